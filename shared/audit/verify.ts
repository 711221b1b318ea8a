import type pg from 'pg'
import { asOwner } from '../database/owner.js'
import { origin, seal, type Link } from './link.js'

/** The first place at which the chain of a room and its journal are not what they were. */
export interface Break {
  /** REORDERED: whole, but it does not follow on what stands before it. ADDED: never sealed, though what came after it is. */
  what: 'ALTERED' | 'MISSING' | 'REORDERED' | 'ADDED'
  /** Place in the chain; that of the head for an added entry. */
  position: number
  /** The entry of the journal, where it is known. */
  seq: number | null
  /** What the entry is about, where it is still there. */
  type: string | null
  recordId: string | null
}

/** What a check of one room's chain found. */
export interface Verified {
  /** Entries that were found sealed and unchanged. */
  sealed: number
  /** 'position:hash' of the last of them: kept elsewhere, it proves later that nobody rewrote the chain up to it. */
  head: string
  /** Entries that wait to be sealed. */
  waiting: number
  broken: Break | undefined
}

interface Row extends Link {
  hash: Buffer
  /** Digest of the entry as it is today; null when it is gone. */
  today: Buffer | null
  txidToday: string | null
  /** True when the database has not moved since it was sealed: its transaction must still be the same. */
  current: boolean
  type: string | null
  recordId: string | null
}

const page = 5_000

/**
 * Recomputes the chain of one room from its journal in one snapshot, also while others write.
 * @param kept a head that was noted earlier: it must still be in the chain.
 */
export async function verifyChain(ownerUrl: string, room: string, kept?: string): Promise<Verified> {
  return asOwner(ownerUrl, room, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const walked = await walk(client, kept)
    if (walked.broken) return { ...walked, waiting: 0 }
    return { ...walked, ...(await outsideOf(client, walked.sealed)) }
  })
}

async function walk(client: pg.Client, kept: string | undefined): Promise<Omit<Verified, 'waiting'>> {
  let [sealed, hash] = [0, origin]
  let previous: Row | undefined
  let keptIsMissing = kept !== undefined
  for (;;) {
    const rows = await linksAfter(client, previous?.position ?? 0)
    for (const row of rows) {
      const what = faultOf(row, sealed, hash, previous)
      if (what) return { sealed, head: headOf(sealed, hash), broken: breakAt(row, what, sealed + 1) }
      ;[sealed, hash, previous] = [row.position, row.hash, row]
      if (headOf(sealed, hash) === kept) keptIsMissing = false
    }
    if (rows.length === page) continue
    const broken = keptIsMissing ? lostHead(kept!) : undefined
    return { sealed, head: headOf(sealed, hash), broken }
  }
}

function faultOf(
  row: Row,
  sealed: number,
  hash: Buffer,
  previous: Row | undefined,
): Break['what'] | undefined {
  if (row.position !== sealed + 1 || !row.today) return 'MISSING'
  if (!row.today.equals(row.entryHash)) return 'ALTERED'
  if (row.current && row.txidToday !== row.txid) return 'REORDERED'
  if (previous && previous.epoch === row.epoch && !isAfter(row, previous)) return 'REORDERED'
  return row.hash.equals(seal(hash, row)) ? undefined : 'REORDERED'
}

function isAfter(row: Row, previous: Row): boolean {
  const [txid, before] = [BigInt(row.txid), BigInt(previous.txid)]
  return txid > before || (txid === before && row.seq > previous.seq)
}

/** A gap is named by the place that is empty; what fills the next one is not to blame. */
function breakAt({ position, seq, type, recordId }: Row, what: Break['what'], expected: number): Break {
  if (position === expected) return { what, position, seq, type, recordId }
  return { what, position: expected, seq: null, type: null, recordId: null }
}

function lostHead(kept: string): Break {
  return { what: 'MISSING', position: Number(kept.split(':')[0]), seq: null, type: null, recordId: null }
}

function headOf(position: number, hash: Buffer): string {
  return `${position}:${hash.toString('hex')}`
}

async function linksAfter(client: pg.Client, position: number): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `/* audit.verify */ select c.position::float8, c.seq::float8, c.epoch, c.txid::text, c.entry_hash as "entryHash", c.hash,
       journal_entry_hash(j) as today, j.txid::text as "txidToday", c.epoch = e.epoch as current,
       j.type, j.record_id as "recordId"
     from (select * from audit_chain where position > $1 order by position limit ${page}) c
     cross join feed_epoch e left join journal j on j.seq = c.seq order by c.position`,
    [position],
  )
  return rows.map((row) => ({ ...row, today: row.txidToday === null ? null : row.today }))
}

/** Entries that are not in the chain: those after its head wait, one before it was put in. */
async function outsideOf(client: pg.Client, head: number): Promise<Pick<Verified, 'waiting' | 'broken'>> {
  const { rows } = await client.query<Omit<Break, 'what' | 'position'> & { waiting: number }>(
    `/* audit.outside */ with head as (
       select c.txid, c.seq from audit_chain c join feed_epoch using (epoch) where c.position = $1
     ), outside as materialized (
       select j.seq, j.type, j.record_id, coalesce((j.txid, j.seq) < (select h.txid, h.seq from head h), false) as is_before
       from journal j where not exists (select from audit_chain c where c.seq = j.seq)
     )
     select (select count(*) from outside where not is_before)::float8 as waiting, added.seq::float8, added.type, added.record_id as "recordId"
     from (select) one left join (select * from outside where is_before order by seq limit 1) added on true`,
    [head],
  )
  const { waiting, seq, type, recordId } = rows[0]!
  if (seq === null) return { waiting, broken: undefined }
  return { waiting, broken: { what: 'ADDED', position: head, seq, type, recordId } }
}
