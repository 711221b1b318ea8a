import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '../../shared/database/data-source.js'
import { pull, readToHead, type Subscription } from '../../shared/feed/consume.js'
import { beginning, type Cursor, type FeedPage, type FeedRequest } from '../../shared/feed/page.js'
import { useHub } from '../kit/hub.js'
import { buildWorld, type World } from '../kit/world.js'

const hub = useHub()
let world: World
let awards: DataSource

beforeAll(async () => {
  world = await buildWorld(hub())
  await world.employ(world.school, 3)
  awards = await openDatabase({ url: hub().appUrl, schema: 'awards', entities: [], poolSize: 5 })
})
afterAll(() => awards.destroy())

const feed = (request: Partial<FeedRequest> = {}): Promise<FeedPage> =>
  hub().subgraphs.organizations.service('feed', {
    after: beginning,
    types: ['Organization'],
    ...request,
  }) as Promise<FeedPage>

/** Reads on to the head; other tests write on the same server and may hold a page back for a moment. */
async function feedToHead(after = beginning): Promise<{ cursor: Cursor; organizations: string[] }> {
  const page = await feed({ after })
  const organizations = page.changed.Organization ?? []
  if (page.complete) return { cursor: page.cursor, organizations }
  const rest = await feedToHead(page.cursor)
  return { cursor: rest.cursor, organizations: [...organizations, ...rest.organizations] }
}

const insert = `insert into organizations.organization (id, code, name, level, kind, valid_from)
  values ($1, upper('X-' || left($1::uuid::text, 8)), 'Trường mới', 'SCHOOL', 'PRIMARY', '2024-01-01')`

/** Writes in a transaction of its own, which stays open until commit(). */
async function openWriter(): Promise<{ id: string; commit(): Promise<void> }> {
  const client = new pg.Client({ connectionString: hub().ownerUrl })
  await client.connect()
  const id = randomUUID()
  await client.query('begin')
  await client.query(insert, [id])
  const commit = async (): Promise<void> => {
    await client.query('commit')
    await client.end()
  }
  return { id, commit }
}

async function addOrganization(): Promise<string> {
  const id = randomUUID()
  await hub().sql(insert, [id])
  return id
}

const followers = {
  awards: [
    'known_organization',
    'organization_edge',
    'org_closure',
    'known_person',
    'known_employment',
    'known_rating',
  ],
  campaigns: ['known_organization', 'organization_edge', 'org_closure'],
  initiatives: ['known_organization', 'organization_edge', 'org_closure', 'known_employment'],
}

/** All that the rooms know of the organizations room. */
async function known(): Promise<Record<string, string[]>> {
  const tables = Object.entries(followers).flatMap(([room, names]) => names.map((name) => `${room}.${name}`))
  const rows = await Promise.all(tables.map((table) => rowsOf(table)))
  return Object.fromEntries(tables.map((table, place) => [table, rows[place]!]))
}

async function rowsOf(table: string): Promise<string[]> {
  const rows = await hub().sql<{ row: string }>(`select t::text as row from ${table} t order by 1`)
  return rows.map(({ row }) => row)
}

/** Makes the rooms forget what they know, or believe what is wrong. */
async function inEachRoom(
  statement: (table: string) => string,
  tables: readonly string[] = [],
): Promise<void> {
  for (const [room, names] of Object.entries(followers)) {
    for (const name of [...names, ...tables]) {
      if (name !== 'org_closure') await hub().sql(statement(`${room}.${name}`))
    }
  }
}

// Planted faults that this suite caught: a feed bounded by the newest transaction instead of the oldest running one, a page
// applied without comparing the cursor, an epoch that clears nothing, followers that refuse contradicting edges.
describe('a reader', () => {
  test('passes no writer who is still at work, and then has all in the order of their transactions', async () => {
    const { cursor } = await feedToHead()
    const slow = await openWriter()
    const quick = await addOrganization()
    const held = await feed({ after: cursor })
    expect(held).toMatchObject({ changed: {}, complete: false })
    await slow.commit()
    const rest = await feedToHead(held.cursor)
    expect(rest.organizations).toEqual([slow.id, quick])
    expect((await feedToHead(rest.cursor)).organizations).toEqual([])
  })

  test('waits for him at its head, and then knows both', async () => {
    const slow = await openWriter()
    const quick = await addOrganization()
    let isAtHead = false
    const reading = hub()
      .subgraphs.awards.catchUp()
      .then(() => (isAtHead = true))
    await sleep(50)
    expect(isAtHead).toBe(false)
    await slow.commit()
    await reading
    const rows = await hub().sql('select id from awards.known_organization where id = any ($1)', [
      [slow.id, quick],
    ])
    expect(rows).toHaveLength(2)
  })

  test('does not wait for ever: RETRY_LATER, naming the source', async () => {
    const slow = await openWriter()
    await addOrganization()
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const reading = hub().subgraphs.awards.catchUp()
      vi.setSystemTime(Date.now() + 2_001)
      await expect(reading).rejects.toMatchObject({
        extensions: { code: 'RETRY_LATER', args: { source: 'organizations' } },
      })
    } finally {
      vi.useRealTimers()
      await slow.commit()
    }
    await hub().settle()
  })

  test('misses nothing of 20 writers at once, whatever the order of their commits', async () => {
    let { cursor } = await feedToHead()
    const seen: string[] = []
    const read = async (): Promise<boolean> => {
      const page = await feed({ after: cursor })
      cursor = page.cursor
      seen.push(...(page.changed.Organization ?? []))
      return page.complete
    }
    const writing = Promise.all(
      Array.from({ length: 20 }, async (_, number) => {
        const writer = await openWriter()
        await sleep((number * 7) % 30)
        await writer.commit()
        return writer.id
      }),
    )
    let isWritten = false
    const written = writing.finally(() => (isWritten = true))
    while (!isWritten || !(await read())) await read()
    expect([...seen].sort()).toEqual((await written).sort())
  })
})

describe('a projection', () => {
  test('made from nothing equals the living one', async () => {
    await hub().sql(
      "update organizations.organization_edge set valid_to = '2024-06-01' where child_id = $1",
      [world.farSchool],
    )
    await hub().sql('delete from organizations.organization_edge where child_id = $1', [world.neighbour])
    await hub().settle()
    const before = await known()
    expect(before['awards.organization_edge']).toEqual(await rowsOf('organizations.organization_edge'))
    expect(before['awards.org_closure']).toEqual(await rowsOf('organizations.org_closure'))
    await inEachRoom((table) => `delete from ${table}`, ['feed_cursor'])
    expect(await known()).not.toEqual(before)
    await hub().settle()
    expect(await known()).toEqual(before)
  })

  test('stays as it is when a stretch of the feed is applied twice', async () => {
    await hub().settle()
    const before = await known()
    await hub().sql('delete from awards.feed_cursor')
    await hub().settle()
    expect(await known()).toEqual(before)
  })

  test('takes each change once, be there five readers at once', async () => {
    const subscription: Subscription = {
      source: 'once',
      types: {
        Organization: async (work, states) => {
          for (const { id } of states) {
            await work.query("insert into known_person values (gen_random_uuid(), $1, 'once')", [id])
          }
        },
      },
      clear: async () => undefined,
    }
    const readers = (): Promise<void[]> =>
      Promise.all(Array.from({ length: 5 }, () => readToHead(awards, subscription, feed)))
    await readers()
    await addOrganization()
    await addOrganization()
    await readers()
    const rows = await hub().sql(
      "select name as id from awards.known_person where gender = 'once' order by 1",
    )
    expect(rows).toEqual(await hub().sql('select id::text from organizations.organization order by 1'))
    await hub().sql("delete from awards.known_person where gender = 'once'")
  })

  test('and its cursor move together or not at all', async () => {
    let isBroken = true
    const subscription: Subscription = {
      source: 'broken',
      types: {
        Organization: async (work, states) => {
          await work.query("insert into known_person values (gen_random_uuid(), $1, 'half')", [states[0]!.id])
          if (isBroken) throw new Error('power failure')
        },
      },
      clear: async () => undefined,
    }
    const half = (): Promise<unknown[]> =>
      hub().sql("delete from awards.known_person where gender = 'half' returning id")
    await expect(pull(awards, subscription, feed)).rejects.toThrow('power failure')
    expect(await half()).toEqual([])
    isBroken = false
    await pull(awards, subscription, feed)
    expect(await half()).toHaveLength(1)
  })

  test('comes through a backlog of several pages, between which old and new edges contradict each other', async () => {
    const [moving, staying] = [randomUUID(), randomUUID()]
    const edge =
      'insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from) values '
    await hub().sql(`${edge} ($1, $2, $3, 'PROFESSIONAL', '2000-01-01')`, [staying, staying, world.section])
    await hub().settle()
    // The first page tells of `moving` as it is at last, while `staying` is known as it was at first.
    await hub().sql(`${edge} ($1, $1, $2, 'PROFESSIONAL', '2000-01-01')`, [moving, world.section])
    await hub().sql(
      `${edge.replace('values', '')} select gen_random_uuid(), gen_random_uuid(), $1, 'PROFESSIONAL', '2000-01-01' from generate_series(1, 2000)`,
      [world.otherSection],
    )
    await hub().sql("update organizations.organization_edge set valid_to = '2024-01-01' where id = $1", [
      staying,
    ])
    await hub().sql(
      "update organizations.organization_edge set child_id = $2, valid_from = '2024-01-01' where id = $1",
      [moving, staying],
    )
    await hub().settle()
    expect(await rowsOf('awards.organization_edge')).toEqual(await rowsOf('organizations.organization_edge'))
    expect(await rowsOf('awards.org_closure')).toEqual(await rowsOf('organizations.org_closure'))
  })
})

describe('a raised epoch', () => {
  test('makes consumers start again, and what they believed wrongly is gone', async () => {
    await hub().settle()
    const before = await known()
    await hub().sql("insert into awards.known_person values (gen_random_uuid(), 'Người lạ', 'MALE')")
    await hub().sql('delete from campaigns.organization_edge')
    await hub().settle()
    expect(await known()).not.toEqual(before)
    await hub().sql('select organizations.raise_feed_epoch()')
    await hub().settle()
    expect(await known()).toEqual(before)
  })

  test('makes the journal of another server readable, whose transactions were numbered higher', async () => {
    const before = await known()
    await hub().sql('update organizations.journal set txid = (txid::text::numeric + 1e12)::text::xid8')
    expect(await feed()).toMatchObject({ changed: {}, complete: false })
    await hub().sql('select organizations.raise_feed_epoch()')
    const added = await addOrganization()
    await hub().settle()
    const { 'awards.known_organization': organizations, ...rest } = await known()
    expect(organizations).toHaveLength(before['awards.known_organization']!.length + 1)
    expect(organizations!.join()).toContain(added)
    expect(rest).toMatchObject({
      'awards.org_closure': before['awards.org_closure'],
      'awards.known_rating': before['awards.known_rating'],
    })
  })
})
