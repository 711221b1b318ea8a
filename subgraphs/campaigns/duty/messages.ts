import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of duties. */
export const dutyMessages = {
  ALREADY_FULFILLED: {
    appearsAs: 'USER_ERROR',
    vi: 'Nhiệm vụ "{title}" đã được báo hoàn thành.',
    en: 'The duty "{title}" has been reported as done already.',
    describe: 'A duty is fulfilled once.',
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
