import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import {
  buildWorld,
  decision,
  filed,
  perform,
  recognized,
  registered,
  school,
  section,
} from '../world.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

const head = { role: 'HEAD' } as const
const headOfSection = { role: 'HEAD', at: section } as const

describe('recognizeInitiative by the owner', () => {
  test('records the decision at grassroots level', async () => {
    const id = await filed(hub())
    const input = decision(id, { decisionNumber: '45/QĐ-THCS', votesAgree: 5, votesTotal: 7 })
    const { record, userErrors } = await perform(hub(), 'recognizeInitiative', input, head)
    expect(userErrors).toEqual([])
    expect(record).toMatchObject({
      state: 'RECOGNIZED',
      decidedOn: '2024-05-20',
      allowedActions: ['annulRecognition', 'reportInitiatives', 'requestRecognition'],
    })
    expect(record.recognitions).toMatchObject([
      {
        scope: 'GRASSROOTS',
        decisionNumber: '45/QĐ-THCS',
        recognizedOn: '2024-05-15',
        signer: 'Trần Văn Minh',
        votesAgree: 5,
        votesTotal: 7,
        recognizedBy: { id: school },
      },
    ])
  })

  test.each([
    [4, 7, 5],
    [5, 8, 6],
    [0, 5, 4],
  ])('refuses %i of %i votes: at least %i are needed', async (votesAgree, votesTotal, needed) => {
    const input = decision(await filed(hub()), { votesAgree, votesTotal })
    const { userErrors } = await perform(hub(), 'recognizeInitiative', input, head)
    expect(userErrors).toMatchObject([{ code: 'VOTES_TOO_FEW', legalBasis: expect.stringContaining('2/3') }])
    expect(userErrors[0]?.message).toContain(
      `Only ${votesAgree} of ${votesTotal} council members agreed; at least ${needed} must`,
    )
  })

  test.each([
    [6, 9],
    [2, 3],
    [1, 1],
  ])('%i of %i votes are two thirds', async (votesAgree, votesTotal) => {
    const input = decision(await filed(hub()), { votesAgree, votesTotal })
    expect((await perform(hub(), 'recognizeInitiative', input, head)).userErrors).toEqual([])
  })

  test.each([
    ['votesAgree', { votesAgree: 8, votesTotal: 7 }],
    ['votesTotal', { votesAgree: 0, votesTotal: 0 }],
    ['decisionDate', { decisionDate: '2024-05-21' }],
    ['decisionNumber', { decisionNumber: ' ' }],
  ])('refuses an impossible %s', async (field, changes) => {
    const { userErrors } = await perform(
      hub(),
      'recognizeInitiative',
      decision(await filed(hub()), changes),
      head,
    )
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: [field] }])
  })

  test('one decision recognizes many initiatives; its number has one date in a year', async () => {
    const paper = { decisionNumber: '99/QĐ-THCS', decisionDate: '2024-05-18' }
    const first = await perform(hub(), 'recognizeInitiative', decision(await filed(hub()), paper), head)
    const second = await perform(hub(), 'recognizeInitiative', decision(await filed(hub()), paper), head)
    expect([...first.userErrors, ...second.userErrors]).toEqual([])
    const again = await filed(hub())
    const otherDay = decision(again, { ...paper, decisionDate: '2024-05-17' })
    const refused = await perform(hub(), 'recognizeInitiative', otherDay, head)
    expect(refused.userErrors).toMatchObject([{ code: 'DECISION_NUMBER_TAKEN', path: ['decisionNumber'] }])
    expect(refused.userErrors[0]?.message).toContain('"99/QĐ-THCS" in 2024')
    const otherYear = decision(again, { ...paper, decisionDate: '2023-12-29' })
    expect((await perform(hub(), 'recognizeInitiative', otherYear, head)).userErrors).toEqual([])
  })

  test('cannot reach beyond grassroots level, nor happen twice', async () => {
    const id = await filed(hub())
    const far = await perform(hub(), 'recognizeInitiative', decision(id, { scope: 'PROVINCE' }), head)
    expect(far.userErrors).toMatchObject([{ code: 'SCOPE_NOT_IN_COMPETENCE' }])
    expect(far.userErrors[0]?.message).toContain('possible: GRASSROOTS')
    await perform(hub(), 'recognizeInitiative', decision(id), head)
    const twice = await perform(hub(), 'recognizeInitiative', decision(id), head)
    expect(twice.userErrors).toMatchObject([{ code: 'ALREADY_RECOGNIZED' }])
  })

  test('needs a filed application', async () => {
    const { userErrors } = await perform(
      hub(),
      'recognizeInitiative',
      decision(await registered(hub())),
      head,
    )
    expect(userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  test('a repeated call with its key records one decision', async () => {
    const id = await filed(hub())
    const input = decision(id, { idempotencyKey: 'decide' })
    await perform(hub(), 'recognizeInitiative', input, head)
    const again = await perform(hub(), 'recognizeInitiative', input, head)
    expect(again.record.recognitions).toHaveLength(1)
    expect(again.record.version).toBe(3)
  })
})

describe('refuseInitiative', () => {
  test('keeps the reasons; nothing follows', async () => {
    const input = { initiativeId: await filed(hub()), reasons: 'Chưa có tính mới' }
    const { record } = await perform(hub(), 'refuseInitiative', input, head)
    expect(record).toMatchObject({
      state: 'NOT_RECOGNIZED',
      refusalReasons: 'Chưa có tính mới',
      allowedActions: [],
    })
  })
})

describe('recognizeInitiative by a superior', () => {
  test('recognizes at its own scope what was reported to it', async () => {
    const id = await recognized(hub(), { period: '2022-2023' })
    const wider = decision(id, { scope: 'DISTRICT', recognizedById: section })
    const before = await perform(hub(), 'recognizeInitiative', wider, headOfSection)
    expect(before.userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    await perform(hub(), 'reportInitiatives', { ownerId: school, period: '2022-2023' }, head)
    const { record, userErrors } = await perform(hub(), 'recognizeInitiative', wider, headOfSection)
    expect(userErrors).toEqual([])
    expect(record.recognitions).toHaveLength(2)
    expect(record.recognitions[1]).toMatchObject({ scope: 'DISTRICT', recognizedBy: { id: section } })
  })

  test('the scope of the district ended with the district', async () => {
    const id = await recognized(hub(), { period: '2019-2020' })
    await perform(hub(), 'reportInitiatives', { ownerId: school, period: '2019-2020' }, head)
    const late = decision(id, { scope: 'DISTRICT', recognizedById: section, decisionDate: '2025-07-01' })
    const { userErrors } = await perform(hub(), 'recognizeInitiative', late, {
      ...headOfSection,
      on: '2025-07-02',
    })
    expect(userErrors).toMatchObject([{ code: 'SCOPE_NOT_IN_COMPETENCE' }])
  })
})

describe('reportInitiatives', () => {
  test('sends what is recognized and not sent yet, to the professional parent of the day', async () => {
    const period = '2018-2019'
    const sent = await recognized(hub(), { period })
    await filed(hub(), { period })
    const report = { ownerId: school, period }
    const { records, receiver } = await perform(hub(), 'reportInitiatives', report, head)
    expect(records).toMatchObject([
      {
        id: sent,
        state: 'RECOGNIZED',
        reportedOn: '2024-05-20',
        allowedActions: ['annulRecognition', 'requestRecognition'],
      },
    ])
    expect(receiver).toEqual({ id: section })
    const nothing = await perform(hub(), 'reportInitiatives', report, head)
    expect(nothing.userErrors).toMatchObject([{ code: 'NOTHING_TO_REPORT' }])
  })

  test('of those asked for by id, all or none: the one that cannot be sent is named', async () => {
    const period = '2012-2013'
    const [ready, draft] = [await filed(hub(), { period }), await registered(hub(), { period })]
    const report = { ownerId: school, period, initiativeIds: [ready, draft] }
    const { records, userErrors } = await perform(hub(), 'reportInitiatives', report, head)
    expect(records).toBeNull()
    expect(userErrors).toMatchObject([
      { code: 'NOT_REPORTABLE', path: ['initiativeIds'], message: expect.stringContaining(draft) },
    ])
  })
})
