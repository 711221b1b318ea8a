import type { ReviewTaskState } from './annulment.enums.js'

/** What may happen to a review task in each state; an annulment of its award ends it, too. */
export const reviewTaskActions = {
  OPEN: ['keepAward'],
  KEPT: [],
  ANNULLED: [],
} as const satisfies Record<ReviewTaskState, readonly string[]>
