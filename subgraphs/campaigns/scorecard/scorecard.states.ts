const ownersWork = [
  'fillScorecard',
  'createEvidenceUpload',
  'attachEvidence',
  'removeEvidence',
  'sendScorecard',
] as const

/** In each state, what may happen next; the names are those of the mutations. */
export const scorecardStates = {
  DRAFT: ownersWork,
  SENT: ['askCrossCheck', 'crossCheckScorecard', 'returnScorecard', 'appraiseScorecard'],
  RETURNED: ownersWork,
  APPRAISED: [],
} as const satisfies Record<'DRAFT' | 'SENT' | 'RETURNED' | 'APPRAISED', readonly string[]>
