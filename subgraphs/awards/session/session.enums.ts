import { registerEnumType } from 'type-graphql'

/** States of a council's session, from the convocation to the minutes. */
export enum CouncilSessionState {
  CONVENED = 'CONVENED',
  VOTING = 'VOTING',
  COUNTED = 'COUNTED',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CouncilSessionState, {
  name: 'CouncilSessionState',
  description:
    'CONVENED (đã triệu tập), VOTING (đang bỏ phiếu), COUNTED (đã kiểm phiếu một vòng), CLOSED (đã kết thúc, có biên bản), CANCELLED (hủy).',
})

/** What a ballot says of one proposal. */
export enum BallotChoice {
  AGREE = 'AGREE',
  AGAINST = 'AGAINST',
  BLANK = 'BLANK',
}
registerEnumType(BallotChoice, {
  name: 'BallotChoice',
  description: 'AGREE (đồng ý), AGAINST (không đồng ý), BLANK (phiếu trắng).',
})
