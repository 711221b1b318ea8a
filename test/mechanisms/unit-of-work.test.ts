import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../shared/access/viewer.js'
import { openDatabase } from '../../shared/database/data-source.js'
import { inTransaction, ReadUnit } from '../../shared/database/work.js'
import { useHub, type Answer } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'
import { register, write } from './facts.kit.js'
import { tinyRoom } from './tiny-room.kit.js'

const hub = useHub()
let world: World
let one: DataSource
let ask: (viewer: Viewer, query: string) => Promise<Answer>

beforeAll(async () => {
  world = await buildWorld(hub())
  // One connection: whatever a unit leaves behind, the next one meets.
  one = await openDatabase({ url: hub().appUrl, schema: 'awards', entities: [], poolSize: 1 })
  ask = tinyRoom(hub(), one)
  await write(one, (work) =>
    register(work, [...Array(2).fill({ ownerId: world.school }), { ownerId: world.neighbour }]),
  )
})
afterAll(() => one.destroy())

const school = (): Viewer => actingFor(world.school, 'CLERK')
const neighbour = (): Viewer => actingFor(world.neighbour, 'CLERK')

async function reading<T>(viewer: Viewer, run: (read: ReadUnit) => Promise<T>): Promise<T> {
  const read = new ReadUnit(one, viewer)
  return run(read).finally(() => read.end())
}

// Planted faults that this suite caught: set_config(…, false) in viewerSettings, that is, for the session and not for
// the transaction; a read unit that begins anew after its end; an act that keeps its read unit's connection.
describe('a viewer', () => {
  test('sees her own rows only, whoever had the connection before', async () => {
    const seen: unknown[] = []
    for (let turn = 0; turn < 3; turn++) {
      seen.push(
        (await ask(school(), '{ count }')).data.count,
        (await ask(neighbour(), '{ count }')).data.count,
      )
    }
    expect(seen).toEqual([2, 1, 2, 1, 2, 1])
  })

  test('is forgotten after a read, a failed read, a write and a failed write: a bare connection sees no row', async () => {
    const bare = async (): Promise<unknown> => {
      const [row] = await one.query(
        `select viewer_subject() as subject, viewer_organizations() as organizations, viewer_is_known() as known,
                (select count(*)::int from registration) as registrations, (select count(*)::int from known_organization) as organizations_known`,
      )
      return row
    }
    const nobody = {
      subject: null,
      organizations: '{}',
      known: false,
      registrations: 0,
      organizations_known: 0,
    }
    const failure = { action: 'fail' }
    await ask(school(), '{ count }')
    expect(await bare()).toMatchObject({ ...nobody, organizations: [] })
    await ask(school(), '{ fails }')
    expect(await bare()).toMatchObject({ ...nobody, organizations: [] })
    await inTransaction(one, school(), failure, (work) => work.query('select 1'))
    expect(await bare()).toMatchObject({ ...nobody, organizations: [] })
    await expect(inTransaction(one, school(), failure, (work) => work.query('select 1 / 0'))).rejects.toThrow(
      'division',
    )
    expect(await bare()).toMatchObject({ ...nobody, organizations: [] })
  })

  test('cannot be put on by the names that she sends', async () => {
    const subject = `x', true), set_config('hub.kind', 'SERVICE`
    const scopes = ['A"},{B', "it's", 'a,b', 'back\\slash']
    const settings = await reading({ ...school(), subject, scopes }, (read) =>
      read.query(
        `select viewer_subject() as subject, viewer_is_service() as service, viewer_setting('scopes')::text[] as scopes`,
      ),
    )
    expect(settings).toEqual([{ subject, service: false, scopes }])
  })
})

describe('a fetch', () => {
  test('reads one snapshot and writes nothing', async () => {
    const two = await openDatabase({ url: hub().appUrl, schema: 'awards', entities: [], poolSize: 1 })
    await reading(school(), async (read) => {
      const count = 'select count(*)::int as count from registration'
      const before = await read.query(count)
      await write(two, (work) => register(work, [{ ownerId: world.school }]))
      expect(await read.query(count)).toEqual(before)
      await expect(read.query('update registration set version = 2')).rejects.toThrow('read-only transaction')
    }).finally(() => two.destroy())
  })

  test('that failed harms no other: neither a wrong statement nor a lost connection', async () => {
    expect(await ask(school(), '{ count fails }')).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL' } }],
    })
    expect((await ask(school(), '{ count }')).errors).toBeUndefined()
    await reading(school(), async (read) => {
      await expect(read.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toThrow()
    })
    expect((await ask(school(), '{ count }')).errors).toBeUndefined()
  })

  test('gives its connection back for good, also when it was answered before its resolvers came to an end', async () => {
    // `fails` is not nullable: the answer is there before `late` reads.
    await Promise.all(Array.from({ length: 5 }, () => ask(school(), '{ fails late }')))
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect((await ask(school(), '{ count }')).errors).toBeUndefined()
    const open = () =>
      hub().sql(
        "select query from pg_stat_activity where datname = current_database() and usename = 'hub_app' and state like 'idle in%'",
      )
    await expect.poll(open).toEqual([])
  })
})

describe('a mutation', () => {
  const add = (): string => `add(ownerId: "${world.school}")`

  test('is committed before its selection set is read anew, field after field, on a single connection', async () => {
    const before = (await ask(school(), '{ count }')).data.count as number
    const answer = await ask(
      school(),
      `mutation { a: ${add()} { count } b: ${add()} { count } c: ${add()} { count } }`,
    )
    expect(answer).toEqual({
      data: { a: { count: before + 1 }, b: { count: before + 2 }, c: { count: before + 3 } },
    })
  })

  test('stands, when what is read after it fails', async () => {
    const before = (await ask(school(), '{ count }')).data.count as number
    const answer = await ask(school(), `mutation { ${add()} { fails } }`)
    expect(answer).toMatchObject({ data: { add: { fails: null } }, errors: [{ path: ['add', 'fails'] }] })
    expect((await ask(school(), '{ count }')).data.count).toBe(before + 1)
  })
})
