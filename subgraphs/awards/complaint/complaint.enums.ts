import { registerEnumType } from 'type-graphql'

/** Two procedures of two laws. */
export enum ComplaintKind {
  COMPLAINT = 'COMPLAINT',
  DENUNCIATION = 'DENUNCIATION',
}
registerEnumType(ComplaintKind, {
  name: 'ComplaintKind',
  description:
    'COMPLAINT (khiếu nại, Luật Khiếu nại), DENUNCIATION (tố cáo, Luật Tố cáo: who denounces stays confidential).',
})

/** What it is about. */
export enum ComplaintTarget {
  PROPOSAL = 'PROPOSAL',
  DECISION = 'DECISION',
  COUNCIL_SESSION = 'COUNCIL_SESSION',
  INITIATIVE = 'INITIATIVE',
}
registerEnumType(ComplaintTarget, {
  name: 'ComplaintTarget',
  description:
    'PROPOSAL (đề nghị), DECISION (quyết định), COUNCIL_SESSION (phiên họp hội đồng), INITIATIVE (sáng kiến).',
})

/** States of a case. */
export enum ComplaintState {
  RECEIVED = 'RECEIVED',
  ACCEPTED = 'ACCEPTED',
  CONCLUDED = 'CONCLUDED',
}
registerEnumType(ComplaintState, {
  name: 'ComplaintState',
  description: 'RECEIVED (đã tiếp nhận), ACCEPTED (đã thụ lý), CONCLUDED (đã kết luận).',
})

/** How a case ends. */
export enum ComplaintOutcome {
  UPHELD = 'UPHELD',
  PARTLY_UPHELD = 'PARTLY_UPHELD',
  DISMISSED = 'DISMISSED',
  NOT_ACCEPTED = 'NOT_ACCEPTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ComplaintOutcome, {
  name: 'ComplaintOutcome',
  description:
    'UPHELD (đúng), PARTLY_UPHELD (đúng một phần), DISMISSED (không đúng), NOT_ACCEPTED (không thụ lý), WITHDRAWN (rút khiếu nại).',
})
