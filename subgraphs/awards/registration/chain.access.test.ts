import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

const hub = useHub()
let world: World
let places: Record<string, string>

beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = world
  places = organizations
})

const may = (mutation: string, input: object) =>
  whoMay(hub(), places, { subgraph: 'awards', mutation, input })
const period = '2030'

test('advanceRegistrations', async () => {
  const input = { organizationId: world.school, period, stage: 'CLOSED' }
  expect(await may('advanceRegistrations', input)).toEqual({ school: ['CLERK', 'SECRETARY', 'HEAD'] })
})

test('answerRegistrations: who has received them', async () => {
  const input = { organizationId: world.section, ownerId: world.school, period, isConfirmed: true }
  expect(await may('answerRegistrations', input)).toEqual({ section: ['CLERK', 'APPRAISER', 'HEAD'] })
})

test('changeAim', async () => {
  const [person] = await world.employ(world.school, 1)
  const { records } = await awardVerbs(hub).register(world.school, [person!], 'LDTT')
  const input = {
    registrationId: records[0].id as string,
    awardType: 'LDTT',
    reason: 'Khác',
    expectedVersion: 999,
  }
  expect(await may('changeAim', input)).toEqual({ school: ['CLERK', 'SECRETARY', 'HEAD'] })
})

test('setRegistrationWindow', async () => {
  const input = {
    organizationId: world.school,
    period,
    conferenceOn: '2030-10-10',
    supplementFrom: '2030-11-01',
  }
  expect(await may('setRegistrationWindow', input)).toEqual({ school: ['SECRETARY', 'HEAD'] })
})
