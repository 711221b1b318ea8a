import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nominated, step } from '../../subgraphs/campaigns/role-model/role-model.kit.js'
import { awardVerbs } from '../kit/awards.js'
import { startGateway, type TestGateway } from '../kit/gateway.js'
import { useHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'

// Planted fault that this suite was seen to catch: a reference that answers an award past the policies of awards.

const hub = useHub()
const verbs = awardVerbs(hub)
let gateway: TestGateway
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
  gateway = await startGateway(hub())
})
afterAll(() => gateway.close())

/** An award of the school's head; answers its id. */
async function awarded(number: string, publish: boolean): Promise<string> {
  const [person] = await world.employ(world.school, 1)
  const ofTheHead = { commendationKind: 'AD_HOC' }
  const proposalId = await verbs.passed(world.school, person!, 'GK_HIEU_TRUONG', ofTheHead)
  await verbs.decide(world.school, [proposalId], number, { publish })
  const rows = await hub().sql<{ id: string }>('select id from awards.award where proposal_id = $1', [
    proposalId,
  ])
  return rows[0]!.id
}

async function appoint(subject: string, organizationId: string): Promise<void> {
  const input = { subject, organizationId, role: 'VIEWER', from: '2024-05-01' }
  const { data } = await hub().ask(
    'organizations',
    actingFor(world.section, 'ADMIN'),
    'mutation ($input: AppointInput!) { appoint(input: $input) { userErrors { code } } }',
    { input },
  )
  expect(data.appoint.userErrors).toEqual([])
}

test('a published example shows its awards as far as each reader may read them', async () => {
  const awardIds = [await awarded('01/QĐ', true), await awarded('02/QĐ', false), randomUUID()]
  const id = await nominated(hub(), world.school)
  await step(hub(), world.school, 'sendRoleModel', id)
  await step(hub(), world.section, 'verifyRoleModel', id, { holds: true, opinion: 'Đúng' })
  await step(hub(), world.school, 'linkRoleModelAwards', id, { awardIds })
  await step(hub(), world.section, 'publishRoleModel', id)

  await appoint('lan@truong-1.vn', world.school)
  await appoint('mai@truong-2.vn', world.neighbour)
  const seenBy = async (subject: string): Promise<unknown> => {
    const { data } = await gateway.client.as(
      subject,
      '2024-05-20',
      '{ publishedRoleModels { nodes { awardIds awards { awardName decision { number } } } } }',
    )
    const [{ awardIds: keys, awards }] = data.publishedRoleModels.nodes
    expect(keys).toEqual(awardIds)
    return awards
  }
  const of = (number: string) => ({ awardName: 'Giấy khen của Hiệu trưởng', decision: { number } })
  expect(await seenBy('mai@truong-2.vn')).toEqual([of('01/QĐ'), null, null])
  expect(await seenBy('lan@truong-1.vn')).toEqual([of('01/QĐ'), of('02/QĐ'), null])
})
