import { beforeAll, describe, expect, test } from 'vitest'
import { act } from '../../../shared/database/act.js'
import { openDatabase } from '../../../shared/database/data-source.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { call, teacher } from './people.kit.js'

const hub = useHub()
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
})

let numbers = 100
const nextNumber = (): string => `001190000${numbers++}`

async function employ(organizationId: string, more: object = {}): Promise<string> {
  const head = actingFor(organizationId, 'HEAD')
  const { record, userErrors } = await call(hub(), head, 'employPerson', {
    ...teacher,
    organizationId,
    ...more,
  })
  expect(userErrors).toEqual([])
  return record.id as string
}

const merge = (organizationId: string, keptId: string, goneId: string) =>
  call(hub(), actingFor(organizationId, 'ADMIN'), 'mergePeople', {
    organizationId,
    keptId,
    goneId,
    reason: 'Cùng số định danh',
  })

interface Pair {
  why: string
  first: { personId: string; name: string; organizations: { id: string }[] }
  second: { personId: string }
}

async function find(organizationId: string): Promise<Pair[]> {
  const { data, errors } = await hub().ask(
    'organizations',
    actingFor(organizationId, 'ADMIN'),
    `mutation ($input: FindDuplicatePeopleInput!) { findDuplicatePeople(input: $input) {
       records { why first { personId name organizations { id } } second { personId } } userErrors { code } } }`,
    { input: { organizationId, reason: 'Rà soát trùng' } },
  )
  expect([errors, data.findDuplicatePeople.userErrors]).toEqual([undefined, []])
  return data.findDuplicatePeople.records as Pair[]
}

const living = async (ids: string[]): Promise<string[]> =>
  (
    await hub().sql<{ id: string }>(
      'select id from organizations.person where id = any ($1) and merged_into is null',
      [ids],
    )
  ).map(({ id }) => id)

// Planted fault that this suite caught: a superior that is above one of the owners only.
describe('one human being with records in two schools', () => {
  test('is found by a common superior, who is told names and places, and leaves a reading with each owner', async () => {
    const identityNumber = nextNumber()
    const one = await employ(world.school, { identityNumber, birthDate: '1990-05-06' })
    const other = await employ(world.farSchool, { identityNumber })
    // Whom one school owns both of is found by that school.
    const twice = nextNumber()
    await employ(world.neighbour, { identityNumber: twice })
    await employ(world.neighbour, { identityNumber: twice })
    const [pair, ...rest] = await find(world.department)
    expect(rest).toEqual([])
    const [first, second] = [one, other].sort()
    const place = first === one ? world.school : world.farSchool
    expect(pair).toEqual({
      why: 'SAME_IDENTITY_NUMBER',
      first: { personId: first, name: teacher.name, organizations: [{ id: place }] },
      second: { personId: second },
    })
    for (const owner of [world.school, world.farSchool]) {
      const { data } = await hub().ask(
        'organizations',
        actingFor(owner, 'HEAD'),
        'query ($id: UUID!) { personalDataReadings(organizationId: $id) { nodes { reason readerOrganization { id } } } }',
        { id: owner },
      )
      const trace = { reason: 'Rà soát trùng', readerOrganization: { id: world.department } }
      expect(data.personalDataReadings.nodes).toEqual([trace])
    }
    expect(await find(world.section)).toEqual([])
  })

  test('is merged by who stands above both, and by nobody who stands above one', async () => {
    const [kept, gone] = [await employ(world.school), await employ(world.farSchool)]
    for (const place of [world.section, world.otherSection, world.school, world.neighbour]) {
      expect((await merge(place, kept, gone)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    }
    expect(await living([kept, gone])).toHaveLength(2)
    // The Sở sees nobody of a school outside a process: it is answered no record.
    expect(await merge(world.department, kept, gone)).toEqual({ record: null, userErrors: [] })
    expect(await living([kept, gone])).toEqual([kept])
    expect(await merge(world.department, kept, gone)).toMatchObject({ userErrors: [{ path: ['goneId'] }] })
    const query = `query ($id: UUID!) { person(id: $id) { id employments { organization { id } }
      mergedRecords { id reason organization { id } } } }`
    const { data } = await hub().ask('organizations', actingFor(world.farSchool, 'HEAD'), query, { id: gone })
    expect(data.person).toEqual({
      id: kept,
      employments: [{ organization: { id: world.school } }, { organization: { id: world.farSchool } }],
      mergedRecords: [{ id: gone, reason: 'Cùng số định danh', organization: { id: world.department } }],
    })
  })

  test('is not merged by who stands above one of the two schools in which one record works', async () => {
    const [kept, gone] = [await employ(world.school), await employ(world.neighbour)]
    await world.employAlso(gone, world.farSchool, 'GOOD')
    expect((await merge(world.section, kept, gone)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await merge(world.department, kept, gone)).userErrors).toEqual([])
  })

  test('with two numbers of twelve digits is two: nothing is guessed', async () => {
    const kept = await employ(world.school, { identityNumber: nextNumber() })
    const gone = await employ(world.farSchool, { identityNumber: nextNumber() })
    expect((await merge(world.department, kept, gone)).userErrors).toMatchObject([{ code: 'MERGE_CONFLICT' }])
    const old = await employ(world.farSchool, { identityNumber: '011190001' })
    expect((await merge(world.department, kept, old)).userErrors).toEqual([])
  })

  test('the database itself lets nobody merge who stands above one', async () => {
    const [kept, gone] = [await employ(world.school), await employ(world.farSchool)]
    const head = actingFor(world.section, 'ADMIN')
    const database = await openDatabase({
      url: hub().appUrl,
      schema: 'organizations',
      entities: [],
      poolSize: 1,
    })
    const merging = act(database, head, { action: 'test' }, (work) =>
      work.query('select merge_person($1, $2)', [gone, kept]),
    )
    await expect(merging).rejects.toThrow('stands above all')
    await database.destroy()
    const rows = await hub().asViewer(
      'organizations',
      head,
      'select first_id from duplicates_below($1, 10)',
      [world.department],
    )
    expect(rows).toEqual([])
  })
})
