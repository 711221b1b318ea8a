import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

const hub = useHub()
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
  await world.employ(world.school, 2)
})

const query = `query ($after: String, $types: [ChangeType!], $first: Int) {
  changes(after: $after, types: $types, first: $first) {
    nodes { type recordId operation naturalKey } cursor hasMore mustResync } }`
const ask = (variables: object = {}, viewer = thirdParty(['CHANGE_FEED'], '2024-07-01', world.ministry)) =>
  hub().ask('organizations', viewer, query, variables as Record<string, unknown>)

interface Node {
  type: string
  recordId: string
  operation: string
  naturalKey: string | null
}

/** All pages, as a consumer reads them, once nothing that runs elsewhere on the server holds the feed back. */
async function readAll(types?: string[], first = 3): Promise<Node[]> {
  await hub().settle()
  const nodes: Node[] = []
  let after: string | null = null
  for (;;) {
    const { data } = await ask({ after, types, first })
    nodes.push(...data.changes.nodes)
    after = data.changes.cursor
    if (!data.changes.hasMore) return nodes
  }
}

// Planted fault that this suite caught: a tombstone without its natural key.
describe('the change feed for third parties', () => {
  test('tells page by page what one long page tells: every organization, with its code', async () => {
    const pages = await readAll(['ORGANIZATION'])
    expect(pages).toEqual(await readAll(['ORGANIZATION'], 1000))
    const rows = await hub().sql<{ id: string; code: string }>(
      'select id, code from organizations.organization',
    )
    expect(new Map(pages.map((node) => [node.recordId, node.naturalKey]))).toEqual(
      new Map(rows.map((row) => [row.id, row.code])),
    )
  })

  test('leaves a tombstone with the natural key', async () => {
    const [row] = await hub().sql<{ id: string }>(
      `insert into organizations.organization (id, code, name, level, kind, valid_from)
       values (gen_random_uuid(), 'NHAM', 'Nhập nhầm', 'SCHOOL', 'PRIMARY', '2024-01-01') returning id`,
    )
    await hub().sql("delete from organizations.organization where code = 'NHAM'")
    const told = (await readAll()).filter((node) => node.recordId === row!.id)
    expect(told.at(-1)).toEqual({
      type: 'ORGANIZATION',
      recordId: row!.id,
      operation: 'DELETE',
      naturalKey: 'NHAM',
    })
  })

  test('says of people that they changed, and nothing else', async () => {
    const people = await readAll(['PERSON'])
    expect(people).toHaveLength(2)
    expect(JSON.stringify(people)).not.toContain('Nguyễn')
    expect((await readAll()).map((node) => node.type)).not.toContain('QUALITY_RATING')
  })

  test('leaves of an edge and an employment that are gone the code of the organization', async () => {
    const [school] = await hub().sql<{ code: string }>(
      'select code from organizations.organization where id = $1',
      [world.school],
    )
    const [edge] = await hub().sql<{ id: string }>(
      "delete from organizations.organization_edge where child_id = $1 and kind = 'AUTHORITY' returning id",
      [world.school],
    )
    const [employment] = await hub().sql<{ id: string }>(
      'delete from organizations.employment where organization_id = $1 returning id',
      [world.school],
    )
    for (const [id, type] of [
      [edge!.id, 'ORGANIZATION_EDGE'],
      [employment!.id, 'EMPLOYMENT'],
    ]) {
      const told = (await readAll([type!])).filter((node) => node.recordId === id)
      expect(told.at(-1)).toEqual({ type, recordId: id, operation: 'DELETE', naturalKey: school!.code })
    }
  })

  test('is for clients with the scope alone, and names what is wrong with a cursor', async () => {
    for (const viewer of [thirdParty(['ROLLUPS']), actingFor(world.ministry, ['ADMIN', 'HEAD'])]) {
      expect((await ask({}, viewer)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
    expect((await ask({ after: 'xyz' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect((await ask({ first: 1001 })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('asks a consumer of an earlier life of the database to begin anew', async () => {
    const { data } = await ask()
    await hub().sql('update organizations.feed_epoch set epoch = epoch + 1')
    expect((await ask({ after: data.changes.cursor })).data.changes).toMatchObject({
      mustResync: true,
      nodes: [],
    })
  })
})
