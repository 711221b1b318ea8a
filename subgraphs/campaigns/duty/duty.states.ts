/** In each state, what may happen next; a duty has begun once entries were handed in, and is done once its fulfilment is there. */
export const dutyStates = {
  OPEN: ['fulfilDuty', 'withdrawDuty'],
  BEGUN: ['fulfilDuty'],
  DONE: [],
  WITHDRAWN: [],
} as const satisfies Record<'OPEN' | 'BEGUN' | 'DONE' | 'WITHDRAWN', readonly string[]>
