import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { thirdParty } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { formCouncil, sessionVerbs, type SeatedMember } from './session.kit.js'

const hub = useHub()
const { register, draft, review } = awardVerbs(hub)
const verbs = sessionVerbs(hub)
let world: World
let members: SeatedMember[]
let sessionId: string
let places: Record<string, string>

beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ, employAlso: _1, recognize: _2, ...organizations } = world
  places = organizations
  members = await formCouncil(hub(), world.school, await employ(world.school, 3))
  const [person] = await employ(world.school, 1)
  await register(world.school, [person!], 'LDTT')
  const id = (await draft(world.school, person!, 'LDTT')).record.id as string
  await review(world.school, [id])
  sessionId = (await verbs.convene(world.school, members, [id])).record.id as string
})

const may = (mutation: string, input: object, inputType?: string) =>
  whoMay(hub(), places, { subgraph: 'awards', mutation, input, ...(inputType && { inputType }) })

const stale = { expectedVersion: 999 }
const secretary = { school: ['SECRETARY'] }

test('setCouncilRules: the head', async () => {
  const input = { organizationId: world.school, from: '2024-05-01', quorumDenominator: 0, basis: 'QĐ' }
  expect(await may('setCouncilRules', input)).toEqual({ school: ['HEAD'] })
})

test('conveneCouncilSession: the secretary', async () => {
  const input = { organizationId: world.school, heldOn: '2024-05-20', proposalIds: [] }
  expect(await may('conveneCouncilSession', input)).toEqual(secretary)
})

test.each([
  ['recordAttendance', { presentIds: [] }, undefined],
  [
    'recordWrittenOpinions',
    { personId: '01890f6e-7c1a-7d3e-8f43-0242ac120002', paper: '1', items: [] },
    undefined,
  ],
  ['openVoting', {}, 'CouncilSessionStepInput'],
  ['closeVoting', {}, 'CouncilSessionStepInput'],
  ['closeCouncilSession', {}, undefined],
  ['cancelCouncilSession', { reason: 'Hoãn' }, undefined],
])('%s: the secretary', async (mutation, more, inputType) => {
  expect(await may(mutation, { sessionId, ...stale, ...more }, inputType)).toEqual(secretary)
})

test('castBallots: members of the organization of the council, with the account of a seat', async () => {
  expect(await may('castBallots', { sessionId, items: [] })).toEqual({
    school: ['SECRETARY', 'COUNCIL_MEMBER', 'HEAD'],
  })
  await verbs.attend(world.school, sessionId, members)
  await verbs.openVoting(world.school, sessionId)
  const stranger = { ...members[0]!.viewer, subject: 'stranger' }
  expect((await verbs.cast(stranger, sessionId, {})).userErrors).toMatchObject([{ code: 'NO_SEAT' }])
})

test('a session is read by the organization of the council alone', async () => {
  expect(await verbs.read(members[0]!.viewer, sessionId)).toMatchObject({ id: sessionId })
  for (const other of [world.neighbour, world.section, world.department, world.ministry]) {
    expect(
      await verbs.read(
        { ...members[0]!.viewer, appointments: [{ organizationId: other, role: 'HEAD' }] },
        sessionId,
      ),
    ).toBeNull()
  }
  expect(await verbs.read(thirdParty(['PUBLISHED_RESULTS']), sessionId)).toBeNull()
})
