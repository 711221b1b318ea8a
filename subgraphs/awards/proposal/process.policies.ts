import type { Policies } from '../../../shared/access/policy.js'

/** Who may take the steps of registration, and of the process of proposals beside the straight way: documents, disclosure, supplement, hold, follow-up. */
export const processPolicies = {
  advanceRegistrations: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị chuyển bản đăng ký qua các bước: tổ, thư ký, hội đồng, hội nghị, công khai, chốt.',
      en: 'The organization takes its registrations through team, secretary, council, conference, disclosure.',
    },
  },
  answerRegistrations: {
    roles: ['CLERK', 'APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Cấp trên xác nhận hoặc trả lại bản đăng ký.',
      en: 'The superior confirms or returns registrations.',
    },
  },
  changeAim: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị đổi mục tiêu đăng ký.', en: 'The organization changes the title aimed at.' },
  },
  setRegistrationWindow: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị đặt ngày hội nghị và thời gian đăng ký bổ sung.',
      en: 'The organization sets its conference and supplementary window.',
    },
  },
  requestSupplement: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: { vi: 'Nơi đang giữ yêu cầu bổ sung hồ sơ.', en: 'The holder asks for missing papers.' },
  },
  supplyProposals: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị nộp bổ sung hồ sơ của mình.', en: 'The owner gives what was asked for.' },
  },
  returnProposals: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Nơi đang giữ trả lại nhiều đề nghị, nêu lý do từng đề nghị.',
      en: 'The holder returns proposals, each with a reason.',
    },
  },
  holdProposals: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: { vi: 'Nơi đang giữ tạm dừng xét đề nghị.', en: 'The holder holds proposals.' },
  },
  resumeProposals: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Nơi đang giữ cho xét tiếp đề nghị đã tạm dừng.',
      en: 'The holder lets held proposals go on.',
    },
  },
  changeProposalForm: {
    roles: ['SECRETARY', 'APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Nơi đang giữ chuyển đề nghị sang hình thức thấp hơn.',
      en: 'The holder changes a proposal to a lower form.',
    },
  },
  notifyProposals: {
    roles: ['CLERK', 'APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Nơi quyết định thông báo kết quả.',
      en: 'The decider tells the owners what was decided.',
    },
  },
  presentAwards: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị ghi nhận việc trao tặng.', en: 'The owner records the handing over of awards.' },
  },
  archiveProposals: {
    roles: ['CLERK', 'APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: { vi: 'Nơi quyết định lưu trữ hồ sơ.', en: 'The decider puts decided proposals away.' },
  },
  attachDocument: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị đính kèm giấy tờ vào đề nghị của mình.',
      en: 'The owner attaches documents to its proposals.',
    },
  },
  openProposals: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Cấp trên ngoài chuỗi xét mở xem đề nghị đã trình của đơn vị bên dưới, có ghi lượt xem.',
      en: 'A superior outside the chain opens submitted proposals of an organization below it; the reading is kept.',
    },
  },
  attachStatement: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị gửi đính kèm bản chụp tờ trình đã ký của hồ sơ.',
      en: 'The sender attaches the scan of the signed statement of its dossier.',
    },
  },
  removeDocument: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị bỏ giấy tờ khỏi đề nghị của mình.',
      en: 'The owner takes documents out of its proposals.',
    },
  },
  discloseProposals: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị công khai đề nghị của mình để lấy ý kiến.',
      en: 'The owner discloses its proposals for comments.',
    },
  },
  commentDisclosure: {
    roles: ['VIEWER', 'CLERK', 'SECRETARY', 'COUNCIL_MEMBER', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người của đơn vị ghi ý kiến góp ý.',
      en: 'Anybody of the organization records a comment.',
    },
  },
  handleDisclosureComment: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị xử lý ý kiến góp ý.', en: 'The owner handles comments.' },
  },
  closeDisclosure: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị kết thúc công khai.', en: 'The owner ends a disclosure.' },
  },
} as const satisfies Policies<string>
