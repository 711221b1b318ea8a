import { registerEnumType } from 'type-graphql'

/** Kind of a campaign. */
export enum CampaignKind {
  MOVEMENT = 'MOVEMENT',
  DRIVE = 'DRIVE',
  CONTEST = 'CONTEST',
}
registerEnumType(CampaignKind, {
  name: 'CampaignKind',
  description: 'MOVEMENT phong trào thi đua, DRIVE cuộc vận động, CONTEST cuộc thi.',
})

/** Form of a campaign. */
export enum CampaignForm {
  REGULAR = 'REGULAR',
  THEMATIC = 'THEMATIC',
}
registerEnumType(CampaignForm, {
  name: 'CampaignForm',
  description: 'REGULAR thường xuyên, THEMATIC theo chuyên đề (Điều 16 Luật 06/2022/QH15; form 0601).',
})

/** State of a campaign. */
export enum CampaignState {
  DRAFT = 'DRAFT',
  LAUNCHED = 'LAUNCHED',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CampaignState, {
  name: 'CampaignState',
  description:
    'DRAFT dự thảo (seen by its owner only), LAUNCHED đã phát động, CLOSED đã kết thúc, CANCELLED đã hủy.',
})

/** For whom a campaign is launched. */
export enum CampaignScope {
  NATIONAL = 'NATIONAL',
  SECTOR_OR_LOCALITY = 'SECTOR_OR_LOCALITY',
  CLUSTER = 'CLUSTER',
  UNIT = 'UNIT',
}
registerEnumType(CampaignScope, {
  name: 'CampaignScope',
  description:
    'Scope (phạm vi, Điều 16 Luật 06/2022/QH15): NATIONAL toàn quốc; SECTOR_OR_LOCALITY bộ, ban, ngành, đoàn thể, địa phương; CLUSTER cụm, khối; UNIT cơ quan, tổ chức, đơn vị.',
})

/** What a launch must state. */
export enum CampaignContent {
  AIMS = 'AIMS',
  REACH = 'REACH',
  SUBJECTS = 'SUBJECTS',
  CONTENT = 'CONTENT',
  CRITERIA = 'CRITERIA',
  DATES = 'DATES',
  PLAN = 'PLAN',
  MEASURES = 'MEASURES',
}
registerEnumType(CampaignContent, {
  name: 'CampaignContent',
  description:
    'What a launch states (Điều 17 khoản 1 Luật 06/2022/QH15): mục tiêu, phạm vi, đối tượng, nội dung, tiêu chí, thời gian, kế hoạch, biện pháp.',
})

/** What deserves a look at a campaign. */
export enum CampaignFlaw {
  ROUNDS_OVERLAP = 'ROUNDS_OVERLAP',
  GAP_BETWEEN_ROUNDS = 'GAP_BETWEEN_ROUNDS',
  YEAR_NOT_COVERED = 'YEAR_NOT_COVERED',
  IMPOSSIBLE_DATE = 'IMPOSSIBLE_DATE',
  OUTSIDE_PARENT_DATES = 'OUTSIDE_PARENT_DATES',
}
registerEnumType(CampaignFlaw, {
  name: 'CampaignFlaw',
  description:
    'What deserves a look: rounds that overlap, days between rounds, days of a year of rounds after the last one, a date in no calendar, days outside the parent campaign.',
})

/** How a launched campaign was changed by a document. */
export enum CampaignChangeKind {
  EXTENDED = 'EXTENDED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CampaignChangeKind, {
  name: 'CampaignChangeKind',
  description: 'EXTENDED gia hạn, CANCELLED hủy.',
})
