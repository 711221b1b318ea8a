import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import {
  buildWorld,
  call,
  decision,
  ministry,
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

/** Recognized at the base and reported to the Phòng. */
async function reported(period: string): Promise<string> {
  const id = await recognized(hub(), { period })
  await perform(hub(), 'reportInitiatives', { ownerId: school, period }, head)
  return id
}

function forward(
  initiativeIds: string[],
  holderId: string,
  receiverId?: string,
  on?: string,
): Promise<Payload> {
  const input = { holderId, initiativeIds, ...(receiverId && { receiverId }) }
  return perform(hub(), 'forwardInitiatives', input, { ...head, at: holderId, ...(on && { on }) })
}

async function recognitionOf(id: string, scope = 'GRASSROOTS'): Promise<string> {
  const query = `{ initiative(id: "${id}") { recognitions { id scope } } }`
  const { data } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), query)
  return (data.initiative.recognitions as { id: string; scope: string }[]).find((one) => one.scope === scope)!
    .id
}

const paper = { grounds: 'Sao chép, theo kết luận số 4', decisionNumber: '9/QĐ', decisionDate: '2024-05-20' }

describe('forwardInitiatives', () => {
  test('brings an initiative of a district’s school to the province and the ministry', async () => {
    const id = await reported('2021-2022')
    expect((await forward([id], section)).receiver).toEqual({ id: province })
    expect((await forward([id], province, provinceCommittee)).userErrors).toEqual([])
    expect((await forward([id], province, ministry)).userErrors).toEqual([])
    for (const [scope, at] of [
      ['PROVINCE', provinceCommittee],
      ['MINISTRY', ministry],
    ] as const) {
      const wider = decision(id, { scope, recognizedById: at })
      expect((await perform(hub(), 'recognizeInitiative', wider, { ...head, at })).userErrors, scope).toEqual(
        [],
      )
    }
    const query = `{ initiative(id: "${id}") { recognitions { scope } } }`
    const { data } = await hub().ask('initiatives', actingFor(school, 'VIEWER'), query)
    expect(data.initiative.recognitions).toHaveLength(3)
  })

  test('goes to direct parents only, and of what was received only', async () => {
    const id = await reported('2020-2021')
    expect((await forward([id], section, ministry)).userErrors).toMatchObject([{ code: 'NOT_A_PARENT' }])
    const { data } = await call(
      hub(),
      'forwardInitiatives',
      { holderId: province, initiativeIds: [id] },
      { ...head, at: province },
    )
    expect(data.forwardInitiatives.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})

describe('annulRecognition', () => {
  test('ends the recognition with its grounds; with the last one the initiative is annulled', async () => {
    const id = await reported('2019-2020')
    await perform(
      hub(),
      'recognizeInitiative',
      decision(id, { scope: 'DISTRICT', recognizedById: section }),
      { ...head, at: section },
    )
    const base = { ...paper, recognitionId: await recognitionOf(id) }
    const first = await perform(hub(), 'annulRecognition', base, head)
    expect(first.record).toMatchObject({ state: 'RECOGNIZED' })
    expect((await perform(hub(), 'annulRecognition', base, head)).userErrors).toMatchObject([
      { code: 'ALREADY_ANNULLED' },
    ])
    const wider = { ...paper, recognitionId: await recognitionOf(id, 'DISTRICT') }
    const last = await perform(hub(), 'annulRecognition', wider, { ...head, at: section })
    expect(last.record).toMatchObject({ state: 'ANNULLED', allowedActions: [] })
  })

  test('two at the same time: one annulment', async () => {
    const id = await recognized(hub())
    const input = { ...paper, recognitionId: await recognitionOf(id) }
    const answers = await Promise.all([1, 2].map(() => perform(hub(), 'annulRecognition', input, head)))
    expect(answers.flatMap(({ userErrors }) => userErrors).length).toBe(1)
  })

  test('the district is no more: a superior that received it annuls what the district decided', async () => {
    const id = await reported('2018-2019')
    await perform(
      hub(),
      'recognizeInitiative',
      decision(id, { scope: 'DISTRICT', recognizedById: section }),
      { ...head, at: section },
    )
    await forward([id], section)
    const input = { ...paper, decisionDate: '2025-08-01', recognitionId: await recognitionOf(id, 'DISTRICT') }
    const early = await call(
      hub(),
      'annulRecognition',
      { ...input, decisionDate: '2024-05-20' },
      { ...head, at: province },
    )
    expect(early.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' })
    const { userErrors } = await perform(hub(), 'annulRecognition', input, {
      ...head,
      at: province,
      on: '2025-08-01',
    })
    expect(userErrors).toEqual([])
  })

  test('reaches awards, which counts the recognition no more', async () => {
    const id = await recognized(hub())
    const known = async (): Promise<object[]> => {
      await hub().subgraphs.awards.catchUp()
      return hub().sql('select scope from awards.known_recognition where initiative_id = $1', [id])
    }
    expect(await known()).toEqual([{ scope: 'GRASSROOTS' }])
    const input = { ...paper, recognitionId: await recognitionOf(id) }
    expect((await perform(hub(), 'annulRecognition', input, head)).userErrors).toEqual([])
    expect(await known()).toEqual([])
  })

  test('is not dated before the recognition', async () => {
    const id = await recognized(hub())
    const input = { ...paper, decisionDate: '2024-05-14', recognitionId: await recognitionOf(id) }
    const { userErrors } = await perform(hub(), 'annulRecognition', input, head)
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['decisionDate'] }])
  })
})
