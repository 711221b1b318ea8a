import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chainJournal } from '../../shared/audit/chain.js'
import { auditLag } from '../../shared/audit/lag.js'
import { verifyChain } from '../../shared/audit/verify.js'
import { openDatabase } from '../../shared/database/data-source.js'
import { useHub } from '../kit/hub.js'
import { buildWorld, type World } from '../kit/world.js'
import { register, write } from './facts.kit.js'

// Planted faults that this suite caught: a worker that does not heed the horizon, one without its lock, a verification
// that does not compare the transactions.

const hub = useHub()
let world: World
let awards: DataSource

beforeAll(async () => {
  world = await buildWorld(hub())
  awards = await openDatabase({ url: hub().appUrl, schema: 'awards', entities: [], poolSize: 12 })
})
afterAll(() => awards.destroy())

const verify = (kept?: string) => verifyChain(hub().ownerUrl, 'awards', kept)
const add = (count: number) =>
  write(awards, (work) => register(work, Array(count).fill({ ownerId: world.school, sentOn: '2024-05-21' })))

/** Seals what is committed; other databases of the server may hold the horizon back for an instant. */
const sealAll = () =>
  expect
    .poll(
      async () => {
        await chainJournal(awards)
        return (await verify()).waiting
      },
      { timeout: 10_000 },
    )
    .toBe(0)

/** What verify says after the owner did something to journal or chain, which is undone afterwards. */
async function tamper(...statements: string[]) {
  await add(5)
  await sealAll()
  expect(await verify()).toMatchObject({ waiting: 0, broken: undefined })
  await hub().sql('create table awards.kept_journal as table awards.journal')
  await hub().sql('create table awards.kept_chain as table awards.audit_chain')
  for (const statement of statements) await hub().sql(statement)
  const { broken } = await verify()
  await hub().sql(`truncate awards.journal, awards.audit_chain`)
  await hub().sql('insert into awards.journal overriding system value select * from awards.kept_journal')
  await hub().sql('insert into awards.audit_chain select * from awards.kept_chain')
  await hub().sql('drop table awards.kept_journal, awards.kept_chain')
  expect((await verify()).broken).toBeUndefined()
  return broken
}

const third = '(select seq from awards.audit_chain where position = 3)'

describe('the chain', () => {
  test('holds every entry of the journal once, in feed order', async () => {
    await add(3)
    await sealAll()
    const chained = await hub().sql('select seq from awards.audit_chain order by position')
    expect(chained.length).toBeGreaterThan(2)
    expect(chained).toEqual(await hub().sql('select seq from awards.journal order by txid, seq'))
    expect(await auditLag(awards)).toBe(0)
  })

  test('takes so many batches a turn, so that whoever stops the program waits for no more than those', async () => {
    await sealAll()
    await hub().sql(
      `insert into awards.journal (type, record_id, organization_id, operation, fields, digest)
       select 'Registration', gen_random_uuid(), $1, 'INSERT', '{}', '' from generate_series(1, 2500)`,
      [world.school],
    )
    await expect.poll(() => chainJournal(awards, 1)).toBe(2_000)
    expect(await auditLag(awards)).toBe(500)
    await sealAll()
  })

  test('waits for transactions that are still running, and shows what waits', async () => {
    await sealAll()
    const slow = awards.createQueryRunner()
    await slow.startTransaction()
    await slow.query('select pg_current_xact_id()')
    await add(2)
    expect(await chainJournal(awards)).toBe(0)
    expect(await auditLag(awards)).toBe(2)
    expect((await verify()).waiting).toBe(2)
    await slow.commitTransaction()
    await slow.release()
    await sealAll()
  })

  test('is one, however many writers and workers there are', async () => {
    const before = (await verify()).sealed
    const writers = Array.from({ length: 40 }, () => add(5))
    const workers = Array.from({ length: 10 }, () => chainJournal(awards))
    await Promise.all([...writers, ...workers])
    await sealAll()
    expect(await verify()).toMatchObject({ sealed: before + 200, waiting: 0, broken: undefined })
  })

  test('never makes a writer wait: entries are written while a worker holds its lock', async () => {
    const worker = awards.createQueryRunner()
    await worker.startTransaction()
    await worker.query("select pg_advisory_xact_lock(hashtext('awards'), hashtext('audit'))")
    await add(1)
    expect(await chainJournal(awards)).toBe(0)
    await worker.rollbackTransaction()
    await worker.release()
    await sealAll()
  })

  test('goes on after the database has moved to another server', async () => {
    await sealAll()
    await add(2)
    const { sealed } = await verify()
    await hub().sql('select awards.raise_feed_epoch()')
    expect(await verify()).toMatchObject({ sealed, waiting: 2, broken: undefined })
    await add(1)
    await sealAll()
    expect(await verify()).toMatchObject({ sealed: sealed + 3, waiting: 0, broken: undefined })
  })
})

describe('of what the owner of the database changes, the first is named:', () => {
  test('an altered entry', async () => {
    const broken = await tamper(`update awards.journal set subject = 'somebody else' where seq = ${third}`)
    expect(broken).toMatchObject({ what: 'ALTERED', position: 3, type: 'Registration' })
  })

  test('an entry that is gone', async () => {
    const broken = await tamper(`delete from awards.journal where seq = ${third}`)
    expect(broken).toMatchObject({ what: 'MISSING', position: 3, type: null })
  })

  test('an entry that is gone with its link', async () => {
    const broken = await tamper(
      `delete from awards.journal where seq = ${third}`,
      'delete from awards.audit_chain where position = 3',
    )
    expect(broken).toMatchObject({ what: 'MISSING', position: 3, seq: null })
  })

  test('an entry that was given another place in the feed', async () => {
    const later = `update awards.journal set txid = pg_current_xact_id() where seq = (select max(seq) from awards.audit_chain)`
    expect(await tamper(later)).toMatchObject({ what: 'REORDERED', type: 'Registration' })
  })

  test('two links that changed places', async () => {
    const broken = await tamper(
      'update awards.audit_chain set position = position + 1000000 where position in (3, 4)',
      'update awards.audit_chain set position = 1000007 - position where position > 1000000',
    )
    expect(broken).toMatchObject({ what: 'REORDERED', position: 3 })
  })

  test('a link whose hash was altered', async () => {
    const broken = await tamper("update awards.audit_chain set hash = sha256('x') where position = 3")
    expect(broken).toMatchObject({ what: 'REORDERED', position: 3 })
  })

  test('an entry that was put in afterwards', async () => {
    const broken = await tamper(
      `insert into awards.journal (txid, at, type, record_id, operation, fields, digest)
       select txid, at, 'Award', gen_random_uuid(), 'INSERT', '{}', sha256('') from awards.journal where seq = ${third}`,
    )
    expect(broken).toMatchObject({ what: 'ADDED', type: 'Award' })
  })

  test('an end that was cut off, where its head was noted elsewhere', async () => {
    const { head } = await verify()
    const cut = 'where seq = (select max(seq) from awards.audit_chain)'
    await add(1)
    await chainJournal(awards)
    const later = (await verify()).head
    await hub().sql(`delete from awards.journal ${cut}`)
    await hub().sql(`delete from awards.audit_chain ${cut}`)
    expect(await verify(head)).toMatchObject({ broken: undefined })
    expect((await verify(later)).broken).toMatchObject({ what: 'MISSING' })
  })
})

test.each([
  'insert into journal (type, record_id, operation, fields, digest) select type, record_id, operation, fields, digest from journal',
  'update journal set subject = subject',
  'delete from journal',
  'truncate journal',
  'update audit_chain set hash = hash',
  'delete from audit_chain',
  'truncate audit_chain',
  'alter table journal disable trigger all',
  'select raise_feed_epoch()',
  "set session_replication_role = 'replica'",
])('the program may only read and add, not: %s', async (statement) => {
  await expect(write(awards, (work) => work.query(statement))).rejects.toThrow(
    /permission denied|must be owner/,
  )
})
