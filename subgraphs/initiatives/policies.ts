import type { Policies } from '../../shared/access/policy.js'

/** Who may do what in this subgraph: one row per mutation. */
export const policies = {
  makeInitiativeEdition: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thủ trưởng công bố bảng số liệu của đơn vị và các đơn vị trực thuộc.',
      en: 'The HEAD publishes tables of the organization and its units.',
    },
  },
  registerInitiative: {
    roles: ['CLERK', 'SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Văn thư hoặc thư ký hội đồng của cơ sở đăng ký sáng kiến.',
      en: 'The CLERK or SECRETARY of the owner registers initiatives.',
    },
  },
  fileInitiative: {
    roles: ['CLERK', 'SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Văn thư hoặc thư ký hội đồng của cơ sở nộp đơn.',
      en: 'The CLERK or SECRETARY of the owner files applications.',
    },
  },
  withdrawInitiative: {
    roles: ['CLERK', 'SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Văn thư hoặc thư ký hội đồng của cơ sở rút sáng kiến.',
      en: 'The CLERK or SECRETARY of the owner withdraws initiatives.',
    },
  },
  returnInitiative: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thư ký hội đồng hoặc thủ trưởng cơ sở, hoặc cấp có thẩm quyền đã nhận, trả lại đơn, nêu lý do.',
      en: 'The SECRETARY or HEAD of the owner, or of a competent superior that received it, returns with a reason.',
    },
  },
  recognizeInitiative: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thủ trưởng cơ sở công nhận; ở phạm vi cao hơn: thủ trưởng cấp trên đã nhận báo cáo.',
      en: 'The HEAD of the owner recognizes; at higher scopes the HEAD of a superior to which it was reported.',
    },
  },
  refuseInitiative: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thủ trưởng cơ sở hoặc cấp có thẩm quyền đã nhận không công nhận, nêu lý do.',
      en: 'The HEAD of the owner, or of a competent superior that received it, refuses with reasons.',
    },
  },
  reportInitiatives: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thủ trưởng cơ sở báo cáo sáng kiến đã công nhận lên cấp trên.',
      en: 'The HEAD of the owner reports recognized initiatives up.',
    },
  },
  createInitiativeUpload: {
    roles: ['CLERK', 'SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Văn thư hoặc thư ký hội đồng của cơ sở tải toàn văn lên trước khi nộp đơn.',
      en: 'The CLERK or SECRETARY of the owner uploads the full text before filing.',
    },
  },
  checkSimilarity: {
    roles: ['CLERK', 'SECRETARY', 'COUNCIL_MEMBER', 'APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Người của cơ sở hoặc của cấp trên đã nhận sáng kiến yêu cầu kiểm tra trùng lặp.',
      en: 'Those of the owner, and of a superior to which it was reported, ask for a similarity report.',
    },
  },
  startApplication: {
    roles: ['CLERK', 'SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Văn thư hoặc thư ký hội đồng của cơ sở ghi nhận bắt đầu áp dụng.',
      en: 'The CLERK or SECRETARY of the owner notes that a topic is being applied.',
    },
  },
  correctInitiative: {
    roles: ['CLERK', 'SECRETARY'],
    relation: 'OWNER',
    describe: {
      vi: 'Văn thư hoặc thư ký hội đồng của cơ sở sửa đăng ký chưa nộp hoặc hồ sơ bị trả lại.',
      en: 'The CLERK or SECRETARY of the owner corrects what is not filed yet or was returned.',
    },
  },
  checkInitiativeForm: {
    roles: ['SECRETARY'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thư ký hội đồng của cơ sở hoặc của cấp có thẩm quyền đã nhận kiểm tra hình thức.',
      en: 'The SECRETARY of the owner, or of a competent superior that received it, checks the form.',
    },
  },
  checkInitiativeDuplicates: {
    roles: ['SECRETARY'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thư ký hội đồng của cơ sở hoặc của cấp có thẩm quyền đã nhận ghi kết quả kiểm tra trùng lặp.',
      en: 'The SECRETARY of the owner, or of a competent superior that received it, notes the check for duplicates.',
    },
  },
  openScoring: {
    roles: ['SECRETARY'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thư ký hội đồng tổ chức chấm điểm, không tự chấm.',
      en: 'The SECRETARY of the council begins a scoring, and does not mark herself.',
    },
  },
  addMarker: {
    roles: ['SECRETARY'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thư ký hội đồng thêm giám khảo, không tự chấm.',
      en: 'The SECRETARY of the council adds a marker, and does not mark herself.',
    },
  },
  submitScores: {
    roles: ['COUNCIL_MEMBER'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thành viên hội đồng được phân công nộp phiếu chấm của mình.',
      en: 'A COUNCIL_MEMBER who is assigned submits her own sheet.',
    },
  },
  closeScoring: {
    roles: ['SECRETARY'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thư ký hội đồng kết thúc chấm điểm.',
      en: 'The SECRETARY of the council ends a scoring.',
    },
  },
  holdInitiativeSession: {
    roles: ['SECRETARY'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thư ký ghi kết quả phiên họp Hội đồng sáng kiến.',
      en: 'The SECRETARY records a session of the initiative council.',
    },
  },
  annulRecognition: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thủ trưởng nơi đã công nhận hủy công nhận; nơi đó không còn thì thủ trưởng cấp trên đã nhận báo cáo.',
      en: 'The HEAD of who recognized annuls; where that is no more, the HEAD of a superior to which it was reported.',
    },
  },
  forwardInitiatives: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thủ trưởng nơi đã nhận báo cáo chuyển tiếp lên cấp trên.',
      en: 'The HEAD of who received a report forwards it further up.',
    },
  },
  requestRecognition: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thủ trưởng cơ sở, hoặc nơi đã nhận báo cáo, đề nghị cấp trên trực tiếp có thẩm quyền công nhận phạm vi.',
      en: 'The HEAD of the owner, or of who received it, asks a competent direct parent for recognition at a scope.',
    },
  },
  checkRecognitionRequest: {
    roles: ['SECRETARY'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thư ký hội đồng nơi được đề nghị kiểm tra hình thức.',
      en: 'The SECRETARY of who decides on a request checks its form.',
    },
  },
  returnRecognitionRequest: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thư ký hội đồng hoặc thủ trưởng nơi được đề nghị trả lại, nêu lý do.',
      en: 'The SECRETARY or HEAD of who decides on a request returns it with reasons.',
    },
  },
  refuseRecognitionRequest: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Thủ trưởng nơi được đề nghị không công nhận phạm vi, nêu lý do.',
      en: 'The HEAD of who decides on a request refuses recognition at the scope, with reasons.',
    },
  },
  changeFilingWindow: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký hội đồng hoặc thủ trưởng gia hạn, rút ngắn đợt nhận hồ sơ của đơn vị.',
      en: 'The SECRETARY or HEAD changes the filing windows of the organization.',
    },
  },
  setInitiativeTimeLimit: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký hội đồng hoặc thủ trưởng đặt thời hạn xét của đơn vị.',
      en: 'The SECRETARY or HEAD sets the time limits of the organization.',
    },
  },
  setInitiativeCouncilRule: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thủ trưởng ban hành quy chế biểu quyết của Hội đồng sáng kiến đơn vị.',
      en: 'The HEAD sets how the initiative council of the organization votes.',
    },
  },
  openFilingWindow: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký hội đồng hoặc thủ trưởng mở đợt nhận hồ sơ của đơn vị.',
      en: 'The SECRETARY or HEAD sets the filing windows of the organization.',
    },
  },
  createRubric: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Thư ký hội đồng hoặc thủ trưởng ban hành thang điểm của đơn vị.',
      en: 'The SECRETARY or HEAD enters rubrics of the organization.',
    },
  },
  recordApplicationElsewhere: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị áp dụng sáng kiến của nơi khác tự ghi nhận việc áp dụng.',
      en: 'A unit that applies an initiative of others records so itself.',
    },
  },
  openInitiatives: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Cấp trên ngoài chuỗi xét mở xem sáng kiến đã báo cáo của đơn vị bên dưới, có ghi lượt xem.',
      en: 'A superior outside the chain opens reported initiatives of an organization below it; the reading is kept.',
    },
  },
  handOverInitiatives: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu đơn vị kế thừa tiếp nhận sáng kiến dở dang của đơn vị đã kết thúc hoạt động.',
      en: 'The HEAD of the successor takes over the unreported initiatives of an organization that has ended.',
    },
  },
} as const satisfies Policies<string>
