import { createHmac } from 'node:crypto'
import { expected } from '../errors/expected.js'
import { refuse } from '../errors/refusal.js'
import type { Act } from './act.js'
import type { Work } from './work.js'

/** A service call with what makes its repetition harmless. */
export interface Repeatable extends Act {
  /** What tells one call from another; the same key with another input is refused. */
  input?: unknown
  idempotencyKey?: string | null | undefined
}

/** Most characters of an idempotency key: they lie in an index. */
const longestKey = 200

/**
 * Runs a service call within its transaction, once for each idempotency key: a repetition answers the first outcome; a
 * refusal stores nothing, not even the key. The outcome must survive JSON.
 */
export async function once<T>(
  work: Work,
  what: Repeatable,
  secret: Uint8Array,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  if (!what.idempotencyKey) return run(work)
  assertKey(what.idempotencyKey)
  const earlier = await claim<T>(work, what.idempotencyKey, digestOf(what, secret))
  if (earlier) return earlier.outcome
  const outcome = await run(work)
  await work.query(
    '/* idempotency.store */ update idempotency_key set outcome = $2 where subject = viewer_subject() and key = $1',
    [what.idempotencyKey, JSON.stringify(outcome ?? null)],
  )
  return outcome
}

/**
 * The digest of a call's input, under a secret of the hub that is not in the database: an identity number has so few
 * possible values that whoever reads the table could find it from a plain digest by trying them all.
 */
export function digestOf({ action, input }: Repeatable, secret: Uint8Array): string {
  const own = createHmac('sha256', secret).update('idempotency').digest()
  return createHmac('sha256', own)
    .update(JSON.stringify([action, input]))
    .digest('base64url')
}

function assertKey(key: string): void {
  if (key.length <= longestKey) return
  const value = `${key.slice(0, 20)}…`
  const args = { field: 'idempotencyKey', value, expected: expected.atMostCharacters(longestKey) }
  refuse('INVALID', args, ['idempotencyKey'])
}

/** Claims the key; a second caller waits here for the first one's transaction and then finds its outcome. */
async function claim<T>(work: Work, key: string, hash: string): Promise<{ outcome: T } | undefined> {
  const claimed = await work.query(
    '/* idempotency.claim */ insert into idempotency_key (key, input_hash) values ($1, $2) on conflict do nothing returning key',
    [key, hash],
  )
  if (claimed.length > 0) return undefined
  const [earlier] = await work.query<{ input_hash: string; outcome: T }>(
    '/* idempotency.find */ select input_hash, outcome from idempotency_key where subject = viewer_subject() and key = $1',
    [key],
  )
  if (earlier?.input_hash !== hash) refuse('IDEMPOTENCY_MISMATCH', { key }, ['idempotencyKey'])
  return { outcome: earlier.outcome }
}
