/** The mutations that act on an initiative. */
export type InitiativeAction =
  | 'fileInitiative'
  | 'withdrawInitiative'
  | 'returnInitiative'
  | 'recognizeInitiative'
  | 'refuseInitiative'
  | 'reportInitiatives'

/** Which action is possible in which state; a recognized initiative may be recognized again at a higher scope. */
export const actionsIn = {
  REGISTERED: ['fileInitiative', 'withdrawInitiative'],
  FILED: ['returnInitiative', 'recognizeInitiative', 'refuseInitiative', 'withdrawInitiative'],
  RETURNED: ['fileInitiative', 'withdrawInitiative'],
  RECOGNIZED: ['recognizeInitiative', 'reportInitiatives'],
  NOT_RECOGNIZED: [],
  WITHDRAWN: [],
} as const satisfies Record<string, readonly InitiativeAction[]>
