import type { DataSource } from 'typeorm'
import { serviceViewer } from '../access/viewer.js'
import { inTransaction, type Work } from '../database/work.js'
import { horizonOf, type Horizon } from '../feed/publish.js'
import type { Job } from '../jobs/jobs.js'
import { origin, seal, type Link } from './link.js'

const batch = 2_000

/** The end of the chain; of an empty one, what stands before its first link. */
interface Head {
  position: number
  epoch: number
  txid: string
  seq: number
  hash: Buffer
}

/**
 * Seals all entries of the journal that no running transaction can still come before, in batches of one short
 * transaction each, so many batches at most; answers how many. Several processes may call it at once: one of them
 * works, the others leave.
 */
export async function chainJournal(source: DataSource, batches = Infinity): Promise<number> {
  let sealed = 0
  for (let done = 0; done < batches; done++) {
    const count = await inTransaction(source, serviceViewer('audit'), { action: 'chainJournal' }, sealBatch)
    sealed += count
    if (count < batch) break
  }
  return sealed
}

/** The sealing in the background: some batches a turn, since who stops waits for the turn under way. */
export function sealingOf(source: DataSource): Job {
  return { name: 'audit', everyMs: 2_000, run: async () => void (await chainJournal(source, 10)) }
}

async function sealBatch(work: Work): Promise<number> {
  const [lock] = await work.query<{ mine: boolean }>(
    "/* audit.lock */ select pg_try_advisory_xact_lock(hashtext(current_schema), hashtext('audit')) as mine",
  )
  if (!lock?.mine) return 0
  const head = await headOf(work)
  const entries = await nextEntries(work, head, await horizonOf(work))
  const sealed: (Link & { hash: Buffer })[] = []
  let { hash, position } = head
  for (const entry of entries) {
    const link = { ...entry, position: ++position }
    hash = seal(hash, link)
    sealed.push({ ...link, hash })
  }
  await insertLinks(work, sealed)
  return sealed.length
}

async function headOf(work: Work): Promise<Head> {
  const [head] = await work.query<Head>(
    '/* audit.head */ select position, epoch, txid::text, seq, hash from audit_chain order by position desc limit 1',
  )
  return head ?? { position: 0, epoch: 0, txid: '0', seq: 0, hash: origin }
}

/**
 * Entries after the head, in feed order. Where the database has moved since, its old transactions are renumbered to
 * one and the place of the head says nothing: all that is not in the chain yet comes after it.
 */
function nextEntries(work: Work, head: Head, { epoch, xid }: Horizon): Promise<Omit<Link, 'position'>[]> {
  const after = head.epoch === epoch ? head : { txid: '0', seq: 0 }
  return work.query(
    `/* audit.next */ select seq, $3::int as epoch, txid::text, journal_entry_hash(j) as "entryHash" from journal j
     where (txid, seq) > ($1::xid8, $2) and txid < $4::xid8
       and not exists (select from audit_chain c where c.seq = j.seq)
     order by j.txid, j.seq limit $5`,
    [after.txid, after.seq, epoch, xid, batch],
  )
}

async function insertLinks(work: Work, links: readonly (Link & { hash: Buffer })[]): Promise<void> {
  if (links.length === 0) return
  const column = <K extends keyof (typeof links)[number]>(name: K) => links.map((link) => link[name])
  await work.query(
    `/* audit.seal */ insert into audit_chain (position, seq, epoch, txid, entry_hash, hash)
     select * from unnest($1::int8[], $2::int8[], $3::int4[], $4::xid8[], $5::bytea[], $6::bytea[])`,
    [column('position'), column('seq'), column('epoch'), column('txid'), column('entryHash'), column('hash')],
  )
}
