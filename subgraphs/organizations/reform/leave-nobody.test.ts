import { beforeEach, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { call, type Payload } from '../person/people.kit.js'
import { reformVerbs } from './reform.kit.js'

const hub = useHub()
const reform = reformVerbs(hub)
let world: World
beforeEach(async () => {
  world = await buildWorld(hub())
})

const seat = { position: 'Giáo viên', positionGroup: 'TEACHER', isDirectWorker: true }
const head = (organizationId: string) => actingFor(organizationId, 'HEAD', '2025-06-20')

async function offer(personId: string, from: string, to: string, movesOn = '2025-08-01'): Promise<string> {
  const input = { organizationId: from, personId, toOrganizationId: to, movesOn }
  const { record, userErrors } = await call(hub(), head(from), 'offerTransfer', input)
  expect(userErrors).toEqual([])
  return record.id as string
}

/** Receives; null when the organization is not, or no longer, the one to receive. */
const receive = (organizationId: string, transferId: string): Promise<Payload | null> =>
  call(hub(), head(organizationId), 'transferPerson', { transferId, ...seat }, 'state').catch(
    (error: Error) => {
      if (error.message.includes('FORBIDDEN')) return null
      throw error
    },
  )

/** Where somebody works from a day on, without an end. */
const places = async (personId: string): Promise<unknown> =>
  (
    await hub().sql<{ place: string; since: string }>(
      `select organization_id as place, valid_from::text as since from organizations.employment
       where person_id = $1 and valid_to = 'infinity' order by 2`,
      [personId],
    )
  ).map(({ place, since }) => [place, since])

const mergeNeighbour = () =>
  reform(world.department, 'mergeOrganizations', {
    organizationIds: [world.neighbour],
    successorId: world.school,
  })

// Planted fault that this suite caught: a merge that leaves transfers with the school that ends.
describe('a school that merges into another', () => {
  test('passes on whoever is on the way from it or to it', async () => {
    const [leaving, early] = (await world.employ(world.neighbour, 2)) as [string, string]
    const [coming] = (await world.employ(world.farSchool, 1)) as [string]
    const away = await offer(leaving, world.neighbour, world.farSchool)
    const overdue = await offer(early, world.neighbour, world.farSchool, '2025-06-01')
    const here = await offer(coming, world.farSchool, world.neighbour)
    expect((await mergeNeighbour()).userErrors).toEqual([])
    for (const transferId of [away, overdue]) {
      expect(await receive(world.farSchool, transferId)).toMatchObject({ record: { state: 'DONE' } })
    }
    expect((await receive(world.neighbour, here))?.record ?? null).toBeNull()
    expect(await receive(world.school, here)).toMatchObject({ record: { state: 'DONE' } })
    expect(await places(leaving)).toEqual([[world.farSchool, '2025-08-01']])
    // On the day of the reform she passes to the successor, which lets her go on the day after.
    expect(await places(early)).toEqual([[world.farSchool, '2025-07-02']])
    expect(await places(coming)).toEqual([[world.school, '2025-08-01']])
  })

  test('withdraws what was offered between the two: who is offered is there already', async () => {
    const [person] = (await world.employ(world.neighbour, 1)) as [string]
    const transferId = await offer(person, world.neighbour, world.school)
    await mergeNeighbour()
    expect((await receive(world.school, transferId))!.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(await places(person)).toEqual([[world.school, '2025-07-01']])
  })

  test('takes along who was to begin later', async () => {
    const later = { name: 'Lê Thị Mới', gender: 'FEMALE', from: '2025-09-01', ...seat }
    const input = { organizationId: world.neighbour, ...later }
    const { record } = await call(hub(), head(world.neighbour), 'employPerson', input)
    await mergeNeighbour()
    expect(await places(record.id as string)).toEqual([[world.school, '2025-09-01']])
  })

  test('lets go on their day those who have an end', async () => {
    const [person] = (await world.employ(world.neighbour, 1)) as [string]
    const end = { organizationId: world.neighbour, personId: person, on: '2025-09-01', reason: 'Nghỉ hưu' }
    await call(hub(), head(world.neighbour), 'endEmployment', end)
    await mergeNeighbour()
    const rows = await hub().sql(
      'select organization_id as place, valid_to::text as "to" from organizations.employment where person_id = $1 order by 2',
      [person],
    )
    expect(rows).toEqual([
      { place: world.neighbour, to: '2025-07-01' },
      { place: world.school, to: '2025-09-01' },
    ])
  })

  test('ends its teams and councils, with their seats', async () => {
    const people = await world.employ(world.neighbour, 3)
    const ofNeighbour = { organizationId: world.neighbour, from: '2024-09-01' }
    const team = { ...ofNeighbour, name: 'Tổ Toán', kind: 'PROFESSIONAL' }
    await call(hub(), head(world.neighbour), 'createTeam', team)
    const members = people.map((personId, n) => ({
      personId,
      role: ['CHAIR', 'SECRETARY', 'MEMBER'][n],
      post: 'OTHER',
    }))
    const council = {
      kind: 'EMULATION',
      schoolYear: '2024-2025',
      decisionNumber: '1',
      decidedOn: '2024-09-01',
    }
    await call(hub(), head(world.neighbour), 'reformCouncil', { ...ofNeighbour, ...council, members })
    await mergeNeighbour()
    const ends = await hub().sql(
      `select valid_to::text as "to", count(*)::int from (
         select valid_to, organization_id from organizations.team union all select valid_to, organization_id from organizations.council
         union all select valid_to, organization_id from organizations.council_member) body
       where organization_id = $1 group by 1`,
      [world.neighbour],
    )
    expect(ends).toEqual([{ to: '2025-07-01', count: 5 }])
  })
})

test('a school with people is not abolished before somebody takes them over', async () => {
  const [person] = (await world.employ(world.neighbour, 2)) as [string]
  const abolish = (successors: object[]) =>
    reform(
      world.department,
      'abolishOrganization',
      { organizationId: world.neighbour, successors },
      '2025-06-01',
    )
  const refused = await abolish([])
  expect(refused.userErrors).toMatchObject([{ code: 'PEOPLE_WITHOUT_PLACE' }])
  expect(refused.userErrors[0]!.message).toContain('2 people')
  expect((await abolish([{ organizationId: world.school }])).userErrors).toEqual([])
  expect(await places(person)).toEqual([[world.school, '2025-06-01']])
})

test('a merge beside transfers in both directions loses nobody and doubles nobody', async () => {
  const leaving = await world.employ(world.neighbour, 8)
  const coming = await world.employ(world.farSchool, 8)
  const away = await Promise.all(leaving.map((id) => offer(id, world.neighbour, world.farSchool)))
  const here = await Promise.all(coming.map((id) => offer(id, world.farSchool, world.neighbour)))
  const [merged] = await Promise.all([
    mergeNeighbour(),
    ...away.map((id) => receive(world.farSchool, id)),
    ...here.map((id) => receive(world.neighbour, id)),
  ])
  expect(merged.userErrors).toEqual([])
  // What the merge had overtaken is still open, and received by the successor; what came first is done.
  for (const id of away) await receive(world.farSchool, id)
  for (const id of here) await receive(world.school, id)
  for (const id of leaving) expect(await places(id)).toEqual([[world.farSchool, '2025-08-01']])
  for (const id of coming) expect(await places(id)).toEqual([[world.school, '2025-08-01']])
})
