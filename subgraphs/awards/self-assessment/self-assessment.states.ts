/** States of a self-assessment. */
export type SelfAssessmentState = 'DRAFT' | 'SIGNED'

/** What may happen to a self-assessment in each state; what was signed stays, a correction is a new one. */
export const selfAssessmentActions = {
  DRAFT: ['writeSelfAssessment', 'signSelfAssessment'],
  SIGNED: [],
} as const satisfies Record<SelfAssessmentState, readonly string[]>
