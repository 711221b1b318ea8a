import type DataLoader from 'dataloader'
import type { Viewer } from '../access/viewer.js'
import type { Repeatable } from '../database/idempotency.js'
import type { Work } from '../database/work.js'
import type { RefusalDetail } from '../errors/refusal.js'
import type { Locale } from '../errors/say.js'
import type { RoomFiles } from '../files/room-files.js'
import type { UserError } from './user-error.js'

/** What a resolver has at hand during one fetch of a subgraph. */
export interface Context {
  readonly viewer: Viewer
  /** Language of messages. */
  readonly locale: Locale
  /** The files of this room. */
  readonly files: RoomFiles
  /** The read unit of this fetch: one snapshot, begun at its first statement. */
  readonly read: Work
  /** One loader per maker (or key) and fetch: batches keys into one statement. */
  loader<K, V>(make: (read: Work) => DataLoader<K, V>, key?: string): DataLoader<K, V>
  /**
   * Runs one service call in one write transaction, committed before the selection set is resolved in a fresh read
   * unit. A refusal becomes `userErrors`; `relyOn` names the rooms whose feed must first be read to its head.
   */
  act<T>(
    what: Repeatable & { relyOn?: readonly string[] },
    run: (work: Work) => Promise<T>,
  ): Promise<Outcome<T>>
  /** Refusals as the client sees them, for bulk calls that answer item by item. */
  present(details: readonly RefusalDetail[]): UserError[]
}

/** What became of a service call: its result, or why it was refused. */
export interface Outcome<T> {
  result: T | null
  userErrors: UserError[]
}
