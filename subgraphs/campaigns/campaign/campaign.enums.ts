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
}
registerEnumType(CampaignState, {
  name: 'CampaignState',
  description: 'DRAFT dự thảo (seen by its owner only), LAUNCHED đã phát động, CLOSED đã kết thúc.',
})
