import { beforeAll, describe, expect, test } from 'vitest'
import { whoMay } from '../../../test/kit/who-may.js'
import { head, placesOf, useWorld } from '../score.kit.js'
import { nominated, nomination, step } from './role-model.kit.js'

const { hub, world } = useWorld()
const may = (mutation: string, input: object) =>
  whoMay(hub(), placesOf(world()), { subgraph: 'campaigns', mutation, input })
const stale = { expectedVersion: 999 }

let draft: string
let sent: string
let published: string
beforeAll(async () => {
  draft = await nominated(hub(), world().school)
  sent = await nominated(hub(), world().school)
  published = await nominated(hub(), world().school)
  for (const id of [sent, published]) await step(hub(), world().school, 'sendRoleModel', id)
  await step(hub(), world().section, 'verifyRoleModel', published, { holds: true, opinion: 'Đúng' })
  await step(hub(), world().section, 'publishRoleModel', published)
})
const clerks = ['CLERK', 'SECRETARY', 'HEAD']

describe('who acts on a role model', () => {
  test('nominateRoleModel', async () => {
    const input = { ...nomination(world().school), title: '' }
    expect(await may('nominateRoleModel', input)).toEqual({ school: clerks })
  })
  test('sendRoleModel', async () => {
    expect(await may('sendRoleModel', { roleModelId: draft, ...stale })).toEqual({ school: ['HEAD'] })
  })
  test('verifyRoleModel', async () => {
    const input = { roleModelId: sent, holds: true, opinion: 'Đúng', ...stale }
    expect(await may('verifyRoleModel', input)).toEqual({ section: ['APPRAISER', 'HEAD'] })
  })
  test('publishRoleModel', async () => {
    expect(await may('publishRoleModel', { roleModelId: sent, ...stale })).toEqual({ section: ['HEAD'] })
  })
  test('withdrawRoleModel', async () => {
    const input = { roleModelId: published, reason: 'Gỡ', ...stale }
    expect(await may('withdrawRoleModel', input)).toEqual({ school: ['HEAD'], section: ['HEAD'] })
  })
  test('linkRoleModelAwards', async () => {
    const input = { roleModelId: published, awardIds: [], ...stale }
    expect(await may('linkRoleModelAwards', input)).toEqual({ school: clerks, section: clerks })
  })
})

test('a draft is seen by its owner, what was sent by its verifier too, what was published by everybody', async () => {
  const query = 'query ($id: UUID!) { roleModel(id: $id) { id } }'
  const seenBy = async (id: string) => {
    const names: string[] = []
    for (const [name, organization] of Object.entries(placesOf(world()))) {
      const { roleModel } = (await hub().ask('campaigns', head(organization, 'VIEWER'), query, { id })).data
      if (roleModel) names.push(name)
    }
    return names.sort()
  }
  expect(await seenBy(draft)).toEqual(['school'])
  expect(await seenBy(sent)).toEqual(['school', 'section'])
  expect((await seenBy(published)).length).toBe(Object.keys(placesOf(world())).length)
})
