import type { DataSource } from 'typeorm'
import { serviceViewer } from '../access/viewer.js'
import { ReadUnit, type Work } from '../database/work.js'
import type { FeedPage, FeedRequest, State } from './page.js'

/** Reads what a room publishes of records, by type: `(work, ids) => states`. The journal itself holds no values. */
export type Published = Record<string, (work: Work, ids: readonly string[]) => Promise<State[]>>

const pageSize = 2_000

interface Entry {
  txid: string
  seq: number
  type: string
  record_id: string
}

/**
 * One page of this room's feed, in commit order and without gaps: only transactions older than the oldest one still
 * running in this database are read. Journal and states come from one snapshot.
 */
export async function readFeed(
  source: DataSource,
  published: Published,
  request: FeedRequest,
): Promise<FeedPage> {
  const read = new ReadUnit(source, serviceViewer('feed'))
  try {
    const horizon = await standOf(read, request)
    const isSameLife = request.after.epoch === horizon.epoch
    const after = isSameLife ? request.after : { txid: '0', seq: 0 }
    const entries =
      isSameLife && !horizon.hasNew
        ? []
        : await read.query<Entry>(
            // By j.txid: txid alone would be the text that is selected, in whose order 10 comes before 9.
            `/* feed.page */ select j.txid::text, j.seq, j.type, j.record_id from journal j
             where (j.txid, j.seq) > ($1::xid8, $2) and j.txid < $3::xid8 and j.type = any ($4) order by j.txid, j.seq limit $5`,
            [after.txid, after.seq, horizon.xid, request.types, pageSize],
          )
    const last = entries.length === pageSize ? entries.at(-1) : undefined
    return {
      cursor: { epoch: horizon.epoch, txid: last?.txid ?? horizon.xid, seq: last?.seq ?? 0 },
      ...(await statesOf(read, published, entries)),
      head: horizon.head,
      complete: !last && !horizon.isHeldBack,
    }
  } finally {
    void read.end() // nobody waits for the snapshot to be given back
  }
}

/**
 * The oldest transaction that may still write to this journal: of those running in this snapshot, the first that is not
 * known to belong to another database of the server; else the next one. What is not known counts as ours, so that the
 * horizon is at worst too old.
 */
export async function horizonOf(read: Work): Promise<Horizon> {
  const [row] = await read.query<Horizon>(
    `/* feed.horizon */ select epoch, xid::text, head::text from (${horizon}) h`,
  )
  return row!
}

const horizon = `select epoch, coalesce(
    (select running from pg_snapshot_xip(pg_current_snapshot()) running
     where not exists (
       select from pg_locks held join pg_stat_activity session on session.pid = held.pid
       where held.locktype = 'transactionid' and held.granted and held.transactionid = running::xid
         and session.datid <> (select oid from pg_database where datname = current_database()))
     order by running limit 1),
    pg_snapshot_xmax(pg_current_snapshot())) as xid, pg_snapshot_xmax(pg_current_snapshot()) as head
  from feed_epoch`

/**
 * The horizon, and whether there is anything to read before it, or to wait for behind it: mostly all that is asked for. In
 * order, so that the journal is entered by its index where nothing is found, however long it is.
 */
async function standOf(
  read: ReadUnit,
  { after, types }: FeedRequest,
): Promise<Horizon & { hasNew: boolean; isHeldBack: boolean }> {
  const [row] = await read.queryPrepared<Horizon & { hasNew: boolean; isHeldBack: boolean }>(
    `/* feed.stand */ with h as materialized (${horizon})
     select epoch, xid::text, head::text,
       (select true from journal where (txid, seq) > ($1::xid8, $2) and txid < h.xid and type = any ($3) order by txid, seq limit 1) is true as "hasNew",
       (select true from journal where txid >= h.xid and type = any ($3) order by txid, seq limit 1) is true as "isHeldBack"
     from h`,
    [after.txid, after.seq, types],
  )
  return row!
}

/** How far a journal may be read now, and in which life of its database. */
export interface Horizon {
  epoch: number
  xid: string
  head: string
}

async function statesOf(
  read: Work,
  published: Published,
  entries: readonly Entry[],
): Promise<Pick<FeedPage, 'changed' | 'states'>> {
  const changed: Record<string, string[]> = {}
  for (const { type, record_id: id } of entries) (changed[type] ??= []).push(id)
  const states: Record<string, State[]> = {}
  for (const type of Object.keys(changed)) {
    changed[type] = [...new Set(changed[type])]
    states[type] = (await published[type]?.(read, changed[type])) ?? []
  }
  return { changed, states }
}
