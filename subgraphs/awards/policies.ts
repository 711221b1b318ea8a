import { processPolicies } from './proposal/process.policies.js'
import type { Policies } from '../../shared/access/policy.js'
import { policiesOfTheLaw } from './policies.law.js'

/** Who may do what in this subgraph: one row per mutation. OWNER: the record's organization; HOLDER: whose turn it is. */
export const policies = {
  makeAwardEdition: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thủ trưởng công bố bảng số liệu của đơn vị và các đơn vị trực thuộc.',
      en: 'The HEAD publishes tables of the organization and its units.',
    },
  },
  registerCandidates: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    self: true,
    describe: {
      vi: 'Đơn vị đăng ký thi đua cho người và tập thể của mình; cá nhân có tài khoản tự đăng ký cho mình.',
      en: 'An organization registers its own people and itself; a person with an account registers herself.',
    },
  },
  signRegistration: {
    roles: [],
    relation: 'OWNER',
    self: true,
    describe: {
      vi: 'Cá nhân có tài khoản ký bản đăng ký của chính mình.',
      en: 'A person with an account signs her own registration.',
    },
  },
  writeSelfAssessment: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    self: true,
    describe: {
      vi: 'Cá nhân có tài khoản viết bản tự đánh giá của mình; đơn vị nhập thay, có ghi rõ.',
      en: 'A person with an account writes her own self-assessment; her organization enters it for her, marked so.',
    },
  },
  signSelfAssessment: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    self: true,
    describe: {
      vi: 'Cá nhân ký bản tự đánh giá của mình; đơn vị xác nhận chữ ký trên giấy đối với bản nhập thay.',
      en: 'A person signs her own self-assessment; her organization confirms the signature on paper of one that it entered.',
    },
  },
  sendRegistrations: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Gửi bản đăng ký lên cấp trên.', en: 'Sends the registrations up.' },
  },
  withdrawRegistration: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Rút đăng ký của đơn vị mình.', en: 'Takes an own registration back.' },
  },
  draftProposal: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Lập đề nghị khen thưởng cho người và tập thể của mình.',
      en: 'Proposes own people and the organization itself.',
    },
  },
  updateProposal: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Sửa nội dung đề nghị của mình trước khi gửi.',
      en: 'Changes an own proposal before it is sent (again).',
    },
  },
  withdrawProposal: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Rút đề nghị của mình.', en: 'Takes an own proposal back.' },
  },
  holdTeamReview: {
    roles: ['CLERK', 'SECRETARY'],
    relation: 'OWNER',
    describe: { vi: 'Ghi kết quả bình xét ở tổ.', en: 'Records the votes of a team.' },
  },
  holdCouncilSession: {
    roles: ['SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký ghi kết quả phiên họp hội đồng.',
      en: 'The secretary records a session of the council.',
    },
  },
  setCouncilRules: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu đặt quy chế họp của hội đồng.',
      en: 'The head sets how the council sits.',
    },
  },
  conveneCouncilSession: {
    roles: ['SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký triệu tập phiên họp hội đồng.',
      en: 'The secretary convenes a session of the council.',
    },
  },
  recordAttendance: {
    roles: ['SECRETARY'],
    relation: 'OWNER',
    describe: { vi: 'Thư ký điểm danh phiên họp.', en: 'The secretary records who is present.' },
  },
  recordWrittenOpinions: {
    roles: ['SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký ghi ý kiến bằng văn bản của thành viên vắng mặt.',
      en: 'The secretary records written opinions of absent members.',
    },
  },
  openVoting: {
    roles: ['SECRETARY'],
    relation: 'OWNER',
    describe: { vi: 'Thư ký mở một vòng bỏ phiếu.', en: 'The secretary opens a round of voting.' },
  },
  castBallots: {
    roles: ['COUNCIL_MEMBER', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thành viên có mặt bỏ phiếu kín bằng tài khoản đã ghi cho mình.',
      en: 'A member who is present votes in secret, with the account that was named for her seat.',
    },
  },
  closeVoting: {
    roles: ['SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký đóng vòng bỏ phiếu để kiểm phiếu.',
      en: 'The secretary closes a round to be counted.',
    },
  },
  closeCouncilSession: {
    roles: ['SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký kết thúc phiên họp và lập biên bản.',
      en: 'The secretary ends a session; its minutes are made.',
    },
  },
  cancelCouncilSession: {
    roles: ['SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký hủy phiên họp chưa kiểm phiếu.',
      en: 'The secretary gives up a session in which nothing was counted.',
    },
  },
  sendDossier: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Người đứng đầu ký tờ trình và gửi hồ sơ lên cấp trên.',
      en: 'The head signs the statement and sends the dossier up.',
    },
  },
  receiveDossier: {
    roles: ['CLERK', 'APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: { vi: 'Nơi nhận tiếp nhận hồ sơ.', en: 'The receiver takes the dossier in.' },
  },
  appraiseProposals: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: { vi: 'Nơi đang giữ thẩm định đề nghị.', en: 'The holder appraises proposals.' },
  },
  returnProposal: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Nơi đang giữ trả lại đề nghị, nêu lý do.',
      en: 'The holder returns a proposal with a reason.',
    },
  },
  ...processPolicies,
  publishDecision: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Nơi ban hành công bố quyết định.', en: 'The issuer publishes its decision.' },
  },
  decide: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Người có thẩm quyền ký quyết định khen thưởng.',
      en: 'Who is competent signs the decision.',
    },
  },
  annulAwards: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người có thẩm quyền khen thưởng, hoặc nơi kế thừa, hủy bỏ khen thưởng.',
      en: 'Who decided an award, or its successor, annuls it.',
    },
  },
  recordRecovery: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Nơi hủy bỏ ghi việc thu hồi hiện vật và tiền thưởng.',
      en: 'Who annulled records what was recovered.',
    },
  },
  keepAward: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Nơi đã quyết định kết luận giữ nguyên khen thưởng sau khi xem xét lại.',
      en: 'Who decided an award concludes that it stands after a review.',
    },
  },
  receiveComplaint: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Nơi giải quyết tiếp nhận khiếu nại, tố cáo.',
      en: 'The body that handles it receives a complaint or denunciation.',
    },
  },
  acceptComplaint: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu nơi giải quyết thụ lý; chỉ người này xem được ai khiếu nại, tố cáo.',
      en: 'The head of the body that handles it accepts a case, and alone sees who brought it.',
    },
  },
  concludeComplaint: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu nơi giải quyết kết luận.',
      en: 'The head of the body that handles it concludes a case.',
    },
  },
  handOverProposals: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu đơn vị kế thừa tiếp nhận hồ sơ dở dang của đơn vị đã kết thúc hoạt động.',
      en: 'The HEAD of the successor takes over the open work of an organization that has ended.',
    },
  },
  ...policiesOfTheLaw,
} as const satisfies Policies<string>
