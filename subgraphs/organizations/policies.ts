import type { Policies } from '../../shared/access/policy.js'

/** Who may do what in this subgraph: one row per mutation. */
export const policies = {
  createOrganization: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của đơn vị cấp trên lập đơn vị mới.',
      en: 'The ADMIN of an organization above creates a new one.',
    },
  },
  employPerson: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Văn thư của đơn vị khai báo người làm việc.',
      en: 'The organization declares who works for it.',
    },
  },
  rateQuality: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị ghi kết quả xếp loại chất lượng năm.',
      en: 'The organization records the annual quality rating of its people.',
    },
  },
  appoint: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của đơn vị hoặc cấp trên giao vai trò; không ai tự giao cho mình.',
      en: 'The ADMIN of the organization or of one above appoints; nobody appoints herself.',
    },
  },
  endAppointment: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: { vi: 'Quản trị chấm dứt vai trò đã giao.', en: 'The ADMIN ends an appointment.' },
  },
  createApiClient: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: { vi: 'Quản trị cấp khóa cho bên thứ ba.', en: 'The ADMIN gives a third party a key.' },
  },
} as const satisfies Policies<string>
