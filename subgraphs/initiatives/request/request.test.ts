import { beforeAll, describe, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { initiatives } from '../subgraph.js'
import {
  buildWorld,
  decision,
  filed,
  perform,
  province,
  provinceCommittee,
  recognized,
  school,
  section,
  type Payload,
} from '../world.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

const head = { role: 'HEAD' } as const
const atSection = { at: section, role: 'HEAD' } as const

function ask(ids: string[], changes: object = {}, as: object = head): Promise<Payload> {
  const input = { senderId: school, initiativeIds: ids, receiverId: section, scope: 'DISTRICT', ...changes }
  return perform(hub(), 'requestRecognition', input, as)
}

async function asked(): Promise<{ id: string; requestId: string }> {
  const id = await recognized(hub())
  const { records, userErrors } = await ask([id])
  expect(userErrors).toEqual([])
  const [{ recognitionRequests }] = records as [{ recognitionRequests: { id: string }[] }]
  return { id, requestId: recognitionRequests.at(-1)!.id }
}

async function requestsOf(id: string, at = school): Promise<unknown> {
  const query = `{ initiative(id: "${id}") { state recognitionRequests { state reasons closedOn } } }`
  return (await hub().ask('initiatives', actingFor(at, 'VIEWER'), query)).data.initiative
}

// Planted fault that this suite caught: a recognition that leaves its request open.
describe('a request for recognition', () => {
  test('lays an initiative before a parent, which reports it, and is answered by the recognition', async () => {
    const { id, requestId } = await asked()
    const inbox = `{ recognitionRequests(organizationId: "${section}", state: OPEN) { nodes { id scope initiative { id } allowedActions } } }`
    const { data } = await hub().ask('initiatives', actingFor(section, ['SECRETARY', 'HEAD']), inbox)
    const actions = ['checkRecognitionRequest', 'returnRecognitionRequest', 'refuseRecognitionRequest']
    const waiting = { id: requestId, scope: 'DISTRICT', initiative: { id }, allowedActions: actions }
    expect(data.recognitionRequests.nodes).toEqual([waiting])
    const form = await perform(
      hub(),
      'checkRecognitionRequest',
      { requestId },
      { at: section, role: 'SECRETARY' },
    )
    expect(form.record).toMatchObject({ formCheckedOn: '2024-05-20', version: 2 })
    const paper = decision(id, { scope: 'DISTRICT', recognizedById: section })
    expect((await perform(hub(), 'recognizeInitiative', paper, atSection)).userErrors).toEqual([])
    expect(await requestsOf(id)).toEqual({
      state: 'RECOGNIZED',
      recognitionRequests: [{ state: 'RECOGNIZED', reasons: null, closedOn: '2024-05-20' }],
    })
  })

  test('is refused with reasons that the owner reads; recognition at the base stands', async () => {
    const { id, requestId } = await asked()
    const blank = await perform(hub(), 'refuseRecognitionRequest', { requestId, reasons: ' ' }, atSection)
    expect(blank.userErrors).toMatchObject([{ path: ['reasons'] }])
    await perform(hub(), 'refuseRecognitionRequest', { requestId, reasons: 'Chưa nhân rộng' }, atSection)
    const again = await perform(hub(), 'refuseRecognitionRequest', { requestId, reasons: 'x' }, atSection)
    expect(again.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(await requestsOf(id)).toMatchObject({
      state: 'RECOGNIZED',
      recognitionRequests: [{ state: 'REFUSED', reasons: 'Chưa nhân rộng' }],
    })
  })

  test('may be asked again after a return, but not twice at a time', async () => {
    const { id, requestId } = await asked()
    expect((await ask([id])).userErrors).toMatchObject([{ code: 'REQUEST_OPEN' }])
    await perform(hub(), 'returnRecognitionRequest', { requestId, reasons: 'Thiếu Mẫu 13' }, atSection)
    const both = await Promise.all([ask([id]), ask([id])])
    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['REQUEST_OPEN'])
    expect(await requestsOf(id)).toMatchObject({
      recognitionRequests: [{ state: 'RETURNED' }, { state: 'OPEN' }],
    })
  })

  test('for the base is answered when the Phòng refuses what the school only filed', async () => {
    const id = await filed(hub())
    await ask([id], { scope: 'GRASSROOTS' })
    await perform(hub(), 'refuseInitiative', { initiativeId: id, reasons: 'Không mới' }, atSection)
    expect(await requestsOf(id)).toMatchObject({
      state: 'NOT_RECOGNIZED',
      recognitionRequests: [{ state: 'REFUSED', reasons: 'Không mới' }],
    })
  })

  test('goes to a competent parent alone, all or none', async () => {
    const [id, other] = [await recognized(hub()), await recognized(hub())]
    expect((await ask([id], { receiverId: province })).userErrors).toMatchObject([{ code: 'NOT_A_PARENT' }])
    expect((await ask([id], { scope: 'PROVINCE' })).userErrors).toMatchObject([
      { code: 'SCOPE_NOT_IN_COMPETENCE', message: expect.stringContaining('DISTRICT') },
    ])
    await ask([other])
    expect((await ask([id, other])).userErrors).toMatchObject([{ code: 'REQUEST_OPEN' }])
    expect(await requestsOf(id)).toMatchObject({ recognitionRequests: [] })
  })

  test('is passed on, step by step, up to the province that decides', async () => {
    const { id } = await asked()
    await perform(hub(), 'forwardInitiatives', { holderId: section, initiativeIds: [id] }, atSection)
    const upwards = { senderId: province, receiverId: provinceCommittee, scope: 'PROVINCE' }
    expect((await ask([id], upwards, { at: province, role: 'HEAD' })).userErrors).toEqual([])
    const paper = decision(id, { scope: 'PROVINCE', recognizedById: provinceCommittee })
    const done = await perform(hub(), 'recognizeInitiative', paper, { at: provinceCommittee, role: 'HEAD' })
    expect(done.userErrors).toEqual([])
    expect(await requestsOf(id)).toMatchObject({
      recognitionRequests: [{ state: 'OPEN' }, { state: 'RECOGNIZED' }],
    })
  })

  test('is counted as asked and as refused, at every level', async () => {
    const query = `{ _entities(representations: [{ __typename: "Organization", id: "${province}" }]) {
      ... on Organization { initiativeRollup(period: "2023-2024") { byScope { scope count requested refused } } } } }`
    const { data } = await hub().ask('initiatives', actingFor(province, 'VIEWER'), query)
    const district = data._entities[0].initiativeRollup.byScope.find(
      ({ scope }: { scope: string }) => scope === 'DISTRICT',
    )
    expect(district).toEqual({ scope: 'DISTRICT', count: 1, requested: 6, refused: 1 })
    expect(await verifyRollups(hub().ownerUrl, initiatives)).toEqual([])
  })
})
