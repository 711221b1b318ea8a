import { beforeAll, describe, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { awards } from '../subgraph.js'

// Planted fault that this suite was seen to catch: a stage that takes registrations backwards.

const hub = useHub()
let world: World
const verbs = awardVerbs(hub)
const period = '2023-2024'

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function act(of: string, mutation: string, selection: string, input: object, at?: string) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await hub().ask(
    'awards',
    actingFor(of, ['SECRETARY', 'APPRAISER'], at),
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${selection} userErrors { code path } } }`,
    { input },
  )
  if (!data?.it) throw new Error(JSON.stringify(errors))
  return data.it
}

const advance = (of: string, stage: string) =>
  act(of, 'advanceRegistrations', 'count', { organizationId: of, period, stage })

const answer = (by: string, ownerId: string, isConfirmed: boolean, reason?: string) =>
  act(by, 'answerRegistrations', 'count', { organizationId: by, ownerId, period, isConfirmed, reason })

async function statesOf(viewerOf: string, ownerId: string): Promise<string[]> {
  const { data } = await hub().ask(
    'awards',
    actingFor(viewerOf, 'HEAD'),
    `{ registrations(organizationId: "${ownerId}", period: "${period}", first: 100) { nodes { state } } }`,
  )
  return (data.registrations.nodes as { state: string }[]).map(({ state }) => state).sort()
}

describe('the chain of registration', () => {
  test('takes the whole list through in few calls, up to the superior and back', async () => {
    const people = await world.employ(world.school, 3)
    await verbs.register(world.school, people, 'LDTT')
    expect(await advance(world.school, 'TEAM_CONSOLIDATED')).toEqual({ count: 3, userErrors: [] })
    const late = await world.employ(world.school, 1)
    await verbs.register(world.school, late, 'LDTT')
    expect((await advance(world.school, 'CLOSED')).count).toBe(4)
    expect((await advance(world.school, 'DISCLOSED')).count).toBe(0)
    expect(await statesOf(world.section, world.school)).toEqual([])
    await verbs.sendRegistrations(world.school)
    expect(await statesOf(world.section, world.school)).toEqual(Array(4).fill('SENT'))

    expect((await answer(world.section, world.school, false)).userErrors).toMatchObject([
      { code: 'INVALID', path: ['reason'] },
    ])
    expect((await answer(world.section, world.school, false, 'Thiếu đề tài')).count).toBe(4)
    expect((await verbs.sendRegistrations(world.school)) as unknown).toMatchObject({ count: 4 })
    expect((await answer(world.section, world.school, true)).count).toBe(4)
    expect(await statesOf(world.school, world.school)).toEqual(Array(4).fill('CONFIRMED'))
    expect(await verbs.sums(world.ministry, [world.ministry])).toEqual([[4, 0, 0, 0]])
  })

  test('is answered by who has received it, and nobody else', async () => {
    expect((await answer(world.otherSection, world.school, true)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['ownerId'] },
    ])
  })

  test('sends at once who wants the short way', async () => {
    await verbs.register(world.neighbour, await world.employ(world.neighbour, 2), 'LDTT')
    expect((await verbs.sendRegistrations(world.neighbour)) as unknown).toMatchObject({ count: 2 })
  })
})

describe('another aim', () => {
  test('keeps the first one on record; not under a proposal', async () => {
    const [person] = await world.employ(world.farSchool, 1)
    const id = (await verbs.register(world.farSchool, [person!], 'LDTT')).records[0].id as string
    const change = (awardType: string) =>
      act(world.farSchool, 'changeAim', 'record { awardType firstAim }', {
        registrationId: id,
        awardType,
        reason: 'Có sáng kiến',
      })
    expect((await change('CSTDCS')).record).toEqual({ awardType: 'CSTDCS', firstAim: 'LDTT' })
    expect((await change('NONE')).userErrors).toMatchObject([{ code: 'UNKNOWN_AWARD_TYPE' }])
    await verbs.draft(world.farSchool, person!, 'LDTT')
    expect((await change('LDTT')).userErrors).toMatchObject([{ code: 'REGISTRATION_IN_USE' }])
  })
})

describe('the time limit', () => {
  test('is some days after the conference; a supplementary window opens again', async () => {
    const [first, second, third] = await world.employ(world.farSchool, 3)
    const window = { organizationId: world.farSchool, period, conferenceOn: '2023-10-10' }
    const set = (more: object = {}) =>
      act(world.farSchool, 'setRegistrationWindow', 'lastDay', { ...window, ...more })
    expect((await set()).lastDay).toBe('2023-10-12')
    const register = (candidateId: string, at: string) =>
      act(
        world.farSchool,
        'registerCandidates',
        'records { isSupplementary }',
        {
          organizationId: world.farSchool,
          period,
          items: [{ subject: 'PERSON', candidateId, awardType: 'LDTT' }],
        },
        at,
      )
    expect((await register(first!, '2023-10-12')).records).toEqual([{ isSupplementary: false }])
    expect((await register(second!, '2023-10-13')).userErrors).toMatchObject([
      { code: 'REGISTRATION_CLOSED' },
    ])
    await set({ supplementFrom: '2024-01-15', supplementTo: '2024-01-20' })
    expect((await register(second!, '2024-01-20')).records).toEqual([{ isSupplementary: true }])
    expect((await register(third!, '2024-01-21')).userErrors).toMatchObject([{ code: 'REGISTRATION_CLOSED' }])
    expect((await set({ supplementFrom: '2024-01-15' })).userErrors).toMatchObject([{ code: 'INVALID' }])
  })
})

test('all roll-ups equal the facts after all that', async () => {
  expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
})
