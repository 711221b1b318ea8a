import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of duties. */
export const dutyMessages = {
  ALREADY_FULFILLED: {
    appearsAs: 'USER_ERROR',
    vi: 'Nhiệm vụ "{title}" đã được báo hoàn thành.',
    en: 'The duty "{title}" has been reported as done already.',
    describe: 'A duty is fulfilled once.',
  },
  DONE_BEFORE_GIVEN: {
    appearsAs: 'USER_ERROR',
    vi: 'Nhiệm vụ "{title}" được giao ngày {givenOn}, không thể hoàn thành ngày {day}; hãy kiểm tra ngày.',
    en: 'The duty "{title}" was given on {givenOn} and cannot have been done on {day}; check the day.',
    describe: 'A duty is done on or after the day on which it was given.',
  },
  ENTERED_LATE: {
    appearsAs: 'USER_ERROR',
    vi: 'Ngày hoàn thành {day} của nhiệm vụ "{title}" đã quá {days} ngày; hãy giải trình (explanation), khi đó nhiệm vụ được tính hoàn thành vào ngày nhập {today}.',
    en: 'The duty "{title}" is said to have been done on {day}, more than {days} days ago; give an explanation, then it counts as done on the day of entry, {today}.',
    describe: 'What is reported long after it was done is explained, marked, and counts on the day of entry.',
  },
  DUTY_WITHDRAWN: {
    appearsAs: 'USER_ERROR',
    vi: 'Nhiệm vụ "{title}" đã được đơn vị giao thu hồi; không cần thực hiện nữa.',
    en: 'The duty "{title}" has been withdrawn by who assigned it; nothing is to be done any more.',
    describe: 'A withdrawn duty is neither done nor withdrawn again.',
  },
  DUTY_BEGUN: {
    appearsAs: 'USER_ERROR',
    vi: 'Đã có sản phẩm nộp cho nhiệm vụ "{title}" nên không thể thu hồi; hãy trao đổi với đơn vị được giao.',
    en: 'Entries were handed in for the duty "{title}", so it cannot be withdrawn; speak with the organization that does it.',
    describe: 'What was handed in stays counted; its duty cannot be withdrawn.',
  },
} as const satisfies Messages
