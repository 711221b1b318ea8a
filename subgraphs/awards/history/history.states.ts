import type { EarlierAwardState } from './history.enums.js'

/** What may happen to an award from before the hub, by its state. */
export const earlierAwardActions = {
  ENTERED: ['checkEarlierAward'],
  VERIFIED: [],
  REJECTED: [],
} as const satisfies Record<EarlierAwardState, readonly string[]>
