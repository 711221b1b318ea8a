import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of annulments and recoveries. */
export const annulmentMessages = {
  ALREADY_ANNULLED: {
    appearsAs: 'USER_ERROR',
    vi: 'Khen thưởng của {name} đã bị hủy bỏ trước đó.',
    en: 'The award of {name} has been annulled before.',
    describe: 'An award is annulled once.',
  },
  ALREADY_RECOVERED: {
    appearsAs: 'USER_ERROR',
    vi: 'Việc thu hồi này đã được ghi.',
    en: 'This recovery is recorded already.',
    describe: 'Insignia and money are recovered once each.',
  },
} as const satisfies Messages
