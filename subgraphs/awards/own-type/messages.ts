import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of award types: for whom and for what they are, and those that organizations define. */
export const ownTypeMessages = {
  WRONG_SUBJECT: {
    appearsAs: 'USER_ERROR',
    vi: '"{code}" không dành cho {subject}, chỉ dành cho: {expected}.',
    en: '"{code}" is not for {subject}, only for: {expected}.',
    describe: 'The award type is for other subjects.',
  },
  WRONG_KIND: {
    appearsAs: 'USER_ERROR',
    vi: '"{code}" không tặng theo loại hình {kind}, chỉ theo: {expected}.',
    en: '"{code}" is not given for {kind}, only for: {expected}.',
    describe: 'The award type is for other kinds of commendation (loại hình khen thưởng).',
  },
  AWARD_TYPE_CONTRADICTS: {
    appearsAs: 'USER_ERROR',
    vi: 'Hình thức này khác quy định của cấp rộng hơn: {points}; hãy sửa lại, hoặc nêu lý do ở departure để hiển thị cùng hình thức.',
    en: 'This award departs from what holds at a wider scope: {points}; change it, or say why in departure, which is shown with it.',
    describe: 'The nearer scope may add, and never contradicts without saying so.',
  },
  AWARD_TYPE_EXISTS: {
    appearsAs: 'USER_ERROR',
    vi: 'Mã "{code}" đã được dùng từ hoặc sau ngày {day}; hãy kết thúc hình thức đó (endAwardType) hoặc chọn mã, ngày khác.',
    en: 'The code "{code}" is in use on {day} or later; end that award type (endAwardType), or take another code or day.',
    describe: 'Of one code one row holds on a day.',
  },
} satisfies Messages
