/** The mutations that act on a request for recognition. */
export type RequestAction =
  'checkRecognitionRequest' | 'returnRecognitionRequest' | 'refuseRecognitionRequest'

/** Which action is possible in which state; a recognition, or what becomes of the initiative, closes a request too. */
export const requestActionsIn = {
  OPEN: ['checkRecognitionRequest', 'returnRecognitionRequest', 'refuseRecognitionRequest'],
  RECOGNIZED: [],
  REFUSED: [],
  RETURNED: [],
  ENDED: [],
} as const satisfies Record<string, readonly RequestAction[]>

/** A state of a request; the enum of the schema has the same names. */
export type RequestState = keyof typeof requestActionsIn
