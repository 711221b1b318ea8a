import type { Messages } from '../../../shared/errors/catalogue.js'

/** Refusals of who decides. */
export const decisionMessages = {
  DECIDED_TOO_EARLY: {
    appearsAs: 'USER_ERROR',
    vi: 'Quyết định ghi ngày {date} nhưng đề nghị của {name} chỉ được tiếp nhận, thẩm định, hoặc hội đồng của đơn vị thông qua, vào ngày {earliest}; ghi ngày từ hôm đó trở đi.',
    en: 'The decision is dated {date}, but the proposal of {name} was received, appraised, or passed by the own council on {earliest}; date it on that day or later.',
    describe:
      'A decision is not dated before what it decides was received and, for a grant, appraised; where the owner decides, before its council voted.',
  },
  NOT_COMPETENT: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị không có thẩm quyền quyết định {awardType} vào ngày {date}.',
    en: 'The organization is not competent to decide {awardType} on {date}.',
    describe: 'Competence is a dated table over award type and kind of owner.',
  },
  DECIDED_HERE: {
    appearsAs: 'USER_ERROR',
    vi: 'Đơn vị tự quyết định hình thức này nên không gửi lên cấp trên; dùng decide để ký quyết định.',
    en: 'The organization decides this award itself and sends it to nobody; sign the decision with decide.',
    describe: 'Where the owner is competent, nothing travels.',
  },
} satisfies Messages
