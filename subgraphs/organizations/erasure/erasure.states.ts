/** What may happen to an erasure in each state. */
export const erasureStates = {
  REQUESTED: ['confirmErasure', 'withdrawErasure'],
  WITHDRAWN: [],
  DONE: [],
} as const satisfies Record<'REQUESTED' | 'WITHDRAWN' | 'DONE', readonly string[]>
