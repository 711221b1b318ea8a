import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { application, buildWorld, hanh, perform, phuong, registered, school } from '../world.kit.js'
import { indexedFingerprints } from './fingerprints.js'
import { check, filedWith, reportOf, runJobs, textOf, uploaded } from './report.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

describe('filing', () => {
  test('asks for a report, which is made in the background', async () => {
    const id = await filedWith(hub(), { title: 'Vườn rau em trồng', text: textOf(1) })
    expect(await reportOf(hub(), id)).toMatchObject({ state: 'REQUESTED', percent: null, matches: [] })
    await runJobs(hub())
    expect(await reportOf(hub(), id)).toMatchObject({ state: 'DONE', percent: 0, matches: [] })
  })

  test('finds what was copied from another year, with the passages side by side', async () => {
    const original = await filedWith(hub(), { title: 'Thư viện xanh', text: textOf(2), period: '2022-2023' })
    const text = `${textOf(3)}\n\n${textOf(2)}`
    const copy = await filedWith(hub(), { title: 'Góc đọc sách', text, author: phuong })
    await runJobs(hub())
    const { percent, matches } = await reportOf(hub(), copy)
    expect(percent).toBeGreaterThan(40)
    expect(percent).toBeLessThan(60)
    expect(matches).toMatchObject([
      { percent, period: '2022-2023', isOwnWork: false, initiative: { id: original } },
    ])
    const [passage] = matches[0].passages
    expect(passage.ownText).toBe(passage.otherText)
    expect(textOf(2)).toContain(passage.ownText.slice(0, 100))
  })

  test("tells own work submitted again from others'", async () => {
    await filedWith(hub(), { title: 'Câu lạc bộ cờ vua', text: textOf(4), author: hanh, period: '2021-2022' })
    const again = await filedWith(hub(), { title: 'Sân chơi cờ vua', text: textOf(4), author: hanh })
    await runJobs(hub())
    expect((await reportOf(hub(), again)).matches).toMatchObject([{ isOwnWork: true, percent: 100 }])
  })

  test('waits for the full text, which is compared too', async () => {
    const original = await filedWith(hub(), { title: 'Bản đồ tư duy', text: textOf(5) })
    const id = await registered(hub(), { title: 'Sơ đồ hóa bài giảng' })
    await uploaded(hub(), id, `${textOf(6)}\n\n${textOf(5)}`)
    await perform(hub(), 'fileInitiative', application(id, { abstract: textOf(7) }))
    await runJobs(hub())
    const { matches } = await reportOf(hub(), id)
    expect(matches).toMatchObject([{ abstractPercent: 0, initiative: { id: original } }])
    expect(matches[0].textPercent).toBeGreaterThan(40)
  })
})

describe('checkSimilarity', () => {
  test('makes a new report of what is there now, and keeps the earlier ones', async () => {
    const id = await filedWith(hub(), { title: 'Tiết kiệm điện', text: textOf(8) })
    await runJobs(hub())
    const later = await filedWith(hub(), { title: 'Lớp học tiết kiệm', text: textOf(8), author: phuong })
    const viewer = actingFor(school, 'HEAD')
    const { data } = await check(hub(), id, viewer)
    expect(data.checkSimilarity).toMatchObject({ record: { state: 'REQUESTED' }, userErrors: [] })
    const again = await check(hub(), id, viewer)
    expect(again.data.checkSimilarity.record).toEqual(data.checkSimilarity.record)
    await runJobs(hub())
    expect((await reportOf(hub(), id)).matches).toMatchObject([{ percent: 100, initiative: { id: later } }])
    const kept = `{ initiative(id: "${id}") { similarityReports { state percent digest } } }`
    const reports = (await hub().ask('initiatives', viewer, kept)).data.initiative.similarityReports
    expect(reports).toMatchObject([{ percent: 100 }, { percent: 0 }])
    expect(reports[0].digest).toBe(reports[1].digest)
  })

  test('compares a topic by its title, before anything is written', async () => {
    const first = await registered(hub(), { title: 'Ứng dụng mô hình lớp học đảo ngược môn Địa lí' })
    const second = await registered(hub(), { title: 'Ung dung mo hinh lop hoc dao nguoc mon Dia li' })
    await check(hub(), second, actingFor(school, 'CLERK'))
    await runJobs(hub())
    expect((await reportOf(hub(), second)).matches).toMatchObject([
      { titlePercent: 100, percent: 100, abstractPercent: null, initiative: { id: first } },
    ])
  })

  test('answers NOT_FOUND where there is no initiative, and no report', async () => {
    const unknown = '01890f6e-0000-7000-8000-00000000ffff'
    const { data } = await check(hub(), unknown, actingFor(school, 'CLERK'))
    expect(data.checkSimilarity.userErrors).toEqual([{ code: 'NOT_FOUND' }])
    expect(await reportOf(hub(), unknown)).toBeNull()
  })

  test('decides nothing: a copy is filed as before', async () => {
    const id = await filedWith(hub(), { title: 'Tiết kiệm điện nước', text: textOf(8) })
    await runJobs(hub())
    const query = `{ initiative(id: "${id}") { state } similarityReport(initiativeId: "${id}") { percent } }`
    const { data } = await hub().ask('initiatives', actingFor(school, 'CLERK'), query)
    expect(data).toEqual({ initiative: { state: 'FILED' }, similarityReport: { percent: 100 } })
  })
})

test('of two copies filed at the same instant, each process at work, at least one report finds the other', async () => {
  const filing = (title: string, author: string) => filedWith(hub(), { title, text: textOf(22), author })
  const both = await Promise.all([filing('Sáng tác', hanh), filing('Sao chép', phuong)])
  await Promise.all([runJobs(hub()), runJobs(hub()), runJobs(hub())])
  const reports = await Promise.all(both.map((id) => reportOf(hub(), id)))
  expect(reports.map(({ state }) => state)).toEqual(['DONE', 'DONE'])
  expect(Math.max(...reports.map(({ percent }) => percent))).toBe(100)
})

test('a corrected text is indexed anew, and its old text forgotten', async () => {
  const id = await filedWith(hub(), { title: 'Nhật ký đọc sách', text: textOf(20) })
  await runJobs(hub())
  await perform(hub(), 'returnInitiative', { initiativeId: id, reason: 'Viết lại' }, { role: 'SECRETARY' })
  await perform(hub(), 'fileInitiative', application(id, { abstract: textOf(21) }))
  const ofOld = await filedWith(hub(), { title: 'Một', text: textOf(20), author: phuong })
  const ofNew = await filedWith(hub(), { title: 'Hai', text: textOf(21), author: phuong })
  await runJobs(hub())
  expect((await reportOf(hub(), ofOld)).matches).toEqual([])
  expect((await reportOf(hub(), ofNew)).matches).toMatchObject([{ initiative: { id } }])
  const own = { title: 'Nhật ký đọc sách', abstract: textOf(21), fullText: null }
  const [row] = await hub().sql<{ count: number }>(
    `select count(*)::integer from initiatives.fingerprint f join initiatives.similarity_source s on s.number = f.source
     where s.initiative_id = $1`,
    [id],
  )
  expect(row!.count).toBe(indexedFingerprints(own).length)
})
