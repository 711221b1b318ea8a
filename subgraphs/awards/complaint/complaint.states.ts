import type { ComplaintKind, ComplaintOutcome, ComplaintState } from './complaint.enums.js'

/** What may happen to a case in each state. */
export const complaintActions = {
  RECEIVED: ['acceptComplaint', 'concludeComplaint'],
  ACCEPTED: ['concludeComplaint'],
  CONCLUDED: [],
} as const satisfies Record<ComplaintState, readonly string[]>

const findings = ['UPHELD', 'PARTLY_UPHELD', 'DISMISSED'] as const

/** How a case may end, by procedure and state: who denounces cannot end the case by taking it back. */
export const complaintOutcomes = {
  COMPLAINT: { RECEIVED: ['NOT_ACCEPTED', 'WITHDRAWN'], ACCEPTED: [...findings, 'WITHDRAWN'], CONCLUDED: [] },
  DENUNCIATION: { RECEIVED: ['NOT_ACCEPTED'], ACCEPTED: [...findings], CONCLUDED: [] },
} as const satisfies Record<ComplaintKind, Record<ComplaintState, readonly `${ComplaintOutcome}`[]>>
