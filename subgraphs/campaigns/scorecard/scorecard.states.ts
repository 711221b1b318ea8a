/** In each state, what may happen next; the names are those of the mutations. */
export const scorecardStates = {
  DRAFT: ['fillScorecard', 'sendScorecard'],
  SENT: ['askCrossCheck', 'crossCheckScorecard', 'returnScorecard', 'appraiseScorecard'],
  RETURNED: ['fillScorecard', 'sendScorecard'],
  APPRAISED: [],
} as const satisfies Record<'DRAFT' | 'SENT' | 'RETURNED' | 'APPRAISED', readonly string[]>
