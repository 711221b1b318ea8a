import { expected } from './expected.js'
import { refuse } from './refusal.js'

/** Refuses a bulk call with more items than are accepted, or with none. */
export function assertAtMost(most: number, items: readonly unknown[], field: string): void {
  if (items.length > most) refuse('TOO_MANY_ITEMS', { field, count: items.length, most }, [field])
  if (items.length === 0)
    refuse('INVALID', { field, value: '[]', expected: expected.numberBetween(1, most) }, [field])
}
