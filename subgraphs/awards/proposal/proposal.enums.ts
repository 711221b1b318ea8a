import { registerEnumType } from 'type-graphql'

/** States of a proposal, from the owner's desk to the decision. */
export enum ProposalState {
  DRAFT = 'DRAFT',
  TEAM_REVIEWED = 'TEAM_REVIEWED',
  COUNCIL_PASSED = 'COUNCIL_PASSED',
  COUNCIL_REJECTED = 'COUNCIL_REJECTED',
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
  APPRAISED = 'APPRAISED',
  RETURNED = 'RETURNED',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProposalState, {
  name: 'ProposalState',
  description:
    'DRAFT (tự đánh giá), TEAM_REVIEWED (tổ bình xét), COUNCIL_PASSED / COUNCIL_REJECTED (hội đồng), SENT (đã trình), RECEIVED (đã tiếp nhận), APPRAISED (đã thẩm định), RETURNED (trả lại), GRANTED, REFUSED (đã quyết định), WITHDRAWN (rút).',
})
