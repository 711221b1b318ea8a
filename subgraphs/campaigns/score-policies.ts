import type { Policies } from '../../shared/access/policy.js'

/** Who may do what with criteria, scorecards, clusters, results, role models and contests. */
export const scorePolicies = {
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
  createEvidenceUpload: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị tải tệp minh chứng của bảng tự chấm điểm lên.',
      en: 'The owner uploads a file of its scorecard.',
    },
  },
  attachEvidence: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị đính kèm tệp minh chứng vào bảng chưa gửi.',
      en: 'The owner attaches a file to a scorecard not yet sent.',
    },
  },
  removeEvidence: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị gỡ tệp minh chứng khỏi bảng chưa gửi.',
      en: 'The owner takes a file off a scorecard not yet sent.',
    },
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
  amendClusters: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu quyết định điều chỉnh, bổ sung cụm, khối thi đua trong năm.',
      en: 'The head of the organizer amends clusters within their period.',
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
  nominateRoleModel: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị giới thiệu điển hình tiên tiến.', en: 'An organization nominates a role model.' },
  },
  sendRoleModel: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Người đứng đầu gửi giới thiệu lên cấp trên.', en: 'The head sends the nomination up.' },
  },
  verifyRoleModel: {
    roles: ['APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: { vi: 'Cấp trên xác minh điển hình.', en: 'Who received it verifies the role model.' },
  },
  publishRoleModel: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Người đứng đầu cấp xác minh công bố điển hình.',
      en: 'The head of the verifier publishes the role model.',
    },
  },
  withdrawRoleModel: {
    roles: ['HEAD'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Người đứng đầu đơn vị giới thiệu hoặc cấp xác minh gỡ công bố.',
      en: 'The head of the owner or of the verifier takes the publication back.',
    },
  },
  linkRoleModelAwards: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Đơn vị giới thiệu hoặc cấp xác minh gắn khen thưởng của điển hình.',
      en: 'The owner or the verifier links the awards that it received.',
    },
  },
  setContestQuota: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Ban tổ chức giao số bài dự thi.', en: 'The organizer asks for entries.' },
  },
  draftContestEntry: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị nhập bài dự thi của mình.', en: 'An organization drafts its entry.' },
  },
  sendContestEntry: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Đơn vị gửi bài dự thi.', en: 'An organization sends its entry.' },
  },
  markContestEntry: {
    roles: ['COUNCIL_MEMBER', 'APPRAISER', 'HEAD'],
    relation: 'HOLDER',
    describe: { vi: 'Giám khảo của ban tổ chức chấm bài.', en: 'A judge of the organizer marks an entry.' },
  },
  placeContestEntries: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: { vi: 'Ban tổ chức xếp giải và công bố kết quả.', en: 'The organizer places the entries.' },
  },
} as const satisfies Policies<string>
