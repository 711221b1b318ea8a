import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, herself } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { call, type Payload } from '../person/people.kit.js'

const hub = useHub()
let world: World
let people: string[]
beforeAll(async () => {
  world = await buildWorld(hub())
  people = await world.employ(world.school, 6)
})

const act = (mutation: string, input: object, selection?: string): Promise<Payload> =>
  call(hub(), actingFor(world.school, 'HEAD'), mutation, input, selection)

const newTeam = (name: string): Promise<Payload> =>
  act(
    'createTeam',
    { organizationId: world.school, name, kind: 'PROFESSIONAL', from: '2023-09-01' },
    'id version',
  )

describe('a team', () => {
  test('has members from–to: who stays keeps the first day, who is left out leaves', async () => {
    const { record } = await newTeam('Tổ Toán')
    const [a, b, c] = people
    const set = (from: string, members: object[]) =>
      act('setTeamMembers', { teamId: record.id, from, members }, 'id version')
    const leader = { personId: a, role: 'LEADER' }
    await set('2023-09-01', [leader, { personId: b, role: 'MEMBER' }])
    await set('2024-02-01', [leader, { personId: c, role: 'MEMBER' }])
    const query = `query ($id: UUID!) { teams(organizationId: $id) {
      before: members(asOf: "2023-10-01") { person { id } validFrom } now: members { person { id } validFrom } } }`
    const { data } = await hub().ask('organizations', actingFor(world.school, 'VIEWER'), query, {
      id: world.school,
    })
    expect(data.teams).toEqual([
      {
        before: [
          { person: { id: a }, validFrom: '2023-09-01' },
          { person: { id: b }, validFrom: '2023-09-01' },
        ],
        now: [
          { person: { id: a }, validFrom: '2023-09-01' },
          { person: { id: c }, validFrom: '2024-02-01' },
        ],
      },
    ])
  })

  test('has a name of its own, whatever its accents and case, until it ends', async () => {
    const { record } = await newTeam('Tổ Ngữ văn')
    expect((await newTeam('TO NGU VAN')).userErrors).toMatchObject([{ code: 'TEAM_EXISTS' }])
    const stale = await act('closeTeam', { teamId: record.id, on: '2023-09-02', expectedVersion: 7 })
    expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT' }])
    await act('closeTeam', { teamId: record.id, on: '2023-09-01', expectedVersion: 1 }).then(
      ({ userErrors }) => expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['on'] }]),
    )
  })

  test('seats nobody twice and nobody who works elsewhere', async () => {
    const { record } = await newTeam('Tổ Lý')
    const [stranger] = await world.employ(world.neighbour, 1)
    const set = (ids: string[]) =>
      act('setTeamMembers', {
        teamId: record.id,
        from: '2024-01-01',
        members: ids.map((personId) => ({ personId, role: 'MEMBER' })),
      })
    expect((await set([people[0]!, people[0]!])).userErrors).toMatchObject([
      { code: 'SEATED_TWICE', path: ['members', '1', 'personId'] },
    ])
    expect((await set([people[0]!, stranger!])).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['members', '1', 'personId'] },
    ])
  })

  // Planted fault that this test caught: viewer_sits_in() that takes the member's id for the team's.
  test('is shown to who sits in it, also without an appointment, and to no colleague outside it', async () => {
    const { record } = await newTeam('Tổ Sinh')
    await act('setTeamMembers', {
      teamId: record.id,
      from: '2024-01-01',
      members: [{ personId: people[4], role: 'MEMBER' }],
    })
    const seenBy = (personId: string) =>
      hub().asViewer('organizations', herself(personId), 'select id from team where id = $1', [record.id])
    expect(await seenBy(people[4]!)).toEqual([{ id: record.id }])
    expect(await seenBy(people[5]!)).toEqual([])
  })
})
