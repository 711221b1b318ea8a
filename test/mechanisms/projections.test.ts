import { beforeAll, expect, test } from 'vitest'
import { call, teacher } from '../../subgraphs/organizations/person/people.kit.js'
import { reformVerbs } from '../../subgraphs/organizations/reform/reform.kit.js'
import { useHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'

const hub = useHub()
const reform = reformVerbs(hub)
const rooms = ['awards', 'campaigns', 'initiatives']
let world: World
let live: Record<string, string[]>

/** Every table in which a room keeps what it knows of others, found in the catalogue: none can be forgotten here. */
async function projections(): Promise<string[]> {
  const rows = await hub().sql<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind = 'r' and (c.relname like 'known\\_%' or c.relname in ('organization_edge', 'org_closure'))
     order by 1`,
    [rooms],
  )
  return rows.map(({ name }) => name)
}

async function contents(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of await projections()) {
    const rows = await hub().sql<{ row: string }>(`select t::text as row from ${table} t order by 1`)
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

/** The closure follows its edges by trigger. */
const written = async (): Promise<string[]> =>
  (await projections()).filter((table) => !table.endsWith('org_closure'))

const head = (place: string, at?: string) => actingFor(place, 'HEAD', at)

async function employ(place: string): Promise<string> {
  const input = { ...teacher, organizationId: place, identityNumber: null }
  return (await call(hub(), head(place), 'employPerson', input)).record.id as string
}

/** Ratings, leaves, discipline and holds of people of the school. */
async function recordAbout(one: string, two: string): Promise<void> {
  const { school } = world
  const of = (personId: string) => ({ organizationId: school, personId })
  await call(hub(), head(school), 'rateQuality', { ...of(one), period: '2022-2023', rating: 'GOOD' })
  const leave = await call(
    hub(),
    head(school),
    'recordLeave',
    { ...of(one), kind: 'STUDY', from: '2023-01-01' },
    'leaves { id }',
  )
  await call(hub(), head(school), 'endLeave', { leaveId: leave.record.leaves[0].id, on: '2023-06-01' })
  const days = { decidedOn: '2022-01-01', from: '2022-01-01', to: '2023-01-01' }
  await call(hub(), head(school), 'recordDiscipline', {
    ...of(two),
    ...days,
    kind: 'WARNING',
    decisionNumber: '5',
  })
  const why = { kind: 'INSPECTION', body: 'Thanh tra', reason: 'Kiểm tra', from: '2024-05-01' }
  await call(hub(), head(world.section), 'placeHold', {
    ...why,
    organizationId: world.section,
    personId: two,
  })
}

/** A team and a council of the school, and somebody who acts for it. */
async function formBodies(one: string, two: string, three: string): Promise<void> {
  const { school } = world
  const team = { organizationId: school, name: 'Tổ Toán', kind: 'PROFESSIONAL', from: '2023-09-01' }
  const { record } = await call(hub(), head(school), 'createTeam', team)
  const member = { personId: one, role: 'LEADER' }
  await call(hub(), head(school), 'setTeamMembers', {
    teamId: record.id,
    from: '2023-09-01',
    members: [member],
  })
  const seats = [one, two, three].map((personId, n) => ({
    personId,
    role: ['CHAIR', 'SECRETARY', 'MEMBER'][n],
    post: 'OTHER',
  }))
  const council = {
    kind: 'EMULATION',
    schoolYear: '2023-2024',
    decisionNumber: '1',
    decidedOn: '2023-09-10',
  }
  await call(hub(), head(school), 'reformCouncil', {
    organizationId: school,
    ...council,
    from: '2023-09-10',
    members: seats,
  })
  await call(hub(), actingFor(world.section, 'ADMIN'), 'appoint', {
    subject: 'lan@example.vn',
    organizationId: school,
    role: 'CLERK',
    from: '2024-05-01',
  })
}

/** Whatever can happen to people, teams, councils and the tree happens once. */
beforeAll(async () => {
  world = await buildWorld(hub())
  const { school, neighbour, farSchool } = world
  const people = [await employ(school), await employ(school), await employ(school), await employ(neighbour)]
  const [one, two, three, merged] = people as [string, string, string, string]
  await hub().settle()
  await recordAbout(one, two)
  await formBodies(one, two, three)
  const offer = {
    organizationId: school,
    personId: three,
    toOrganizationId: farSchool,
    movesOn: '2024-02-01',
  }
  const transferId = (await call(hub(), head(school), 'offerTransfer', offer)).record.id as string
  const seat = { position: 'GV', positionGroup: 'TEACHER', isDirectWorker: true }
  await call(hub(), head(farSchool), 'transferPerson', { transferId, ...seat })
  await hub().settle()
  const merge = { organizationId: world.department, keptId: one, goneId: merged, reason: 'Một người' }
  await call(hub(), actingFor(world.department, 'ADMIN'), 'mergePeople', merge)
  await reform(world.department, 'mergeOrganizations', {
    organizationIds: [neighbour],
    successorId: school,
  })
  await hub().settle()
  live = await contents()
})

// Planted fault that this suite caught: a table that a room does not clear.
test('what the following rooms know is there to be compared', () => {
  const empty = Object.keys(live).filter((table) => live[table]!.length === 0)
  // Facts of campaigns, initiatives and awards; followed by the same means.
  expect(empty.toSorted()).toEqual([
    'awards.known_cluster_leader',
    'awards.known_recognition',
    'initiatives.known_use',
  ])
  expect(Object.keys(live).length).toBeGreaterThan(20)
})

test('read anew from nothing it is what it was', async () => {
  for (const table of await written()) await hub().sql(`delete from ${table}`)
  for (const room of rooms) await hub().sql(`delete from ${room}.feed_cursor`)
  expect(await contents()).not.toEqual(live)
  await hub().settle()
  expect(await contents()).toEqual(live)
})

test('believed wrongly in every row, it is what it was after the source asked all to begin anew', async () => {
  for (const table of await written()) await hub().sql(`update ${table} set id = gen_random_uuid()`)
  await hub().sql('select organizations.raise_feed_epoch()')
  await hub().settle()
  expect(await contents()).toEqual(live)
})
