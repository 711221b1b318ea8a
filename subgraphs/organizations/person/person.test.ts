import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { call, teacher, type Payload } from './people.kit.js'

const hub = useHub()
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
})

const act = (organizationId: string, mutation: string, input: object, selection?: string): Promise<Payload> =>
  call(hub(), actingFor(organizationId, 'HEAD'), mutation, input, selection)

async function employ(organizationId: string, more: object = {}): Promise<string> {
  const { record } = await act(organizationId, 'employPerson', { ...teacher, organizationId, ...more })
  return record.id as string
}

async function ask(organizationId: string, personId: string, selection: string, role = 'HEAD') {
  const viewer = actingFor(organizationId, role as 'HEAD')
  const { data, errors } = await hub().ask(
    'organizations',
    viewer,
    `query ($id: UUID!) { person(id: $id) { ${selection} } }`,
    { id: personId },
  )
  expect(errors).toBeUndefined()
  return data.person
}

const history = 'id employmentHistory { validFrom validTo position }'

/** Offers a person to another organization; answers the id of the transfer. */
async function offer(personId: string, from: string, to: string, more: object = {}): Promise<string> {
  const input = { organizationId: from, personId, toOrganizationId: to, movesOn: '2024-02-01', ...more }
  const { record, userErrors } = await act(from, 'offerTransfer', input)
  expect(userErrors).toEqual([])
  return record.id as string
}

const seat = { position: 'Giáo viên', positionGroup: 'TEACHER', isDirectWorker: true, team: 'Tổ Toán' }

describe('a transfer', () => {
  test('leaves one history, which the receiver reads; nothing moves before it receives', async () => {
    const id = await employ(world.school)
    const transferId = await offer(id, world.school, world.neighbour)
    expect((await ask(world.school, id, history)).employmentHistory).toHaveLength(1)
    const received = await act(
      world.neighbour,
      'transferPerson',
      { transferId, ...seat },
      'state allowedActions',
    )
    expect(received).toEqual({ record: { state: 'DONE', allowedActions: [] }, userErrors: [] })
    expect((await ask(world.neighbour, id, history)).employmentHistory).toEqual([
      { validFrom: '2024-02-01', validTo: null, position: 'Giáo viên' },
      { validFrom: '2018-09-01', validTo: '2024-02-01', position: 'Giáo viên' },
    ])
    expect((await ask(world.school, id, history)).employmentHistory).toHaveLength(1)
  })

  test('is received once, and not after it was taken back', async () => {
    const id = await employ(world.school)
    const transferId = await offer(id, world.school, world.neighbour)
    await act(world.school, 'withdrawTransfer', { transferId, reason: 'Đổi ý' })
    const late = await act(world.neighbour, 'transferPerson', { transferId, ...seat })
    expect(late.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  test('may add a second school and keep the first', async () => {
    const id = await employ(world.school)
    const transferId = await offer(id, world.school, world.farSchool, { keepsEmployment: true })
    await act(world.farSchool, 'transferPerson', { transferId, ...seat })
    const { employments } = await ask(world.farSchool, id, 'employments { organization { id } validTo }')
    expect(employments).toEqual([
      { organization: { id: world.school }, validTo: null },
      { organization: { id: world.farSchool }, validTo: null },
    ])
  })

  test('of somebody who has left by then is refused', async () => {
    const id = await employ(world.school)
    await act(world.school, 'endEmployment', {
      organizationId: world.school,
      personId: id,
      on: '2024-01-01',
      reason: 'Nghỉ hưu',
    })
    const input = {
      organizationId: world.school,
      personId: id,
      toOrganizationId: world.neighbour,
      movesOn: '2024-02-01',
    }
    const { userErrors } = await act(world.school, 'offerTransfer', input)
    expect(userErrors).toMatchObject([{ code: 'NOT_EMPLOYED', path: ['movesOn'] }])
  })
})

describe('a duplicate', () => {
  const merge = (keptId: string, goneId: string, organizationId = world.school): Promise<Payload> =>
    act(organizationId, 'mergePeople', { organizationId, keptId, goneId, reason: 'Một người' }, history)

  const born = { name: 'Trần Hoà Bình', birthDate: '1990-05-06' }

  test('is found by identity number, and by name and birth date; not when the numbers differ', async () => {
    const [a, b, c, d] = [
      await employ(world.neighbour, { name: 'Lê A', identityNumber: '001190000001' }),
      await employ(world.neighbour, { name: 'Lê Anh', identityNumber: '001190000001' }),
      await employ(world.neighbour, born),
      await employ(world.neighbour, { ...born, name: 'TRẦN HÒA BÌNH', identityNumber: '001190000002' }),
    ]
    await employ(world.neighbour, { ...born, identityNumber: '001190000003', name: 'Trần Hòa  Bình' })
    const query =
      'query ($id: UUID!) { duplicatePeople(organizationId: $id) { why first { id } second { id } } }'
    const found = async (role: 'HEAD' | 'VIEWER') => {
      const viewer = actingFor(world.neighbour, role)
      return (await hub().ask('organizations', viewer, query, { id: world.neighbour })).data.duplicatePeople
    }
    const pairs = await found('HEAD')
    expect(pairs).toContainEqual({ why: 'SAME_IDENTITY_NUMBER', first: { id: a }, second: { id: b } })
    expect(pairs).toContainEqual({ why: 'SAME_NAME_AND_BIRTH_DATE', first: { id: c }, second: { id: d } })
    expect(pairs).toHaveLength(3) // c with d and with the third; these two have different numbers
    expect(await found('VIEWER')).toEqual([])
  })

  test('is merged with its history; the old id leads to the one that goes on', async () => {
    const kept = await employ(world.school, { from: '2019-09-01' })
    const gone = await employ(world.school, { from: '2015-09-01', ...born })
    await act(world.school, 'rateQuality', {
      organizationId: world.school,
      personId: gone,
      period: '2022-2023',
      rating: 'GOOD',
    })
    expect((await merge(kept, gone)).record).toEqual({
      id: kept,
      employmentHistory: [{ validFrom: '2015-09-01', validTo: null, position: 'Giáo viên' }],
    })
    const found = await ask(world.school, gone, 'id birthDate qualityRatings { period }')
    expect(found).toEqual({ id: kept, birthDate: '1990-05-06', qualityRatings: [{ period: '2022-2023' }] })
    expect((await merge(kept, gone)).userErrors).toMatchObject([{ code: 'INVALID', path: ['goneId'] }])
  })

  test('with another rating is not merged: nothing is guessed', async () => {
    const [kept, gone] = await Promise.all([employ(world.school), employ(world.school)])
    for (const [personId, rating] of [
      [kept, 'GOOD'],
      [gone, 'EXCELLENT'],
    ]) {
      const input = { organizationId: world.school, personId, period: '2022-2023', rating }
      await act(world.school, 'rateQuality', input)
    }
    expect((await merge(kept, gone)).userErrors).toMatchObject([{ code: 'MERGE_CONFLICT' }])
  })

  test('known elsewhere follows there: the feed tells of the end and of who goes on', async () => {
    const [kept, gone] = [await employ(world.school, { from: '2019-09-01' }), await employ(world.school)]
    await hub().settle()
    await merge(kept, gone)
    await hub().settle()
    const known = await hub().sql('select id from awards.known_person where id = any ($1)', [[kept, gone]])
    expect(known).toEqual([{ id: kept }])
    const employed = await hub().sql(
      'select person_id, valid_from::text from awards.known_employment where person_id = any ($1)',
      [[kept, gone]],
    )
    expect(employed).toEqual([{ person_id: kept, valid_from: '2018-09-01' }])
  })

  test('merged while being transferred is lost by nobody', async () => {
    for (let round = 0; round < 8; round++) {
      const [kept, gone] = [await employ(world.school), await employ(world.school, { from: '2016-09-01' })]
      const transferId = await offer(gone, world.school, world.neighbour)
      const [merged, moved] = await Promise.all([
        merge(kept, gone),
        act(world.neighbour, 'transferPerson', { transferId, ...seat }, 'person { id }'),
      ])
      const rows = await hub().sql<{ person_id: string; place: string; open: boolean }>(
        `select person_id, organization_id as place, valid_to = 'infinity' as open from organizations.employment
         where person_id = any ($1) order by valid_from`,
        [[kept, gone]],
      )
      const living = await hub().sql(
        'select id from organizations.person where id = any ($1) and merged_into is null',
        [[kept, gone]],
      )
      // Whoever came first: each record that goes on has a place, and whoever moved is at the neighbour.
      expect(moved.userErrors).toEqual([])
      expect(rows.filter((row) => row.place === world.neighbour && row.open)).toHaveLength(1)
      expect(living).toHaveLength(merged.userErrors.length === 0 ? 1 : 2)
      const placed = new Set(rows.map((row) => row.person_id))
      expect(placed.size).toBe(living.length)
    }
  })
})

describe('leaves, disciplines, holds', () => {
  test('a leave ends on the first day back', async () => {
    const id = await employ(world.school)
    const leave = {
      organizationId: world.school,
      personId: id,
      kind: 'MATERNITY',
      from: '2023-10-01',
      decisionNumber: '12/QĐ',
    }
    const { record } = await act(world.school, 'recordLeave', leave, 'leaves { id validTo }')
    expect(record.leaves).toMatchObject([{ validTo: null }])
    const back = { leaveId: record.leaves[0].id, on: '2024-04-01' }
    const ended = await act(world.school, 'endLeave', back, 'leaves { kind validTo }')
    expect(ended.record.leaves).toEqual([{ kind: 'MATERNITY', validTo: '2024-04-01' }])
    const again = await act(world.school, 'recordLeave', { ...leave, from: '2024-03-01' })
    expect(again.userErrors).toMatchObject([{ code: 'ALREADY_ON_LEAVE' }])
  })

  test('a hold of a superior shows the school only that there is one', async () => {
    const id = await employ(world.school)
    const hold = {
      organizationId: world.section,
      personId: id,
      kind: 'DENUNCIATION',
      body: 'Thanh tra',
      reason: 'Tố cáo',
      from: '2024-05-01',
    }
    const { record } = await act(world.section, 'placeHold', hold, 'id why { kind }')
    expect(record.why).toEqual({ kind: 'DENUNCIATION' })
    const seen = await ask(world.school, id, 'holds { validFrom why { reason } }')
    expect(seen.holds).toEqual([{ validFrom: '2024-05-01', why: null }])
    const lifted = await act(world.section, 'liftHold', { holdId: record.id, on: '2024-05-10' }, 'validTo')
    expect(lifted.record).toEqual({ validTo: '2024-05-10' })
    expect((await ask(world.school, id, 'holds { id }')).holds).toEqual([])
  })

  test('the feed says what the law of awards needs, in codes, without reasons', async () => {
    const rows = await hub().sql("select * from organizations.journal where type = 'HoldReason'")
    expect(JSON.stringify(rows)).not.toContain('Tố cáo')
  })
})

describe('the list of people', () => {
  test('is searched by words of the name, without accents and in any order', async () => {
    await employ(world.farSchool, { name: 'Đặng Thị Ánh' })
    await employ(world.farSchool, { name: 'Ánh Đăng Khoa' })
    await employ(world.farSchool, { name: 'Lê Văn Khoa' })
    const found = async (search: string): Promise<string[]> => {
      const query =
        'query ($id: UUID!, $search: String) { people(organizationId: $id, search: $search) { nodes { name } } }'
      const viewer = actingFor(world.farSchool, 'CLERK')
      const { data } = await hub().ask('organizations', viewer, query, { id: world.farSchool, search })
      return (data.people as { nodes: { name: string }[] }).nodes.map(({ name }) => name)
    }
    expect(await found('anh dang')).toEqual(['Ánh Đăng Khoa', 'Đặng Thị Ánh'])
    expect(await found('KHOA')).toEqual(['Ánh Đăng Khoa', 'Lê Văn Khoa'])
    expect(await found('le khoa van')).toEqual(['Lê Văn Khoa'])
    expect(await found('khôi')).toEqual([])
  })
})
