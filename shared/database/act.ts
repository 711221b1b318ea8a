import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { expected } from '../errors/expected.js'
import { refuse } from '../errors/refusal.js'
import { inTransaction, type Work } from './work.js'

/** What a service call is: its verb (kept in the journal), the reason given, and what makes a repetition harmless. */
export interface Act {
  action: string
  reason?: string | null | undefined
  input?: unknown
  idempotencyKey?: string | null | undefined
}

const attempts = 6

/** Most characters of an idempotency key: they lie in an index. */
const longestKey = 200

/**
 * Runs one service call in one write transaction. It is repeated on a serialization failure or a deadlock, so the
 * function must be closed: no effect outside the transaction. With an idempotency key, a repetition answers the
 * first outcome; a refusal stores nothing, not even the key. The outcome must survive JSON.
 */
export async function act<T>(
  source: DataSource,
  viewer: Viewer,
  what: Act,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(source, viewer, what, (work) => once(work, what, run))
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error
      await sleep(10 * 2 ** attempt * (0.5 + Math.random()))
    }
  }
}

async function once<T>(work: Work, what: Act, run: (work: Work) => Promise<T>): Promise<T> {
  if (!what.idempotencyKey) return run(work)
  assertKey(what.idempotencyKey)
  const hash = createHash('sha256')
    .update(JSON.stringify([what.action, what.input]))
    .digest('base64url')
  const earlier = await claim<T>(work, what.idempotencyKey, hash)
  if (earlier) return earlier.outcome
  const outcome = await run(work)
  await work.query(
    '/* idempotency.store */ update idempotency_key set outcome = $2 where subject = viewer_subject() and key = $1',
    [what.idempotencyKey, JSON.stringify(outcome ?? null)],
  )
  return outcome
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

function isTransient(error: unknown): boolean {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } }
  return ['40001', '40P01'].includes(driverError?.code ?? code ?? '')
}
