import pg from 'pg'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { digestOf } from '../../../shared/database/idempotency.js'
import type { Viewer } from '../../../shared/access/viewer.js'
import { viewerSettings } from '../../../shared/database/work.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { formCouncil, sessionVerbs, type SeatedMember } from './session.kit.js'

// Each case is an attack by somebody who has the program's own database role, and may call herself whoever she likes.
// Planted faults that it caught: tallies opened by the state of the session (closed, read, rolled back); a search path
// without pg_temp; choices within the digest of the idempotency key; counters that the program's role may select.

const hub = useHub()
const { register, draft, review } = awardVerbs(hub)
const verbs = sessionVerbs(hub)
let world: World
let members: SeatedMember[]
let session: string
let proposal: string
const attackers: pg.Client[] = []

beforeAll(async () => {
  world = await buildWorld(hub())
  members = await formCouncil(hub(), world.school, await world.employ(world.school, 3))
})
// A transaction that stays open holds back the feed.
afterEach(() => Promise.all(attackers.splice(0).map((client) => client.end())))

beforeEach(async () => {
  const [person] = await world.employ(world.school, 1)
  await register(world.school, [person!], 'LDTT')
  proposal = (await draft(world.school, person!, 'LDTT')).record.id as string
  await review(world.school, [proposal])
  session = (await verbs.convene(world.school, members, [proposal])).record.id as string
  await verbs.attend(world.school, session, members)
  await verbs.openVoting(world.school, session)
})

/** What makes a transaction pass for one of this viewer. */
const settingsAs = (viewer: Viewer, action?: string): string => {
  const settings = Object.entries(viewerSettings(viewer, 'awards', action))
  const calls = settings.map(([name, value]) => `set_config('hub.${name}', ${pg.escapeLiteral(value)}, true)`)
  return `select ${calls.join(', ')}`
}

/** A transaction under the program's role that calls itself this member, or the secretary. */
async function attack(as: SeatedMember | null = null): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: hub().appUrl })
  await client.connect()
  attackers.push(client)
  await client.query('set search_path = awards, public')
  await client.query('begin')
  await client.query(settingsAs(as?.viewer ?? actingFor(world.school, 'SECRETARY'), 'attack'))
  return client
}

const tallies = async (client: pg.Client): Promise<unknown[]> =>
  (await client.query('select agree, against from ballot_tallies($1)', [[session]])).rows

test('the counters cannot be read', async () => {
  const client = await attack()
  await expect(client.query('select * from ballot_box')).rejects.toThrow('permission denied')
})

test('who closes, reads and rolls back after each ballot sees nothing', async () => {
  await verbs.cast(members[0]!.viewer, session, { [proposal]: 'AGREE' })
  await verbs.cast(members[1]!.viewer, session, { [proposal]: 'AGAINST' })
  const client = await attack()
  await client.query('savepoint before')
  await client.query('select close_ballot_round($1)', [session])
  await client.query("update council_convocation set state = 'COUNTED' where id = $1", [session])
  expect(await tallies(client)).toEqual([])
  await client.query('rollback')
  expect((await verbs.closeVoting(world.school, session)).record.agenda[0].tallies).toEqual([
    { round: 1, agree: 1, against: 1, blank: 0 },
  ])
})

test('a session that is merely said to be counted keeps its box shut', async () => {
  await verbs.cast(members[0]!.viewer, session, { [proposal]: 'AGREE' })
  const client = await attack()
  await client.query("update council_convocation set state = 'COUNTED' where id = $1", [session])
  await client.query('commit')
  expect(await tallies(await attack())).toEqual([])
  await expect((await attack()).query('update ballot_round set closed_in = $1', ['5'])).rejects.toThrow(
    'permission denied',
  )
})

test('a round is not closed over the papers of a few', async () => {
  await verbs.cast(members[0]!.viewer, session, { [proposal]: 'AGREE' })
  const client = await attack()
  await expect(client.query('select close_ballot_round($1)', [session])).rejects.toThrow('too few papers')
})

test("a temporary table of the box's name catches no ballot", async () => {
  const client = await attack(members[0])
  await client.query(
    'create temporary table ballot_box (session_id uuid, round int, proposal_id uuid, agree int default 0, against int default 0, blank int default 0)',
  )
  await client.query('insert into pg_temp.ballot_box (session_id, round, proposal_id) values ($1, 1, $2)', [
    session,
    proposal,
  ])
  await client.query('select cast_ballot($1, $2, $3)', [session, [proposal], ['AGREE']])
  const { rows } = await client.query('select agree from pg_temp.ballot_box')
  expect(rows).toEqual([{ agree: 0 }])
})

describe('a ballot leaves the same traces whatever is on it', () => {
  /** Every row that the program's role can read, in every table of the room, with its hidden columns. */
  async function readable(): Promise<Map<string, string[]>> {
    const client = await attack()
    const service = settingsAs({ ...actingFor(world.school, []), kind: 'SERVICE' }, 'attack')
    const names = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'awards'::regnamespace and c.relkind = 'r'
         and has_table_privilege(c.oid, 'select')`,
    )
    const found = new Map<string, string[]>()
    for (const who of [service, settingsAs(actingFor(world.school, 'SECRETARY'))]) {
      await client.query(who)
      for (const { name } of names.rows) {
        const { rows } = await client.query<{ row: object }>(`select to_jsonb(t) as row from ${name} t`)
        found.set(name, [...(found.get(name) ?? []), ...rows.map(({ row }) => JSON.stringify(row))])
      }
    }
    await client.query('rollback')
    return found
  }

  /** Of each table: the columns of its new or changed rows, and whether a choice can be read in them. */
  async function tracesOf(member: SeatedMember, choice: string) {
    const before = await readable()
    const key = { idempotencyKey: randomUUID() }
    expect((await verbs.cast(member.viewer, session, { [proposal]: choice }, key)).userErrors).toEqual([])
    return [...(await readable())].map(([table, rows]) => {
      const fresh = rows.filter((row) => !before.get(table)!.includes(row))
      const columns = fresh.map((row) => Object.keys(JSON.parse(row) as object).join()).sort()
      return { table, columns, tells: fresh.some((row) => /AGREE|AGAINST|BLANK/.test(row)) }
    })
  }

  test('in every table', async () => {
    const [first, second, third] = members as [SeatedMember, SeatedMember, SeatedMember]
    const traces = await tracesOf(first, 'AGREE')
    const touched = traces.filter(({ columns }) => columns.length > 0).map(({ table }) => table)
    expect(touched.sort()).toEqual(['ballot_round', 'council_seat', 'idempotency_key', 'journal'])
    expect(traces.filter(({ tells }) => tells)).toEqual([])
    expect(await tracesOf(second, 'AGAINST')).toEqual(traces)
    expect(await tracesOf(third, 'BLANK')).toEqual(traces)
  })

  test('in the digest of a repeated call', async () => {
    const key = randomUUID()
    await verbs.cast(members[0]!.viewer, session, { [proposal]: 'AGREE' }, { idempotencyKey: key })
    const [stored] = await hub().sql<{ input_hash: string }>(
      'select input_hash from awards.idempotency_key where key = $1',
      [key],
    )
    const call = { action: 'castBallots', input: { sessionId: session } }
    expect(stored!.input_hash).toBe(digestOf(call, hub().keys.serviceSecret))
  })
})

test('a repeated ballot counts once and tells nothing', async () => {
  const { viewer } = members[0]!
  const key = { idempotencyKey: randomUUID() }
  const first = await verbs.cast(viewer, session, { [proposal]: 'AGREE' }, key)
  expect(await verbs.cast(viewer, session, { [proposal]: 'AGAINST' }, key)).toEqual(first)
  for (const choice of ['AGREE', 'AGAINST']) {
    const { userErrors } = await verbs.cast(viewer, session, { [proposal]: choice })
    expect(userErrors).toMatchObject([{ code: 'ALREADY_VOTED' }])
  }
  expect(
    await hub().sql('select agree, against from awards.ballot_box where session_id = $1', [session]),
  ).toEqual([{ agree: 1, against: 0 }])
})

test('the journal tells that a member voted, nothing of ballots', async () => {
  await verbs.cast(members[0]!.viewer, session, { [proposal]: 'AGREE' })
  const rows = await hub().sql(
    "select distinct type, operation, fields from awards.journal where action = 'castBallots' and subject = $1",
    [members[0]!.subject],
  )
  expect(rows).toEqual([{ type: 'CouncilSeat', operation: 'UPDATE', fields: ['voted_round'] }])
})

test('members see who has voted, the chair and the secretary no more than they', async () => {
  await verbs.cast(members[2]!.viewer, session, { [proposal]: 'AGREE' })
  for (const viewer of [members[0]!.viewer, actingFor(world.school, 'SECRETARY'), members[1]!.viewer]) {
    const read = await verbs.read(viewer, session)
    expect(read.seats.map((seat: { hasVoted: boolean }) => seat.hasVoted)).toEqual([false, false, true])
    expect(read.agenda).toMatchObject([{ tallies: [], result: null }])
  }
})

test('what a closed session was, it stays', async () => {
  for (const { viewer } of members) await verbs.cast(viewer, session, { [proposal]: 'AGREE' })
  await verbs.closeVoting(world.school, session)
  await verbs.close(world.school, session)
  const client = await attack()
  await expect(
    client.query("update council_convocation set state = 'CONVENED' where id = $1", [session]),
  ).rejects.toThrow('closed or cancelled')
  for (const statement of [
    'update council_vote set passed = false',
    'update council_session set held_on = null',
    'update council_seat set voted_round = 0',
    'delete from written_opinion',
  ]) {
    await expect((await attack()).query(statement)).rejects.toThrow('permission denied')
  }
})
