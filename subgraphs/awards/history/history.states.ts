import { EarlierAwardState } from './history.entity.js'

/** What may happen to an award from before the hub, by its state. */
export const earlierAwardActions = {
  [EarlierAwardState.ENTERED]: ['checkEarlierAward'],
  [EarlierAwardState.VERIFIED]: [],
  [EarlierAwardState.REJECTED]: [],
} as const satisfies Record<EarlierAwardState, readonly string[]>
