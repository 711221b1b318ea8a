import type { Policies } from '../../../shared/access/policy.js'

/** Who may have the data of a person erased: it takes two. */
export const erasurePolicies = {
  requestErasure: {
    roles: ['ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Quản trị của đơn vị quản lý hồ sơ đề nghị xóa dữ liệu cá nhân theo yêu cầu hợp pháp.',
      en: 'The ADMIN of who owns the record asks for the erasure of personal data on a lawful request.',
    },
  },
  confirmErasure: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của cấp trên xác nhận việc xóa (nơi không có cấp trên: một quản trị khác của đơn vị).',
      en: 'The ADMIN of an organization above confirms it (where nobody stands above: another ADMIN of its own).',
    },
  },
  withdrawErasure: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của đơn vị rút, hoặc của cấp trên từ chối, đề nghị xóa.',
      en: 'The ADMIN of the organization withdraws it, or one above declines it.',
    },
  },
} as const satisfies Policies<string>
