import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { allowSchoolsBelowSchools, createCommune, lookAt, reformVerbs } from './reform.kit.js'

const hub = useHub()
const reform = reformVerbs(hub)
let world: World

beforeEach(async () => {
  world = await buildWorld(hub())
})

const ok = { userErrors: [], record: { id: expect.any(String) } }
const refusedWith = (code: string): object => ({ record: null, userErrors: [{ code }] })
const idOf = (id: string): object => ({ id })

// Planted fault that this suite caught: a merge that leaves the people behind.
describe('a renamed organization', () => {
  const form = { name: 'Trường THCS Đa Tốn', shortName: 'THCS Đa Tốn' }
  const rename = (on: string, at: string) =>
    reform(world.department, 'renameOrganization', { organizationId: world.school, ...form }, on, at)

  test('is called as it was called on each day', async () => {
    expect(await rename('2024-09-01', '2024-09-10')).toMatchObject(ok)
    expect(await lookAt(hub(), world.school, '2024-08-31', 'name shortName')).toEqual({
      name: 'Đơn vị TRUONG-1',
      shortName: null,
    })
    const fields = 'name shortName earlierForms { name validTo act { kind decisionNumber } }'
    expect(await lookAt(hub(), world.school, '2024-09-01', fields)).toEqual({
      ...form,
      earlierForms: [
        {
          name: 'Đơn vị TRUONG-1',
          validTo: '2024-09-01',
          act: { kind: 'RENAME', decisionNumber: '1656/NQ-UBTVQH15' },
        },
      ],
    })
  })

  test('cannot be renamed before its last name began, nor from a day to come', async () => {
    await rename('2024-09-01', '2024-09-10')
    expect(await rename('2024-09-01', '2024-09-10')).toMatchObject(refusedWith('INVALID'))
    expect(await rename('2024-10-01', '2024-09-10')).toMatchObject(refusedWith('INVALID'))
  })
})

test('a converted organization has its earlier kind on earlier days', async () => {
  const input = { organizationId: world.school, level: 'SCHOOL', kind: 'MULTI_LEVEL' }
  expect(await reform(world.department, 'convertLevel', input, '2024-09-01', '2024-09-10')).toMatchObject(ok)
  expect(await lookAt(hub(), world.school, '2024-08-31', 'kind')).toEqual({ kind: 'LOWER_SECONDARY' })
  expect(await lookAt(hub(), world.school, '2024-09-01', 'kind')).toEqual({ kind: 'MULTI_LEVEL' })
})

describe('a school that passes to a commune', () => {
  test('has other parents from the day on, and on each day all above it', async () => {
    const commune = await createCommune(hub(), world)
    const pass = (kind: string, parentId: string) =>
      reform(world.department, 'reparentOrganization', { organizationId: world.school, kind, parentId })
    expect(await pass('PROFESSIONAL', world.department)).toMatchObject(ok)
    expect(await pass('AUTHORITY', commune)).toMatchObject(ok)
    const above = 'ancestors { id } parent(kind: AUTHORITY) { id }'
    expect(await lookAt(hub(), world.school, '2025-06-30', above)).toEqual({
      ancestors: expect.arrayContaining([world.section, world.committee, world.ministry].map(idOf)),
      parent: idOf(world.committee),
    })
    expect(await lookAt(hub(), world.school, '2025-07-01', above)).toEqual({
      ancestors: [commune, world.department, world.provinceCommittee, world.ministry].map(idOf),
      parent: idOf(commune),
    })
    const below = 'descendants(kind: LOWER_SECONDARY, first: 5) { nodes { id } pageInfo { hasNextPage } }'
    expect(await lookAt(hub(), commune, '2025-07-01', below)).toEqual({
      descendants: { nodes: [idOf(world.school)], pageInfo: { hasNextPage: false } },
    })
  })

  test('cannot pass to its own child, to another branch, or before an earlier passage', async () => {
    const pass = (organizationId: string, parentId: string, on?: string) =>
      reform(world.ministry, 'reparentOrganization', { organizationId, kind: 'PROFESSIONAL', parentId }, on)
    expect(await pass(world.school, world.neighbour, '2024-01-01')).toMatchObject(
      refusedWith('PLACEMENT_UNKNOWN'),
    )
    await allowSchoolsBelowSchools(hub())
    expect(await pass(world.school, world.neighbour, '2024-01-01')).toMatchObject(ok)
    expect(await pass(world.neighbour, world.school, '2024-02-01')).toMatchObject(
      refusedWith('EDGE_MAKES_CYCLE'),
    )
    expect(await pass(world.school, world.section, '2023-01-01')).toMatchObject(refusedWith('LATER_CHANGE'))
    const elsewhere = await buildWorld(hub())
    expect(await pass(world.farSchool, elsewhere.section, '2025-01-01')).toMatchObject(
      refusedWith('PARENT_OUT_OF_REACH'),
    )
  })
})

describe('schools that merge', () => {
  test('end, pass their people on, and are the predecessors of the one that goes on', async () => {
    const people = await world.employ(world.neighbour, 3)
    const input = { organizationIds: [world.school, world.neighbour], successorId: world.school }
    expect(await reform(world.department, 'mergeOrganizations', input)).toMatchObject({
      ...ok,
      record: { lineage: [{ predecessor: idOf(world.neighbour), successor: idOf(world.school) }] },
    })
    const line =
      'validTo ancestors { id } predecessors { predecessor { id } } successors { successor { id } }'
    expect(await lookAt(hub(), world.neighbour, '2025-07-01', line)).toEqual({
      validTo: '2025-07-01',
      ancestors: [],
      predecessors: [],
      successors: [{ successor: idOf(world.school) }],
    })
    const employed = await hub().sql(
      'select distinct person_id, organization_id from organizations.employment where person_id = any ($1) and valid_from <= $2 and $2 < valid_to',
      [people, '2025-07-01'],
    )
    expect(employed.map((row) => row.organization_id)).toEqual(people.map(() => world.school))
  })

  test('lose nobody who is just being employed by one of them', async () => {
    const [person] = await world.employ(world.farSchool, 1)
    const arriving = new pg.Client({ connectionString: hub().ownerUrl })
    await arriving.connect()
    await arriving.query('begin; set local search_path = organizations, public')
    const employ = `insert into organizations.employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from)
      values (gen_random_uuid(), $1, $2, 'Giáo viên', 'TEACHER', true, $3)`
    await arriving.query(employ, [person, world.neighbour, '2025-01-01'])
    const input = { organizationIds: [world.neighbour], successorId: world.school }
    const merging = reform(world.department, 'mergeOrganizations', input)
    await sleep(100)
    await arriving.query('commit')
    expect(await merging).toMatchObject(ok)
    const rows = await hub().sql(
      "select valid_from::text from organizations.employment where person_id = $1 and organization_id = $2 and valid_to = 'infinity'",
      [person, world.school],
    )
    expect(rows).toEqual([{ valid_from: '2025-07-01' }])
    await expect(arriving.query(employ, [person, world.neighbour, '2025-08-01'])).rejects.toMatchObject({
      constraint: 'employment_within_organization',
    })
    await arriving.end()
  })

  test('a school that has ended cannot merge again', async () => {
    const input = { organizationIds: [world.neighbour], successorId: world.school }
    await reform(world.department, 'mergeOrganizations', input)
    expect(await reform(world.department, 'mergeOrganizations', input)).toMatchObject(
      refusedWith('NOT_EXISTING'),
    )
  })
})

describe('a school that is split', () => {
  const groups = { organizationId: '', recordGroups: ['AWARDS', 'INITIATIVES', 'CAMPAIGNS'] }

  test('gives each group of records to one successor', async () => {
    const successors = [
      { ...groups, organizationId: world.neighbour },
      { organizationId: world.farSchool, recordGroups: ['PEOPLE'] },
    ]
    const [person] = await world.employ(world.school, 1)
    const input = { organizationId: world.school, successors }
    expect(await reform(world.department, 'splitOrganization', input)).toMatchObject(ok)
    const [employment] = await hub().sql(
      'select organization_id from organizations.employment where person_id = $1 and valid_from = $2',
      [person, '2025-07-01'],
    )
    expect(employment).toEqual({ organization_id: world.farSchool })
  })

  test('goes on when it is among its successors; a group without a taker is refused', async () => {
    const successors = [
      { ...groups, organizationId: world.school },
      { organizationId: world.farSchool, recordGroups: ['PEOPLE'] },
    ]
    const split = (given: object[]) =>
      reform(world.department, 'splitOrganization', { organizationId: world.school, successors: given })
    expect(await split(successors)).toMatchObject(ok)
    expect(await lookAt(hub(), world.school, '2025-07-01', 'validTo')).toEqual({ validTo: null })
    const forgotten = [successors[0]!, { organizationId: world.farSchool, recordGroups: [] }]
    expect(await split(forgotten)).toMatchObject(refusedWith('GROUP_NOT_ASSIGNED'))
  })
})

describe('an abolished Phòng', () => {
  test('ends when all below it have a place', async () => {
    // The world's districts end on 2025-07-01 already; this one ends a year earlier.
    const abolish = (children?: object[]) =>
      reform(
        world.department,
        'abolishOrganization',
        { organizationId: world.section, successors: [], children },
        '2024-07-01',
        '2024-07-02',
      )
    expect(await abolish()).toMatchObject(refusedWith('CHILD_WITHOUT_PLACE'))
    const places = [world.school, world.neighbour].map((organizationId) => ({
      organizationId,
      parentId: world.otherSection,
    }))
    expect(await abolish(places)).toMatchObject(ok)
    expect(await lookAt(hub(), world.school, '2024-07-01', 'parent(kind: PROFESSIONAL) { id }')).toEqual({
      parent: idOf(world.otherSection),
    })
  })
})

test('of two re-parentings at once that would make a cycle one succeeds', async () => {
  await allowSchoolsBelowSchools(hub())
  const pass = (organizationId: string, parentId: string) =>
    reform(
      world.department,
      'reparentOrganization',
      { organizationId, kind: 'PROFESSIONAL', parentId },
      '2025-01-01',
    )
  const answers = await Promise.all([
    pass(world.school, world.neighbour),
    pass(world.neighbour, world.school),
  ])
  expect(answers.filter((answer) => answer.record)).toHaveLength(1)
  expect(answers.flatMap((answer) => answer.userErrors.map(({ code }) => code))).toEqual(['EDGE_MAKES_CYCLE'])
})
