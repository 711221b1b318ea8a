import { registerEnumType } from 'type-graphql'

/** Why a proposal is returned, to be counted; the free text beside it says what to do. */
export enum ReturnCode {
  MISSING_DOCUMENTS = 'MISSING_DOCUMENTS',
  WRONG_DATA = 'WRONG_DATA',
  NOT_ELIGIBLE = 'NOT_ELIGIBLE',
  NOT_COMPETENT = 'NOT_COMPETENT',
  PAST_DEADLINE = 'PAST_DEADLINE',
  OTHER = 'OTHER',
}
registerEnumType(ReturnCode, {
  name: 'ReturnCode',
  description:
    'Why a proposal is returned: MISSING_DOCUMENTS (thiếu giấy tờ), WRONG_DATA (thông tin sai), NOT_ELIGIBLE (không đủ điều kiện), NOT_COMPETENT (sai thẩm quyền), PAST_DEADLINE (quá hạn nộp), OTHER (lý do khác).',
})

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
