/** In each state, what may happen next; a duty is done once its fulfilment is there. */
export const dutyStates = {
  OPEN: ['fulfilDuty'],
  DONE: [],
} as const satisfies Record<'OPEN' | 'DONE', readonly string[]>
