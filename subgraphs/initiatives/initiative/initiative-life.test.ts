import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import {
  application,
  buildWorld,
  checked,
  complete,
  decision,
  filed,
  hanh,
  perform,
  phuong,
  registered,
  school,
  section,
} from '../world.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

const secretary = { role: 'SECRETARY' } as const
const head = { role: 'HEAD' } as const

describe('the life of an initiative', () => {
  test('goes from the topic over its application to the checks', async () => {
    const id = await registered(hub())
    const started = await perform(hub(), 'startApplication', { initiativeId: id, appliedSince: '2023-09-05' })
    expect(started.record).toMatchObject({ state: 'APPLIED' })
    await perform(hub(), 'fileInitiative', application(id, complete))
    const form = await perform(hub(), 'checkInitiativeForm', { initiativeId: id }, secretary)
    expect(form.record).toMatchObject({ state: 'FORM_CHECKED' })
    const input = { initiativeId: id, finding: 'Trùng 12 % với sáng kiến năm 2021 của chính tác giả' }
    const duplicates = await perform(hub(), 'checkInitiativeDuplicates', input, secretary)
    expect(duplicates.record).toMatchObject({ state: 'DUPLICATES_CHECKED' })
  })

  test('the form check names all that is missing', async () => {
    const id = await filed(hub())
    const { userErrors } = await perform(hub(), 'checkInitiativeForm', { initiativeId: id }, secretary)
    expect(userErrors.map(({ code }) => code)).toEqual([
      'FORM_INCOMPLETE',
      'FORM_INCOMPLETE',
      'FORM_INCOMPLETE',
    ])
    expect(userErrors[0]!.message).toContain('"evidence"')
  })

  test('after a return title and authors are corrected; the shares must be whole again', async () => {
    const id = await checked(hub())
    const correction = {
      initiativeId: id,
      title: 'Tên đã sửa',
      authors: [{ personId: phuong, sharePercent: 90 }],
    }
    const early = await perform(hub(), 'correctInitiative', correction)
    expect(early.userErrors).toMatchObject([{ code: 'WRONG_STATE' }])
    await perform(hub(), 'returnInitiative', { initiativeId: id, reason: 'Thiếu đồng tác giả' }, head)
    const wrong = await perform(hub(), 'correctInitiative', correction)
    expect(wrong.userErrors).toMatchObject([{ code: 'SHARES_NOT_100' }])
    const authors = [
      { personId: hanh, sharePercent: 60 },
      { personId: phuong, sharePercent: 40 },
    ]
    const { record, userErrors } = await perform(hub(), 'correctInitiative', { ...correction, authors })
    expect(userErrors).toEqual([])
    expect(record).toMatchObject({
      title: 'Tên đã sửa',
      authors: [
        { sharePercent: 60, person: { id: hanh } },
        { sharePercent: 40, person: { id: phuong } },
      ],
    })
    const again = await perform(hub(), 'fileInitiative', application(id, complete))
    expect(again.record).toMatchObject({ state: 'FILED' })
  })
})

describe('filing windows', () => {
  const window = { organizationId: school, period: '2018-2019', basis: 'Kế hoạch số 5' }
  const open = (opensOn: string, closesOn: string) =>
    perform(hub(), 'openFilingWindow', { ...window, opensOn, closesOn }, head)

  test('bind the first filing, not the one after a return', async () => {
    const period = '2018-2019'
    const id = await registered(hub(), { period })
    expect((await open('2024-04-01', '2024-04-30')).record).toMatchObject({ verification: 'UNVERIFIED' })
    const late = await perform(hub(), 'fileInitiative', application(id))
    expect(late.userErrors).toMatchObject([
      { code: 'FILING_WINDOW_CLOSED', message: expect.stringContaining('2024-04-01–2024-04-30') },
    ])
    const inTime = await perform(hub(), 'fileInitiative', application(id), { on: '2024-04-30' })
    expect(inTime.userErrors).toEqual([])
    await perform(hub(), 'returnInitiative', { initiativeId: id, reason: 'Thiếu' }, head)
    expect((await perform(hub(), 'fileInitiative', application(id))).userErrors).toEqual([])
  })

  test('do not overlap', async () => {
    const { userErrors } = await open('2024-04-30', '2024-05-30')
    expect(userErrors).toMatchObject([{ code: 'WINDOWS_OVERLAP' }])
  })
})

describe('time limits', () => {
  const deadlines = async (id: string, on: string): Promise<unknown> => {
    const query = `{ initiative(id: "${id}") { deadlines { step dueOn isOverdue verification } } }`
    return (await hub().ask('initiatives', actingFor(school, 'HEAD', on), query)).data.initiative.deadlines
  }
  const verification = 'UNVERIFIED'

  test('run from the last filing, are computed by the day of the request, and stop with a return', async () => {
    const id = await filed(hub())
    expect(await deadlines(id, '2024-06-20')).toEqual([
      { step: 'FORM_CHECK', dueOn: '2024-06-20', isOverdue: false, verification },
      { step: 'DECISION', dueOn: '2024-08-20', isOverdue: false, verification },
    ])
    expect(await deadlines(id, '2024-08-21')).toMatchObject([{ isOverdue: true }, { isOverdue: true }])
    await perform(hub(), 'returnInitiative', { initiativeId: id, reason: 'Thiếu' }, head)
    expect(await deadlines(id, '2024-08-21')).toEqual([])
    await perform(hub(), 'fileInitiative', application(id), { on: '2024-08-21' })
    expect(await deadlines(id, '2024-08-22')).toMatchObject([
      { dueOn: '2024-09-21' },
      { dueOn: '2024-11-21' },
    ])
  })
})

describe('a report on request', () => {
  test('lets the Phòng recognize at the base what a small school only filed', async () => {
    const id = await filed(hub(), { period: '2017-2018' })
    const report = { ownerId: school, period: '2017-2018' }
    const nothing = await perform(hub(), 'reportInitiatives', report, head)
    expect(nothing.userErrors).toMatchObject([{ code: 'NOTHING_TO_REPORT' }])
    await perform(hub(), 'reportInitiatives', { ...report, initiativeIds: [id] }, head)
    const paper = decision(id, { recognizedById: section })
    const { record, userErrors } = await perform(hub(), 'recognizeInitiative', paper, {
      ...head,
      at: section,
    })
    expect(userErrors).toEqual([])
    expect(record).toMatchObject({ state: 'RECOGNIZED', recognitions: [{ scope: 'GRASSROOTS' }] })
  })
})
