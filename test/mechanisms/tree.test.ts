import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../kit/hub.js'
import { buildWorld, type World } from '../kit/world.js'
import { anyEdges, days, graphs, hasCycle, ids, numberOf, pairsOn, type Edge } from './tree.kit.js'

const hub = useHub()
let owner: pg.Client
let world: World

beforeAll(async () => {
  world = await buildWorld(hub())
  owner = new pg.Client({ connectionString: hub().ownerUrl })
  await owner.connect()
  await owner.query('set search_path = organizations, public')
})
afterAll(() => owner.end())

/** Runs in a transaction that leaves nothing behind. */
async function undone<T>(run: () => Promise<T>): Promise<T> {
  await owner.query('begin')
  return run().finally(() => owner.query('rollback'))
}

function insert(edges: readonly Edge[]): Promise<unknown> {
  const rows = edges.map((edge) => ({ ...edge, child: ids[edge.child], parent: ids[edge.parent] }))
  return owner.query(
    `insert into organization_edge (id, child_id, parent_id, kind, valid_from, valid_to)
     select gen_random_uuid(), e.child, e.parent, e.kind, e."from", e."to"
     from jsonb_to_recordset($1) as e (child uuid, parent uuid, kind text, "from" date, "to" date)`,
    [JSON.stringify(rows)],
  )
}

/** The pairs of the closure on each of the days; a pair that is there twice shows twice. */
async function closure(): Promise<string[][]> {
  const { rows } = await owner.query<{
    ancestor_id: string
    descendant_id: string
    from: string
    to: string
  }>(
    'select ancestor_id, descendant_id, valid_from::text as "from", valid_to::text as "to" from org_closure where descendant_id = any ($1)',
    [ids],
  )
  const nameOf = (row: (typeof rows)[number]): string =>
    `${numberOf(row.ancestor_id)}>${numberOf(row.descendant_id)}`
  return days.map((day) =>
    rows
      .filter((row) => row.from <= day && day < row.to)
      .map(nameOf)
      .sort(),
  )
}

const walked = (edges: readonly Edge[]): string[][] => days.map((day) => [...pairsOn(day, edges)].sort())

/** What becomes of each edge after it was made: it stays, goes, or hangs under the root. */
const fates = fc.array(fc.constantFrom(...Array(8).fill('stays'), 'goes', 'moves'), {
  minLength: 100,
  maxLength: 100,
})

// Planted faults that this suite caught: refresh_closure without what lies below the changed children, without its gaps
// (range_merge), no lock_tree, no check of cycles on update.
describe('the closure', () => {
  test('is what walking up edge by edge finds, on every day, through inserts, deletes and updates', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fates, fc.nat(4), async (edges, fate, cut) => {
        const half = Math.floor((edges.length * cut) / 4)
        await undone(async () => {
          await insert(edges.slice(half))
          await insert(edges.slice(0, half))
          expect(await closure()).toEqual(walked(edges))
          const left = await changed(edges, fate)
          expect(await closure()).toEqual(walked(left))
        })
      }),
      { numRuns: 150 },
    )
  })

  test('has a pair once, by how many ways soever it is reached', async () => {
    const rows = await hub().sql(
      'select valid_from::text, valid_to::text from organizations.org_closure where ancestor_id = $1 and descendant_id = $2',
      [world.provinceCommittee, world.school],
    )
    expect(rows).toEqual([{ valid_from: '2000-01-01', valid_to: '2025-07-01' }])
  })

  test('reaches through 60 levels', async () => {
    await undone(async () => {
      await owner.query(
        `insert into organization_edge (id, child_id, parent_id, kind, valid_from)
         select gen_random_uuid(), level_id(n + 1), level_id(n), 'PROFESSIONAL', '2000-01-01' from generate_series(1, 60) n`.replaceAll(
          /level_id\(([^)]+)\)/g,
          "lpad(($1)::text, 32, '0')::uuid",
        ),
      )
      const { rows } = await owner.query(
        "select from org_closure where descendant_id = lpad('61', 32, '0')::uuid",
      )
      expect(rows).toHaveLength(60)
    })
  })
})

/** Lets the fate of each edge happen, in the database and in the answer. */
async function changed(edges: readonly Edge[], fate: readonly string[]): Promise<Edge[]> {
  const left: Edge[] = []
  for (const [place, edge] of edges.entries()) {
    const where = 'where child_id = $1 and kind = $2 and valid_from = $3'
    const key = [ids[edge.child], edge.kind, edge.from]
    if (fate[place] === 'goes') await owner.query(`delete from organization_edge ${where}`, key)
    if (fate[place] === 'moves')
      await owner.query(`update organization_edge set parent_id = $4 ${where}`, [...key, ids[0]])
    if (fate[place] !== 'goes') left.push(fate[place] === 'moves' ? { ...edge, parent: 0 } : edge)
  }
  return left
}

describe('a cycle', () => {
  test('is refused on whatever day, and nothing else is', async () => {
    let cycles = 0
    await fc.assert(
      fc.asyncProperty(anyEdges, async (edges) => {
        const refusal = await undone(() =>
          insert(edges).then(
            () => null,
            (error: pg.DatabaseError) => error.constraint,
          ),
        )
        expect(refusal).toBe(hasCycle(edges) ? 'organization_edge_no_cycle' : null)
        if (refusal) cycles++
      }),
      { numRuns: 200 },
    )
    expect(cycles).toBeGreaterThan(10)
  })

  test('cannot be made by two at once who each move one half of it', async () => {
    const under =
      "update organizations.organization_edge set parent_id = $2 where child_id = $1 and kind = 'PROFESSIONAL'"
    await owner.query('begin')
    await owner.query(under, [world.school, world.neighbour])
    const other = hub()
      .sql(under, [world.neighbour, world.school])
      .then(
        () => null,
        (error: pg.DatabaseError) => error.constraint,
      )
    await sleep(50)
    await owner.query('commit')
    expect(await other).toBe('organization_edge_no_cycle')
    await owner.query(under, [world.school, world.section])
    await owner.query(under, [world.neighbour, world.school])
  })

  test('that a follower of the tree meets between two pages comes to an end', async () => {
    await owner.query('set search_path = awards, public')
    await undone(async () => {
      const circle = ids.flatMap((_, child) =>
        ids.flatMap((_, parent) => (child === parent ? [] : [{ child, parent }])),
      )
      await insert(
        circle.map((pair) => ({ ...pair, kind: 'PROFESSIONAL', from: '2000-01-01', to: '2030-01-01' })),
      )
      expect((await closure())[0]).toHaveLength(ids.length * (ids.length - 1))
    })
    await owner.query('set search_path = organizations, public')
  })
})
