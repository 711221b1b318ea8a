import { setTimeout as sleep } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { serviceViewer } from '../access/viewer.js'
import { act } from '../database/act.js'
import { ReadUnit, type Work } from '../database/work.js'
import { graphqlError } from '../errors/mask.js'
import { beginning, type Cursor, type FeedPage, type FeedRequest, type State } from './page.js'

/** Writes what another room says of records into this room's projection; applying twice changes nothing. */
export type Apply = (work: Work, states: readonly State[], gone: readonly string[]) => Promise<void>

/** What a room follows of another room's feed. */
export interface Subscription {
  source: string
  /** In the order in which the types must be applied. */
  types: Record<string, Apply>
  /** Empties the projection, before it is read from the beginning again (another epoch). */
  clear(work: Work): Promise<void>
}

/** Asks the source for a page; in process or over HTTP. */
export type FetchPage = (request: FeedRequest) => Promise<FeedPage>

const patience = 2_000

/**
 * Reads a feed up to its head: everything committed there before the call is applied here when it returns. Throws
 * RETRY_LATER when that takes longer than two seconds, or the source does not answer. `from` is where this room stands,
 * when somebody reads that already.
 */
export async function readToHead(
  database: DataSource,
  subscription: Subscription,
  fetchPage: FetchPage,
  from?: Promise<Cursor>,
): Promise<void> {
  const deadline = Date.now() + patience
  let target: bigint | undefined
  for (let before = from; ; before = undefined) {
    const pulled = await pull(database, subscription, fetchPage, before)
    // What was committed before the first page counts: under writers who never rest there is always something newer.
    target ??= pulled.head
    if (pulled.complete || pulled.reached >= target) return
    if (Date.now() > deadline) throw graphqlError('RETRY_LATER', { source: subscription.source })
    await sleep(5)
  }
}

/** How far a pull came: all transactions before `reached` are applied; `complete` when nothing more is known. */
export interface Pulled {
  complete: boolean
  /** Another page is there to be read at once. */
  more: boolean
  reached: bigint
  head: bigint
}

/** Fetches and applies one page. Throws RETRY_LATER when the source does not answer. */
export async function pull(
  database: DataSource,
  subscription: Subscription,
  fetchPage: FetchPage,
  from?: Promise<Cursor>,
): Promise<Pulled> {
  const viewer = serviceViewer(`feed of ${subscription.source}`)
  const { source } = subscription
  const before = await (from ?? readCursors(database, [source]).then((cursors) => cursors.get(source)!))
  const page = await fetchPage({ after: before, types: Object.keys(subscription.types) }).catch(
    (error: unknown) => {
      throw Object.assign(graphqlError('RETRY_LATER', { source: subscription.source }), { cause: error })
    },
  )
  const head = BigInt(page.head)
  const more = page.cursor.seq > 0 // a page that is full ends within a transaction
  const pulled = { complete: page.complete, more, reached: BigInt(page.cursor.txid), head }
  if (!isWorthStoring(before, page)) return pulled
  const applied = await act(database, viewer, { action: 'applyFeed' }, (work) =>
    applyPage(work, subscription, before, page),
  )
  return applied ? pulled : { complete: false, more: false, reached: 0n, head }
}

/** Where a room stands in the feeds of others, each of them in one statement. */
export async function readCursors(
  database: DataSource,
  sources: readonly string[],
): Promise<Map<string, Cursor>> {
  const read = new ReadUnit(database, serviceViewer('feed'))
  return cursorsOf((...asked) => read.queryPrepared(...asked), sources).finally(() => void read.end())
}

async function cursorsOf(ask: Work['query'], sources: readonly string[]): Promise<Map<string, Cursor>> {
  const rows = await ask<Cursor & { source: string }>(
    '/* feed.cursors */ select source, epoch, txid::text, seq from feed_cursor where source = any ($1)',
    [sources],
  )
  const known = new Map(rows.map(({ source, ...cursor }) => [source, cursor]))
  return new Map(sources.map((source) => [source, known.get(source) ?? beginning]))
}

function isWorthStoring(before: Cursor, page: FeedPage): boolean {
  const isFarther = BigInt(page.cursor.txid) - BigInt(before.txid) > 1_000n
  return Object.keys(page.changed).length > 0 || page.cursor.epoch !== before.epoch || isFarther
}

/** Applies a page and moves the cursor in one transaction, unless somebody else has moved it meanwhile. */
async function applyPage(
  work: Work,
  subscription: Subscription,
  before: Cursor,
  page: FeedPage,
): Promise<boolean> {
  const { source } = subscription
  await work.query(
    "/* feed.lock */ select pg_advisory_xact_lock(hashtext(current_schema), hashtext('feed ' || $1))",
    [source],
  )
  const now = (await cursorsOf(work.query, [source])).get(source)!
  if (now.epoch !== before.epoch || now.txid !== before.txid || now.seq !== before.seq) return false
  if (before.epoch !== 0 && before.epoch !== page.cursor.epoch) await subscription.clear(work)
  for (const [type, apply] of Object.entries(subscription.types)) {
    const ids = page.changed[type]
    if (!ids) continue
    const states = page.states[type] ?? []
    const present = new Set(states.map((state) => state.id))
    await apply(
      work,
      states,
      ids.filter((id) => !present.has(id)),
    )
  }
  await storeCursor(work, source, page.cursor)
  return true
}

async function storeCursor(work: Work, source: string, { epoch, txid, seq }: Cursor): Promise<void> {
  await work.query(
    `/* feed.store_cursor */ insert into feed_cursor (source, epoch, txid, seq) values ($1, $2, $3::xid8, $4)
     on conflict (source) do update set epoch = excluded.epoch, txid = excluded.txid, seq = excluded.seq`,
    [source, epoch, txid, seq],
  )
}
