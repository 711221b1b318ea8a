import type { Policies } from '../../shared/access/policy.js'

/** Who may say what the rules rest on: histories, statements, achievements, quotas, parameters. */
export const policiesOfTheLaw = {
  enterEarlierAward: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị nhập khen thưởng có trước khi có hệ thống, kèm quyết định.',
      en: 'An organization enters awards from before the hub with their decisions.',
    },
  },
  checkEarlierAward: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Cấp trên xác nhận khen thưởng có trước khi có hệ thống.',
      en: 'A superior verifies awards from before the hub.',
    },
  },
  stateFact: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị kê khai thời gian công tác, xếp hạng và các dữ kiện khác của người và tập thể mình, kèm minh chứng.',
      en: 'An organization states service, ranks and other facts of its people and itself, with the paper that shows them.',
    },
  },
  recordAchievement: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Ghi nhận thành tích của người và tập thể mình.',
      en: 'Records deeds of own people and of itself.',
    },
  },
  restProposal: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Gắn thành tích, sáng kiến vào đề nghị của mình; mỗi thành tích, sáng kiến chỉ dùng một lần.',
      en: 'Rests an own proposal on achievements and initiatives, each of which serves once.',
    },
  },
  defineAwardType: {
    roles: ['HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị đặt hình thức khen thưởng riêng bằng quyết định của mình, cho mình và cấp dưới.',
      en: 'An organization defines an award type of its own by its decision, for itself and all below it.',
    },
  },
  endAwardType: {
    roles: ['HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị thôi áp dụng hình thức khen thưởng riêng của mình.',
      en: 'An organization lets an award type of its own end.',
    },
  },
  setQuota: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Giao chỉ tiêu danh hiệu cho đơn vị mình và cấp dưới.',
      en: 'Sets quotas of awards for the organization and those below it.',
    },
  },
  setParameter: {
    roles: ['ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Quản trị viên đặt tham số (bật quy tắc, hệ số thưởng, lương cơ sở) cho đơn vị mình và cấp dưới.',
      en: 'The administrator sets parameters (rules, coefficients, base salary) for the organization and all below it.',
    },
  },
} as const satisfies Policies<string>
