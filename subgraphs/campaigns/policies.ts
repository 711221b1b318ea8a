import type { Policies } from '../../shared/access/policy.js'

/** Who may do what in this subgraph: one row per mutation. */
export const policies = {
  issuePlan: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị ban hành nhập kế hoạch của mình.', en: 'The issuer enters its own plan.' },
  },
  createPlanUpload: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị ban hành tải tệp kế hoạch lên.', en: 'The issuer uploads a file of its plan.' },
  },
  attachPlanFile: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị ban hành đính kèm tệp đã tải lên.',
      en: 'The issuer attaches a file it has sent.',
    },
  },
  draftCampaign: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị dự thảo phong trào của mình, hoặc ghi nhận phong trào do nơi ngoài hệ thống phát động.',
      en: 'An organization drafts its own campaign, or records one launched outside the hub.',
    },
  },
  launchCampaign: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu phát động phong trào bằng văn bản (Điều 18 Luật 06/2022/QH15).',
      en: 'The head launches the campaign by a document (Article 18, Law 06/2022/QH15).',
    },
  },
  closeCampaign: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Người đứng đầu kết thúc phong trào.', en: 'The head closes the campaign.' },
  },
  addRound: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị phát động chia phong trào thành đợt.',
      en: 'The launcher divides the campaign into rounds.',
    },
  },
  joinCampaign: {
    roles: ['CLERK', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Đơn vị đăng ký hưởng ứng phong trào của cấp trên.',
      en: 'An organization joins a campaign of one above it.',
    },
  },
  assignDuty: {
    roles: ['CLERK', 'HEAD'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Đơn vị ban hành kế hoạch giao nhiệm vụ cho mình hoặc cấp dưới.',
      en: 'The issuer of the plan assigns a duty to itself or to one below it.',
    },
  },
  assignDuties: {
    roles: ['CLERK', 'HEAD'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Đơn vị ban hành kế hoạch giao nhiệm vụ định kỳ hoặc cho nhiều đơn vị.',
      en: 'The issuer of the plan assigns a duty that recurs, or to many organizations.',
    },
  },
  recordDutyEvent: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị ghi ngày diễn ra hội nghị, sự kiện của mình.',
      en: 'The organization records when its conference or event is held.',
    },
  },
  openDutyCalendar: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị mở một địa chỉ lịch nhiệm vụ của mình.',
      en: 'The organization opens an address of its calendar of duties.',
    },
  },
  revokeDutyCalendar: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị thu hồi địa chỉ lịch đã mở.', en: 'The organization revokes such an address.' },
  },
  fulfilDuty: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị được giao báo đã hoàn thành nhiệm vụ.',
      en: 'The organization reports its duty as done.',
    },
  },
  handOverDuties: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu đơn vị kế thừa tiếp nhận nhiệm vụ chưa đến hạn của đơn vị đã kết thúc hoạt động.',
      en: 'The HEAD of the successor takes over the duties to come of an organization that has ended.',
    },
  },
  draftCriteria: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị dự thảo bộ tiêu chí của mình.', en: 'The issuer drafts its set of criteria.' },
  },
  reviseCriteria: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị ban hành sửa bộ tiêu chí chưa ban hành.',
      en: 'The issuer revises criteria that are not adopted yet.',
    },
  },
  openCriteriaComments: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu đưa dự thảo tiêu chí ra lấy ý kiến.',
      en: 'The head opens the comment round on the draft.',
    },
  },
  commentOnCriteria: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Đơn vị ban hành và các đơn vị cấp dưới góp ý dự thảo tiêu chí.',
      en: 'The issuer and the organizations below it comment on the draft.',
    },
  },
  answerCriteriaComment: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị ban hành tiếp thu, giải trình ý kiến góp ý.',
      en: 'The issuer answers comments.',
    },
  },
  adoptCriteria: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu ban hành bộ tiêu chí bằng văn bản.',
      en: 'The head adopts the criteria by a document.',
    },
  },
  copyCriteria: {
    roles: ['CLERK', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Đơn vị ban hành chép tiêu chí sang năm sau; đơn vị cấp dưới chép để cụ thể hóa.',
      en: 'The issuer copies its criteria to another year; one below it copies them to adapt them.',
    },
  },
  startScorecard: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Đơn vị lập bảng tự chấm điểm theo bộ tiêu chí đã ban hành.',
      en: 'An organization begins a scorecard by adopted criteria.',
    },
  },
  fillScorecard: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị tự chấm điểm của mình.', en: 'The owner enters its self-scores.' },
  },
  sendScorecard: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Người đứng đầu gửi bảng tự chấm điểm.', en: 'The head sends the scorecard.' },
  },
  askCrossCheck: {
    roles: ['SECRETARY', 'APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Đơn vị chấm lại đề nghị đơn vị khác chấm chéo.',
      en: 'The appraiser asks others to check the scorecard.',
    },
  },
  crossCheckScorecard: {
    roles: ['SECRETARY', 'APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Đơn vị được đề nghị chấm chéo nêu điểm khác và lý do.',
      en: 'An organization that was asked says where it sees it otherwise.',
    },
  },
  returnScorecard: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Đơn vị chấm lại trả bảng điểm kèm lý do.',
      en: 'The appraiser returns the scorecard with a reason.',
    },
  },
  appraiseScorecard: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Đơn vị chấm lại xác định điểm và xếp loại.',
      en: 'The appraiser finds total and class.',
    },
  },
  formClusters: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu quyết định chia cụm, khối thi đua.',
      en: 'The head of the organizer divides into clusters.',
    },
  },
  draftClusterPact: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Nơi tổ chức hoặc trưởng cụm dự thảo giao ước.',
      en: 'The organizer or the cluster head words the pact.',
    },
  },
  signClusterPact: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu đơn vị thành viên ký giao ước.',
      en: 'The head of a member signs the pact.',
    },
  },
  rankCluster: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Nơi tổ chức xếp hạng các đơn vị trong cụm.', en: 'The organizer ranks the members.' },
  },
  openClusterElection: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Nơi tổ chức hoặc trưởng cụm mở cuộc suy tôn.',
      en: 'The organizer or the cluster head opens the election.',
    },
  },
  castClusterVote: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Người đứng đầu đơn vị thành viên biểu quyết.', en: 'The head of a member votes.' },
  },
  closeClusterElection: {
    roles: ['SECRETARY', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Nơi tổ chức hoặc trưởng cụm kiểm phiếu, lập biên bản.',
      en: 'The organizer or the cluster head closes the election with its minutes.',
    },
  },
  recordResults: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị nhập kết quả thi đua của mình.', en: 'An organization records its results.' },
  },
  announceResults: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Người đứng đầu công bố kết quả thi đua.', en: 'The head announces the results.' },
  },
  correctResult: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu đính chính kết quả đã công bố.',
      en: 'The head corrects an announced result.',
    },
  },
  createMonthlyRatingUpload: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị gửi tệp xếp loại tháng.',
      en: 'An organization sends a sheet of monthly ratings.',
    },
  },
  importMonthlyRatings: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị nhập xếp loại tháng từ tệp đã gửi.',
      en: 'An organization imports the ratings of a sheet that was sent.',
    },
  },
} as const satisfies Policies<string>
