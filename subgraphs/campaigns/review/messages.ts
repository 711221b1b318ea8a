import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of reviews and indicators. */
export const reviewMessages = {
  NOT_JOINED: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị chưa hưởng ứng phong trào "{name}"; hãy đăng ký hưởng ứng trước.',
    en: 'The organization has not joined the campaign "{name}"; join it first.',
    describe: 'Who launched a campaign or takes part in it reviews it.',
  },
  ALREADY_REVIEWED: {
    appearsAs: 'USER_ERROR',
    vi: 'Báo cáo {kind} số {number} của kỳ {period} đã có; hãy dùng số khác cho lần sơ kết tiếp theo.',
    en: 'The review {kind} number {number} of {period} is there already; use another number for a further interim review.',
    describe: 'One final review in a period, and numbered interim ones.',
  },
  INDICATOR_TAKEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Chỉ tiêu "{name}" của phong trào này đã có; hãy dùng tên khác.',
    en: 'The indicator "{name}" exists already in this campaign; use another name.',
    describe: 'Names of indicators are unique within a campaign.',
  },
} as const satisfies Messages
