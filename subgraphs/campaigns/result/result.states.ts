/** In each state, what may happen next; the names are those of the mutations. */
export const resultStates = {
  DRAFT: ['recordResults', 'announceResults'],
  ANNOUNCED: ['correctResult'],
} as const satisfies Record<'DRAFT' | 'ANNOUNCED', readonly string[]>
