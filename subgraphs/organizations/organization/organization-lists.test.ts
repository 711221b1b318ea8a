import { beforeAll, describe, expect, test } from 'vitest'
import { actingFor } from '../../../test/kit/viewers.js'
import { useHub } from '../../../test/kit/hub.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

const hub = useHub()
let world: World

// So many that one Phòng's list is walked and the other's collected; in 2024 some change kind and level, and some their
// Phòng.
const schools = 2_100

beforeAll(async () => {
  world = await buildWorld(hub())
  await hub().sql(
    `insert into organizations.organization (id, code, name, level, kind, valid_from, valid_to)
     select gen_random_uuid(), 'DAY-' || n, 'Trường ' || chr(97 + n % 26) || n % 700, 'SCHOOL', 'PRIMARY', '2000-01-01', case n % 50 when 0 then '2023-01-01' else 'infinity' end::date
     from generate_series(1, $1::int) n`,
    [schools],
  )
  await hub().sql(
    `insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from, valid_to)
     select gen_random_uuid(), o.id, parent.id, 'PROFESSIONAL', greatest(valid_from, since), least(valid_to, until) from organizations.organization o
     join (values ($1::uuid, date '2000-01-01', date '2024-01-01', true), ($2, '2024-01-01', 'infinity', true), ($1, '2000-01-01', 'infinity', false)) parent (id, since, until, moves)
       on (code like '%5') = moves and since < valid_to
     where code like 'DAY-%'`,
    [world.otherSection, world.section],
  )
  await hub().sql(
    `with act as (insert into organizations.reform_act (id, kind, organization_id, organization_ids, decision_number, decision_date, effective_on, entered_on)
       select gen_random_uuid(), 'CONVERT_LEVEL', $1, array[$1::uuid], '1/QĐ', '2024-01-01', '2024-01-01', '2024-01-01' returning id)
     insert into organizations.organization_form (id, organization_id, act_id, name, level, kind, valid_from, valid_to)
     select gen_random_uuid(), o.id, act.id, 'Tên cũ ' || o.code, 'DISTRICT', 'LOWER_SECONDARY', '2000-01-01', '2024-01-01'
     from act, organizations.organization o where o.code like 'DAY-%3'`,
    [world.ministry],
  )
  await hub().sql('analyze organizations.organization, organizations.org_closure')
})

interface Listed {
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

/** All pages of the list of organizations, or of what lies below one. */
async function pages(below: string | null, filter: object): Promise<string[]> {
  const list = (field: string): string =>
    `${field}(first: 100, after: $after, kind: $kind, level: $level, asOf: $asOf) { nodes { id } pageInfo { hasNextPage endCursor } }`
  const query = `query ($after: String, $kind: OrganizationKind, $level: OrganizationLevel, $asOf: Day${below ? ', $id: UUID' : ''})
    { ${below ? `organization(id: $id) { it: ${list('descendants')} }` : `it: ${list('organizations')}`} }`
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const variables = { ...filter, after, ...(below && { id: below }) }
    const { data, errors } = await hub().ask(
      'organizations',
      actingFor(world.ministry, 'VIEWER'),
      query,
      variables,
    )
    if (errors) throw new Error(JSON.stringify(errors))
    const { nodes, pageInfo } = (below ? data.organization.it : data.it) as Listed
    ids.push(...nodes.map((node) => node.id))
    if (!pageInfo.hasNextPage) return ids
    after = pageInfo.endCursor
  }
}

/** The same, told by looking at every organization. */
async function expected(
  below: string | null,
  { kind = null, level = null, asOf }: { kind?: string | null; level?: string | null; asOf: string },
): Promise<string[]> {
  const rows = await hub().sql<{ id: string }>(
    `select o.id from organizations.organization o
     left join organizations.organization_form f on f.organization_id = o.id and f.valid_from <= $1 and $1 < f.valid_to
     where o.valid_from <= $1 and $1 < o.valid_to and ($2::text is null or coalesce(f.kind, o.kind) = $2)
       and ($3::text is null or coalesce(f.level, o.level) = $3)
       and ($4::uuid is null or o.id in (select descendant_id from organizations.org_closure where ancestor_id = $4 and valid_from <= $1 and $1 < valid_to))
     order by o.name collate organizations.vi_order, o.id`,
    [asOf, kind, level, below],
  )
  return rows.map((row) => row.id)
}

// Planted faults that this suite caught: what once was of the kind left out; the kind of today asked for another day; what
// lies below found by edges of any day.
describe('all pages of a list of organizations', () => {
  const filters = [
    { kind: 'PRIMARY', asOf: '2024-05-20' },
    { kind: 'LOWER_SECONDARY', asOf: '2022-05-20' },
    { level: 'DISTRICT', asOf: '2022-05-20' },
    { level: 'DISTRICT', kind: 'EDUCATION_SECTION', asOf: '2024-05-20' },
    { asOf: '2024-05-20' },
  ]

  test.each(filters)('%o', async (filter) => {
    const all = await pages(null, filter)
    expect(all).toEqual(await expected(null, filter))
    expect(all.length).toBeGreaterThan(1)
  })

  test.each(filters)('%o below one', async (filter) => {
    for (const below of [world.department, world.section, world.otherSection]) {
      expect(await pages(below, filter)).toEqual(await expected(below, filter))
    }
  })
})
