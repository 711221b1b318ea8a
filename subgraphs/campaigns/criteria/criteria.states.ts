/** In each phase, what may happen next; the names are those of the mutations. A comment round that is over is a phase. */
export const criteriaStates = {
  DRAFT: ['reviseCriteria', 'openCriteriaComments', 'adoptCriteria'],
  COMMENTING: ['commentOnCriteria', 'answerCriteriaComment', 'reviseCriteria'],
  COMMENTED: ['answerCriteriaComment', 'reviseCriteria', 'adoptCriteria'],
  ADOPTED: ['startScorecard', 'copyCriteria'],
  REPLACED: ['copyCriteria'],
} as const satisfies Record<string, readonly string[]>

/** A phase of a set of criteria. */
export type CriteriaPhase = keyof typeof criteriaStates

/** The phase in which a set is on a day: comments are taken up to and including their last day. */
export function phaseOf(set: { state: string; commentsUntil: string | null }, today: string): CriteriaPhase {
  const isOver = set.state === 'COMMENTING' && set.commentsUntil !== null && set.commentsUntil < today
  return isOver ? 'COMMENTED' : (set.state as CriteriaPhase)
}
