import { refuse } from '../errors/refusal.js'

/** Refuses with CONFLICT when the client saw another version than the locked row has; null skips the check. */
export function assertVersion(record: { version: number }, expected: number | null | undefined): void {
  if (expected == null || expected === record.version) return
  refuse('CONFLICT', { current: record.version, expected }, ['expectedVersion'])
}
