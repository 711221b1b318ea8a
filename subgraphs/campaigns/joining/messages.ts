import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of joining and leaving campaigns. */
export const joiningMessages = {
  NOT_BELOW_LAUNCHER: {
    appearsAs: 'USER_ERROR',
    vi: 'Ngày {day}, đơn vị không trực thuộc nơi phát động phong trào "{name}"; chỉ cấp dưới của nơi phát động mới hưởng ứng được.',
    en: 'On {day} the organization does not lie below the launcher of the campaign "{name}"; only those below it can join.',
    describe:
      'A campaign launched inside the hub is open to what lies below its launcher on the joining day.',
  },
  ALREADY_JOINED: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị đã hưởng ứng phong trào "{name}"; không cần đăng ký lại.',
    en: 'The organization has already joined the campaign "{name}"; nothing is left to do.',
    describe: 'An organization joins a campaign once.',
  },
  NOTHING_TO_LEAVE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị không tham gia phong trào "{name}" nên không có gì để thôi hưởng ứng; hãy kiểm tra tên phong trào.',
    en: 'The organization does not take part in the campaign "{name}", so there is nothing to leave; check which campaign is meant.',
    describe: 'Only who has joined can leave.',
  },
  OUTSIDE_JOINING_DAYS: {
    appearsAs: 'USER_ERROR',
    vi: 'Phong trào "{name}" nhận đăng ký hưởng ứng từ {from} đến {until}, không nhận ngày {day}; hãy đề nghị đơn vị phát động gia hạn.',
    en: 'The campaign "{name}" is joined from {from} to {until}, not on {day}; ask its launcher to extend these days.',
    describe:
      'Where a campaign sets days for joining, it is joined, and the joining entered, on one of them.',
  },
} as const satisfies Messages
