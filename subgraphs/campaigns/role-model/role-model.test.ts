import { describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { thirdParty } from '../../../test/kit/viewers.js'
import { ask, call, head, period, useWorld } from '../score.kit.js'
import { nominated, nomination, step } from './role-model.kit.js'

const { hub, world } = useWorld()

// Planted fault that this suite caught: a withdrawn example that third parties go on reading.
describe('a role model', () => {
  test('goes from its nomination to its publication, and back', async () => {
    const id = await nominated(hub(), world().school)
    const { school, section } = world()
    expect(
      (await step(hub(), section, 'verifyRoleModel', id, { holds: true, opinion: 'Đúng' })).codes,
    ).toEqual(['NOT_FOUND'])
    expect((await step(hub(), school, 'sendRoleModel', id)).record.state).toBe('SENT')
    expect((await step(hub(), section, 'publishRoleModel', id)).codes).toEqual(['WRONG_STATE'])
    await step(hub(), section, 'verifyRoleModel', id, { holds: true, opinion: 'Đã xác minh tại trường' })
    const published = await step(hub(), section, 'publishRoleModel', id, { publishedAt: 'Cổng TTĐT ngành' })
    expect(published.record).toMatchObject({ state: 'PUBLISHED', publishedAt: 'Cổng TTĐT ngành' })
    const query = `{ publishedRoleModels(period: "${period}") { nodes { title opinion owner { id } } } }`
    const read = async (covers = world().ministry) =>
      (await ask(hub(), thirdParty(['PUBLISHED_RESULTS'], '2024-07-01', covers), query)).publishedRoleModels
        .nodes
    expect(await read(world().neighbour)).toEqual([])
    expect(await read()).toEqual([{ title: 'Nhặt được của rơi', opinion: null, owner: { id: school } }])
    expect((await ask(hub(), thirdParty(['other:read']), query)).publishedRoleModels.nodes).toEqual([])
    await step(hub(), school, 'withdrawRoleModel', id, { reason: 'Gia đình đề nghị' })
    expect(await read()).toEqual([])
    const byId = 'query ($id: UUID!) { roleModel(id: $id) { id } }'
    expect(
      (await ask(hub(), thirdParty(['PUBLISHED_RESULTS'], '2024-07-01', world().ministry), byId, { id }))
        .roleModel,
    ).toBeNull()
  })

  test('that does not hold is rejected, and stays so', async () => {
    const id = await nominated(hub(), world().school)
    await step(hub(), world().school, 'sendRoleModel', id)
    const rejected = await step(hub(), world().section, 'verifyRoleModel', id, {
      holds: false,
      opinion: 'Chưa rõ',
    })
    expect(rejected.record.state).toBe('REJECTED')
    expect((await step(hub(), world().section, 'publishRoleModel', id)).codes).toEqual(['WRONG_STATE'])
  })

  test('may be a person of the school, by her name there; nobody of another school', async () => {
    const [own, other] = [
      (await world().employ(world().school, 1))[0],
      (await world().employ(world().neighbour, 1))[0],
    ]
    const nominate = (subjectId?: string) =>
      call(
        hub(),
        head(world().school),
        'nominateRoleModel',
        { ...nomination(world().school), subjectId },
        'subjectName',
      )
    expect((await nominate(own)).record.subjectName).toBe('Nguyễn Văn 1')
    expect((await nominate(other)).codes).toEqual(['NOT_OF_ORGANIZATION'])
  })

  test('is linked to the awards that it received', async () => {
    const id = await nominated(hub(), world().school)
    const awardIds = [randomUUID()]
    expect((await step(hub(), world().school, 'linkRoleModelAwards', id, { awardIds })).codes).toEqual([
      'WRONG_STATE',
    ])
    await step(hub(), world().school, 'sendRoleModel', id)
    await step(hub(), world().section, 'verifyRoleModel', id, { holds: true, opinion: 'Đúng' })
    const linked = await step(hub(), world().school, 'linkRoleModelAwards', id, { awardIds })
    expect(linked.record.awardIds).toEqual(awardIds)
  })

  test('goes to one above its owner only', async () => {
    const id = await nominated(hub(), world().school)
    const send = (verifierId: string) => step(hub(), world().school, 'sendRoleModel', id, { verifierId })
    expect((await send(world().neighbour)).codes).toEqual(['VERIFIER_OUT_OF_LINE'])
    expect((await send(world().department)).codes).toEqual([])
  })
})
