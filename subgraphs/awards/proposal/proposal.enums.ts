import { registerEnumType } from 'type-graphql'

/** States of a proposal, from the owner's desk to the decision. */
export enum ProposalState {
  DRAFT = 'DRAFT',
  TEAM_REVIEWED = 'TEAM_REVIEWED',
  COUNCIL_PASSED = 'COUNCIL_PASSED',
  COUNCIL_REJECTED = 'COUNCIL_REJECTED',
  DISCLOSED = 'DISCLOSED',
  DISCLOSURE_CLOSED = 'DISCLOSURE_CLOSED',
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
  SUPPLEMENT_REQUESTED = 'SUPPLEMENT_REQUESTED',
  APPRAISED = 'APPRAISED',
  LEVEL_PASSED = 'LEVEL_PASSED',
  LEVEL_REJECTED = 'LEVEL_REJECTED',
  HELD = 'HELD',
  RETURNED = 'RETURNED',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProposalState, {
  name: 'ProposalState',
  description:
    'DRAFT (tự đánh giá), TEAM_REVIEWED (tổ bình xét), COUNCIL_PASSED / COUNCIL_REJECTED (hội đồng của đơn vị), DISCLOSED (đang công khai), DISCLOSURE_CLOSED (đã hết công khai, hoàn thiện hồ sơ), SENT (đã trình), RECEIVED (đã tiếp nhận, đang thẩm định), SUPPLEMENT_REQUESTED (yêu cầu bổ sung), APPRAISED (đã thẩm định), LEVEL_PASSED / LEVEL_REJECTED (hội đồng cấp trên), HELD (tạm dừng xét), RETURNED (trả lại), GRANTED, REFUSED (đã quyết định), WITHDRAWN (rút).',
})
