/** The mutations that act on an initiative. */
export type InitiativeAction =
  | 'startApplication'
  | 'fileInitiative'
  | 'withdrawInitiative'
  | 'correctInitiative'
  | 'checkInitiativeForm'
  | 'checkInitiativeDuplicates'
  | 'openScoring'
  | 'closeScoring'
  | 'holdInitiativeSession'
  | 'returnInitiative'
  | 'recognizeInitiative'
  | 'refuseInitiative'
  | 'reportInitiatives'
  | 'forwardInitiatives'
  | 'requestRecognition'
  | 'annulRecognition'

const decisions = ['recognizeInitiative', 'refuseInitiative'] as const
const backwards = ['returnInitiative', 'withdrawInitiative'] as const
const journeys = ['reportInitiatives', 'forwardInitiatives', 'requestRecognition'] as const

/**
 * Which action is possible in which state. Checks, scores and sessions go one after the other; a decision on paper may
 * come earlier, but neither while markers are at work nor against the council. A recognized initiative may be scored,
 * voted on and recognized again at a higher scope.
 */
export const actionsIn = {
  REGISTERED: ['startApplication', 'correctInitiative', 'fileInitiative', 'withdrawInitiative'],
  APPLIED: ['correctInitiative', 'fileInitiative', 'withdrawInitiative'],
  FILED: ['checkInitiativeForm', ...decisions, ...backwards, ...journeys],
  FORM_CHECKED: ['checkInitiativeDuplicates', ...decisions, ...backwards, ...journeys],
  DUPLICATES_CHECKED: ['openScoring', 'holdInitiativeSession', ...decisions, ...backwards, ...journeys],
  SCORING: ['closeScoring', ...backwards],
  SCORED: ['holdInitiativeSession', ...decisions, ...backwards, ...journeys],
  COUNCIL_PASSED: [...decisions, ...backwards, ...journeys],
  COUNCIL_REJECTED: ['refuseInitiative', ...backwards],
  RETURNED: ['correctInitiative', 'fileInitiative', 'withdrawInitiative'],
  RECOGNIZED: [
    'openScoring',
    'closeScoring',
    'holdInitiativeSession',
    'recognizeInitiative',
    'annulRecognition',
    ...journeys,
  ],
  NOT_RECOGNIZED: [],
  WITHDRAWN: [],
  ANNULLED: [],
} as const satisfies Record<string, readonly InitiativeAction[]>

/** A state of an initiative; the enum of the schema has the same names. */
export type State = keyof typeof actionsIn

/** Where each action may lead; none: the state stays. On a decided initiative scoring and sessions move nothing. */
export const leadsTo = {
  startApplication: ['APPLIED'],
  fileInitiative: ['FILED'],
  withdrawInitiative: ['WITHDRAWN'],
  correctInitiative: [],
  checkInitiativeForm: ['FORM_CHECKED'],
  checkInitiativeDuplicates: ['DUPLICATES_CHECKED'],
  openScoring: ['SCORING'],
  closeScoring: ['SCORED'],
  holdInitiativeSession: ['COUNCIL_PASSED', 'COUNCIL_REJECTED'],
  returnInitiative: ['RETURNED'],
  recognizeInitiative: ['RECOGNIZED'],
  refuseInitiative: ['NOT_RECOGNIZED'],
  reportInitiatives: [],
  forwardInitiatives: [],
  requestRecognition: [],
  annulRecognition: ['ANNULLED'],
} as const satisfies Record<InitiativeAction, readonly State[]>
