import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, teacher } from '../../subgraphs/organizations/person/people.kit.js'
import { startGateway, type TestGateway } from '../kit/gateway.js'
import { useHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'

const hub = useHub()
let gateway: TestGateway
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
  gateway = await startGateway(hub())
})
afterAll(() => gateway.close())

// Planted fault that this suite caught: a gateway that does not hand the person on.
test('a token whose account is linked opens its own record through the gateway, until the link ends', async () => {
  const employed = { ...teacher, organizationId: world.school, birthDate: '1990-05-06' }
  const { record } = await call(hub(), actingFor(world.school, 'HEAD'), 'employPerson', employed)
  const personId = record.id as string
  const me = async (day: string): Promise<unknown> => {
    const { data, errors } = await gateway.client.as(
      'lan@truong.vn',
      day,
      '{ me { person { id birthDate } } }',
    )
    expect(errors).toBeUndefined()
    return data.me
  }
  expect(await me('2024-05-20')).toBeNull()
  const admin = actingFor(world.school, 'ADMIN')
  const link = { organizationId: world.school, personId, subject: 'lan@truong.vn', from: '2024-05-01' }
  const account = await call(hub(), admin, 'linkAccount', link)
  expect(await me('2024-05-20')).toEqual({ person: { id: personId, birthDate: '1990-05-06' } })
  expect(await me('2024-04-30')).toBeNull()
  const end = { accountId: account.record.id, on: '2024-05-20', reason: 'Nghỉ việc' }
  await call(hub(), admin, 'unlinkAccount', end)
  expect(await me('2024-05-20')).toBeNull()
})
