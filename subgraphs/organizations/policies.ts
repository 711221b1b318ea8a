import { erasurePolicies } from './erasure/erasure.policies.js'
import type { Policies } from '../../shared/access/policy.js'

/** Who may do what in this subgraph: one row per mutation. */
export const policies = {
  ...erasurePolicies,
  createOrganization: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của đơn vị cấp trên lập đơn vị mới.',
      en: 'The ADMIN of an organization above creates a new one.',
    },
  },
  renameOrganization: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của đơn vị cấp trên đổi tên đơn vị theo quyết định.',
      en: 'The ADMIN of an organization above renames one, by a decision.',
    },
  },
  convertLevel: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của đơn vị cấp trên chuyển cấp, chuyển loại hình đơn vị.',
      en: 'The ADMIN of an organization above gives one another level or kind.',
    },
  },
  reparentOrganization: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của đơn vị cấp trên chuyển đơn vị sang cấp trên khác.',
      en: 'The ADMIN of an organization above hangs one below another parent.',
    },
  },
  mergeOrganizations: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của cấp trên chung sáp nhập các đơn vị.',
      en: 'The ADMIN of an organization above all of them makes several one.',
    },
  },
  splitOrganization: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của cấp trên chung chia, tách đơn vị.',
      en: 'The ADMIN of an organization above all of them splits one.',
    },
  },
  abolishOrganization: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của đơn vị cấp trên giải thể đơn vị.',
      en: 'The ADMIN of an organization above ends one.',
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
  updatePerson: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị đang quản lý sửa thông tin người của mình.',
      en: 'The organization changes what is known of its people.',
    },
  },
  endEmployment: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị ghi thôi việc, nghỉ hưu.',
      en: 'The organization ends an employment.',
    },
  },
  offerTransfer: {
    roles: ['HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị đang quản lý cho chuyển đi hoặc dạy liên trường.',
      en: 'The organization that employs offers a person to another one.',
    },
  },
  transferPerson: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'HOLDER',
    describe: {
      vi: 'Đơn vị tiếp nhận nhận người được chuyển đến.',
      en: 'The organization to which a person is offered receives.',
    },
  },
  withdrawTransfer: {
    roles: ['HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị cho chuyển rút lại đề nghị.',
      en: 'The organization that offered takes it back.',
    },
  },
  mergePeople: {
    roles: ['HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị đang quản lý cả hai hồ sơ, hoặc cấp trên chung của các đơn vị đang quản lý, gộp hồ sơ trùng.',
      en: 'The organization that owns both records, or one above all that own one, merges them.',
    },
  },
  findDuplicatePeople: {
    roles: ['HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Cấp trên tìm hồ sơ trùng giữa các đơn vị trực thuộc; mỗi lần tìm được ghi lại.',
      en: 'An organization searches for duplicates across those below it; each search is recorded.',
    },
  },
  linkAccount: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của đơn vị quản lý hoặc cấp trên liên kết tài khoản với hồ sơ; không ai tự liên kết cho mình.',
      en: 'The ADMIN of who employs the person, or of one above, links her account; nobody links herself.',
    },
  },
  unlinkAccount: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị của đơn vị đang quản lý hoặc cấp trên chấm dứt liên kết tài khoản.',
      en: 'The ADMIN of who owns the record now, or of one above, ends the link of an account.',
    },
  },
  revokePersonalDataGrant: {
    roles: ['HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị đã cho phép thì thu lại việc cho phép đọc dữ liệu cá nhân.',
      en: 'The organization that granted the reading takes it back.',
    },
  },
  recordLeave: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị ghi thời gian nghỉ.',
      en: 'The organization records a leave.',
    },
  },
  endLeave: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị ghi ngày trở lại làm việc.',
      en: 'The organization records the end of a leave.',
    },
  },
  recordDiscipline: {
    roles: ['HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Thủ trưởng hoặc quản trị ghi kỷ luật.',
      en: 'The HEAD or ADMIN records a discipline.',
    },
  },
  placeHold: {
    roles: ['APPRAISER', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị hoặc cấp trên ghi việc tạm dừng xét.',
      en: 'The organization or one above places a hold.',
    },
  },
  liftHold: {
    roles: ['APPRAISER', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị đã ghi thì chấm dứt việc tạm dừng xét.',
      en: 'The organization that placed a hold ends it.',
    },
  },
  grantPersonalData: {
    roles: ['HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị cho phép đơn vị khác đọc dữ liệu cá nhân, có mục đích và thời hạn.',
      en: 'The organization lets another one read protected fields, for a purpose and a time.',
    },
  },
  readPersonalData: {
    roles: ['APPRAISER', 'HEAD', 'ADMIN'],
    relation: 'HOLDER',
    scope: 'PERSONAL_DATA',
    describe: {
      vi: 'Đơn vị được phép đọc dữ liệu cá nhân; mỗi lần đọc được ghi lại.',
      en: 'The organization that was granted it reads protected fields; each reading is recorded.',
    },
  },
  createTeam: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị lập tổ.',
      en: 'The organization creates a team.',
    },
  },
  closeTeam: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị giải thể tổ.',
      en: 'The organization ends a team.',
    },
  },
  setTeamMembers: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị ghi thành viên của tổ.',
      en: 'The organization sets who belongs to a team.',
    },
  },
  reformCouncil: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký hoặc thủ trưởng ghi quyết định kiện toàn hội đồng.',
      en: 'The SECRETARY or HEAD records the decision that forms a council anew.',
    },
  },
  createImportUpload: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    scope: 'IMPORT',
    describe: {
      vi: 'Đơn vị gửi tệp để nhập dữ liệu.',
      en: 'The organization sends a file to be imported.',
    },
  },
  startImport: {
    roles: ['CLERK', 'HEAD', 'ADMIN'],
    relation: 'OWNER',
    scope: 'IMPORT',
    describe: {
      vi: 'Đơn vị nhập dữ liệu của mình; quản trị nhập cả cho cấp dưới.',
      en: 'The organization imports its own data; its ADMIN also for those below.',
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
  rotateApiKey: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị cấp khóa mới thay khóa cũ của bên thứ ba.',
      en: 'The ADMIN gives a third party another key in place of its old ones.',
    },
  },
  revokeApiClient: {
    roles: ['ADMIN'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Quản trị thu hồi khóa của bên thứ ba.',
      en: 'The ADMIN ends a third party and its keys.',
    },
  },
} as const satisfies Policies<string>
