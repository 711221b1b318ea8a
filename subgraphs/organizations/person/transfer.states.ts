/** What may happen to a transfer in each state. */
export const transferStates = {
  OFFERED: ['transferPerson', 'withdrawTransfer'],
  DONE: [],
  WITHDRAWN: [],
} as const satisfies Record<'OFFERED' | 'DONE' | 'WITHDRAWN', readonly string[]>
