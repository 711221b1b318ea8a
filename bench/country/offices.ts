import type pg from 'pg'
import { workingDaysBetween } from '../../shared/clock/working-days.js'
import { doing, insertRows, single, type Chunk } from './steps.js'
import type { Tree } from './tree.js'
import { reformDay, type Units } from './units.js'

const followers = ['awards', 'campaigns', 'initiatives'] as const
const roles = "array['CLERK', 'APPRAISER', 'HEAD']"

/** Staging tables, organizations, edges on every day, and who acts for whom. */
export function offices(units: Units, tree: Tree): Chunk[] {
  return [
    single('staging', (client) => fillStaging(client, units, tree)),
    single('organizations', (client) => loadOrganizations(client, tree)),
  ]
}

/** What the rooms that follow know of them. */
export function trees(): Chunk[] {
  return followers.map((room) =>
    single(`tree of ${room}`, async (client: pg.Client) => {
      await client.query(
        `insert into ${room}.known_organization select id, code, name, level, kind, valid_from, valid_to from organizations.organization;
         insert into ${room}.organization_edge select id, child_id, parent_id, kind, valid_from, valid_to from organizations.organization_edge;
         insert into ${room}.known_lineage select id, predecessor_id, successor_id, record_groups, effective_on from organizations.organization_lineage`,
      )
      if (room === 'initiatives') await client.query(appointmentsKnown)
    }),
  )
}

const appointmentsKnown = `insert into initiatives.known_appointment
  select id, subject, organization_id, role, valid_from, valid_to from organizations.appointment`

async function fillStaging(client: pg.Client, units: Units, { schools }: Tree): Promise<void> {
  await insertRows(
    client,
    (rows) => `insert into bench.school select place, province, staff, successor, "endsOn" from ${rows}`,
    'place int, province int, staff int, successor int, "endsOn" date',
    schools,
  )
  const lists = { FAMILY: units.familyNames, ...units.givenNames }
  for (const [list, names] of Object.entries(lists)) {
    await insertRows(
      client,
      (rows) => `insert into bench.name select '${list}', place, name from ${rows}`,
      'place int, name text',
      names.map((name, place) => ({ place, name: name.normalize('NFC') })),
    )
  }
  const first = '2023-01-01'
  const days = Array.from({ length: 365 * 12 }, (_, place) =>
    new Date(Date.parse(first) + place * 86_400_000).toISOString().slice(0, 10),
  )
  let workingDays = 0
  const counted = days.map((day, place) => {
    if (place > 0) workingDays += workingDaysBetween(days[place - 1]!, day)
    return { day, workingDays }
  })
  await insertRows(
    client,
    (rows) => `insert into bench.day select day, "workingDays" from ${rows}`,
    'day date, "workingDays" int',
    counted,
  )
}

async function loadOrganizations(client: pg.Client, tree: Tree): Promise<void> {
  await doing(client, { action: 'importOrganizations', day: '2023-07-15' })
  await insertRows(
    client,
    (rows) => `insert into organizations.organization (id, code, name, level, kind, valid_from, valid_to)
      select bench.id(1, place), code, name, level, kind, "from", "to" from ${rows}`,
    'place int, code text, name text, level text, kind text, "from" date, "to" date',
    tree.organizations,
  )
  // From the top down, so that each portion finds what lies above it.
  await insertRows(
    client,
    (
      rows,
    ) => `insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from, valid_to)
      select bench.id(2, number), bench.id(1, child), bench.id(1, parent), kind, "from", "to" from ${rows}`,
    'number int, child int, parent int, kind text, "from" date, "to" date',
    tree.edges.map((edge, number) => ({ ...edge, number })),
  )
  await loadLineage(client, tree)
  await client.query(
    `insert into organizations.appointment (id, subject, organization_id, role, valid_from)
     select bench.id(10, o.number * 10 + r.place), 'bench:' || o.code, o.id, r.role, '2020-01-01'
     from (select *, row_number() over (order by id) as number from organizations.organization) o,
       unnest(${roles}) with ordinality r (role, place)`,
  )
}

async function loadLineage(client: pg.Client, { lineage }: Tree): Promise<void> {
  if (lineage.length === 0) return
  await client.query(
    `insert into organizations.reform_act (id, kind, organization_id, organization_ids, decision_number, decision_date, effective_on, entered_on)
     select bench.id(11, 1), 'MERGE', bench.id(1, 1), array[bench.id(1, 1)], '202/2025/QH15', '2025-06-12', '${reformDay}', '${reformDay}'`,
  )
  await insertRows(
    client,
    (
      rows,
    ) => `insert into organizations.organization_lineage (id, act_id, predecessor_id, successor_id, record_groups, effective_on)
      select bench.id(12, number), bench.id(11, 1), bench.id(1, predecessor), bench.id(1, successor),
        case when "takesRecords" then array['PEOPLE', 'AWARDS', 'INITIATIVES', 'CAMPAIGNS'] else '{}' end, "effectiveOn" from ${rows}`,
    'number int, predecessor int, successor int, "effectiveOn" date, "takesRecords" boolean',
    lineage.map((line, number) => ({ ...line, number })),
  )
}
