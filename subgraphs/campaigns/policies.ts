import type { Policies } from '../../shared/access/policy.js'
import { scorePolicies } from './score-policies.js'

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
  reviseCampaign: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị sửa dự thảo phong trào của mình trước khi phát động.',
      en: 'An organization words the draft of its own campaign anew, until it is launched.',
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
  extendCampaign: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu gia hạn phong trào bằng văn bản.',
      en: 'The head extends the campaign by a document.',
    },
  },
  cancelCampaign: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu hủy phong trào bằng văn bản.',
      en: 'The head cancels the campaign by a document.',
    },
  },
  addIndicator: {
    roles: ['CLERK', 'HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Đơn vị phát động đặt chỉ tiêu báo cáo của phong trào.',
      en: 'The launcher adds an indicator that is reported of the campaign.',
    },
  },
  reportReview: {
    roles: ['CLERK', 'SECRETARY', 'HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Đơn vị phát động hoặc hưởng ứng báo cáo sơ kết, tổng kết.',
      en: 'An organization that launched or joined the campaign reports its interim or final review.',
    },
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
  leaveCampaign: {
    roles: ['HEAD'],
    relation: 'HOLDER',
    describe: {
      vi: 'Người đứng đầu đơn vị thôi hưởng ứng phong trào, nêu lý do.',
      en: 'The head ends that the organization takes part in a campaign, with a reason.',
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
  withdrawDuty: {
    roles: ['CLERK', 'HEAD'],
    relation: 'ANCESTOR',
    describe: {
      vi: 'Đơn vị đã giao thu hồi nhiệm vụ giao nhầm, nêu lý do.',
      en: 'The organization that assigned a duty withdraws it, with a reason.',
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
  handOverCampaigns: {
    roles: ['HEAD'],
    relation: 'OWNER',
    describe: {
      vi: 'Người đứng đầu đơn vị kế thừa tiếp nhận phong trào và công việc thi đua còn dở dang của đơn vị đã kết thúc hoạt động.',
      en: 'The HEAD of the successor takes over the open campaigns and work on them of an organization that has ended.',
    },
  },
  ...scorePolicies,
} as const satisfies Policies<string>
