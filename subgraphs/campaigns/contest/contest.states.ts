/** In each state of an entry, what may happen next; the names are those of the mutations. */
export const entryStates = {
  DRAFT: ['sendContestEntry'],
  SENT: ['markContestEntry'],
  PLACED: [],
} as const satisfies Record<string, readonly string[]>
