import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { ask, call, head, period, useWorld } from '../score.kit.js'
import { sendSheet } from './result.kit.js'

const { hub, world } = useWorld()
const semester = () => ({ ownerId: world().school, period, part: 'SEMESTER_1' })
const record = (items: object[], more: object = {}) =>
  call(
    hub(),
    head(world().school, 'CLERK'),
    'recordResults',
    { ...semester(), ...more, items },
    'id subjectName classification points state',
    'records',
  )
const announce = async (more: object = {}) => {
  const query =
    'mutation ($input: AnnounceResultsInput!) { announceResults(input: $input) { count userErrors { code } } }'
  const input = { ...semester(), ...more }
  return (await ask(hub(), head(world().school), query, { input })).announceResults.count as number
}
const itself = (classification: string) => ({
  subject: 'ORGANIZATION',
  subjectId: world().school,
  classification,
})

// Planted fault that this suite caught: a draft that is recorded over an announced result.
describe('results', () => {
  test('of the school, its teams and its people are recorded together; others are answered one by one', async () => {
    const [teacher, stranger] = [
      (await world().employ(world().school, 1))[0],
      (await world().employ(world().neighbour, 1))[0],
    ]
    const team = randomUUID()
    await hub().sql(
      `insert into organizations.team (id, organization_id, name, kind, valid_from) values ($1, $2, 'Tổ Toán', 'PROFESSIONAL', '2020-09-01')`,
      [team, world().school],
    )
    const answer = await record([
      itself('EXCELLENT'),
      { subject: 'TEAM', subjectId: team, classification: 'GOOD', points: 88.5 },
      { subject: 'PERSON', subjectId: stranger, classification: 'GOOD' },
      { subject: 'PERSON', subjectId: teacher, classification: 'FAIR' },
    ])
    const found = answer.record.map((one: { subjectName: string; points: number }) => [
      one.subjectName,
      one.points,
    ])
    expect(found.sort()).toEqual([
      ['Nguyễn Văn 1', null],
      ['Tổ Toán', 88.5],
      ['Đơn vị TRUONG-1', null],
    ])
    expect(answer.codes).toEqual(['NOT_OF_ORGANIZATION'])
  })

  test('are drafts until announced, and replaced until then', async () => {
    const more = { part: 'SEMESTER_2' }
    const [first] = (await record([itself('GOOD')], more)).record
    const [again] = (await record([itself('EXCELLENT')], more)).record
    expect([again.id, again.classification, again.state]).toEqual([first.id, 'EXCELLENT', 'DRAFT'])
    expect([await announce(more), await announce(more)]).toEqual([1, 0])
    expect((await record([itself('FAIR')], more)).codes).toEqual(['ALREADY_ANNOUNCED'])
  })

  test('are corrected with a reason once announced', async () => {
    const more = { period: '2022-2023', part: 'WHOLE' }
    const [{ id }] = (await record([itself('GOOD')], more)).record
    const correct = (input: object = {}) => {
      const correction = { resultId: id, classification: 'FAIR', reason: 'Nhập nhầm', ...input }
      return call(hub(), head(world().school), 'correctResult', correction, 'classification version')
    }
    expect((await correct()).codes).toEqual(['WRONG_STATE'])
    await announce(more)
    expect((await correct({ expectedVersion: 1 })).codes).toEqual(['CONFLICT'])
    expect((await correct()).record).toEqual({ classification: 'FAIR', version: 3 })
  })

  test.each<[string, object, string]>([
    ['a semester of a calendar year', { period: '2024' }, 'NO_SEMESTERS'],
    ['a round that is not named', { part: 'ROUND' }, 'ROUND_NOT_NAMED'],
    ['a round that is named for a semester', { roundId: randomUUID() }, 'ROUND_NOT_NAMED'],
    ['a round that is not there', { part: 'ROUND', roundId: randomUUID() }, 'NOT_FOUND'],
  ])('of %s are refused', async (_, more, code) => {
    expect((await record([itself('GOOD')], more)).codes).toEqual([code])
  })

  test('of a round of a campaign are kept apart from each other', async () => {
    const viewer = head(world().school, ['CLERK', 'HEAD'])
    const draft = { ownerId: world().school, name: 'Thi đua theo đợt', kind: 'MOVEMENT', period }
    const campaign = (await call(hub(), viewer, 'draftCampaign', draft)).record.id
    const paper = { documentNumber: '1/KH', documentDate: '2024-05-17', signerName: 'Hiệu trưởng' }
    await call(hub(), viewer, 'launchCampaign', { campaignId: campaign, ...paper })
    let ids: string[] = []
    for (const number of [1, 2]) {
      const round = { campaignId: campaign, schoolYear: period, number, theme: 'Đợt' }
      const days = { from: `2024-0${number}-01`, to: `2024-0${number}-28` }
      const added = await call(hub(), viewer, 'addRound', { ...round, ...days }, 'rounds { id }')
      ids = added.record.rounds.map(({ id }: { id: string }) => id)
    }
    for (const roundId of ids) {
      expect((await record([itself('GOOD')], { part: 'ROUND', roundId })).codes).toEqual([])
    }
    expect(await announce({ part: 'ROUND', roundId: ids[0] })).toBe(1)
  })
})

describe('monthly ratings', () => {
  const importing = async (content: string | Buffer, more: object = {}) => {
    const fileId = await sendSheet(hub(), world().school, content)
    const input = { fileId, source: 'Phần mềm đánh giá của thành phố', month: '2023-10-05', ...more }
    return call(hub(), head(world().school), 'importMonthlyRatings', input, 'read created changed dryRun')
  }
  const sheet = (...rows: string[]) => ['Họ và tên,Điểm,Xếp loại', ...rows].join('\n')

  test('are tried, imported, and imported anew where they say something else', async () => {
    await hub().sql("update organizations.person set name = 'Trần Thị Mai' where id = $1", [
      (await world().employ(world().school, 1))[0],
    ])
    const rows = sheet('Trần Thị Mai,"92,5",Tốt')
    const once = { read: 1, created: 1, changed: 0 }
    expect((await importing(rows, { dryRun: true })).record).toEqual({ ...once, dryRun: true })
    expect((await importing(rows)).record).toEqual({ ...once, dryRun: false })
    expect((await importing(rows)).record).toMatchObject({ created: 0, changed: 0 })
    expect((await importing(sheet('Trần Thị Mai,95,Xuất sắc'))).record).toMatchObject({
      created: 0,
      changed: 1,
    })
    const query = `query ($id: UUID!) { ratingsOfMonth(organizationId: $id, month: "2023-10-31") { nodes { personName month score grade source } } }`
    const { ratingsOfMonth } = await ask(hub(), head(world().school), query, { id: world().school })
    expect(ratingsOfMonth.nodes).toEqual([
      {
        personName: 'Trần Thị Mai',
        month: '2023-10-01',
        score: 95,
        grade: 'Xuất sắc',
        source: 'Phần mềm đánh giá của thành phố',
      },
    ])
  })

  test('stand beside the result of their person, those of its months', async () => {
    const [id] = await world().employ(world().school, 1)
    await hub().sql("update organizations.person set name = 'Lê Văn Hòa' where id = $1", [id])
    for (const month of ['2023-09-01', '2023-12-01', '2024-01-01'])
      await importing(sheet('Lê Văn Hòa,90,Tốt'), { month })
    const [{ id: resultId }] = (await record([{ subject: 'PERSON', subjectId: id, classification: 'GOOD' }]))
      .record
    const query = `query ($id: UUID!) { emulationResults(ownerId: $id, period: "${period}", part: SEMESTER_1, subject: PERSON, first: 100) { nodes { id monthlyRatings { month } } } }`
    const { nodes } = (await ask(hub(), head(world().school), query, { id: world().school })).emulationResults
    const evidence = nodes.find((one: { id: string }) => one.id === resultId).monthlyRatings
    expect(evidence).toEqual([{ month: '2023-09-01' }, { month: '2023-12-01' }])
  })

  test('with anything wrong are not imported at all; each fault is named with its cell', async () => {
    await hub().sql("update organizations.person set name = 'Phạm Văn Sơn' where id = $1", [
      (await world().employ(world().school, 1))[0],
    ])
    const answer = await importing(sheet('Phạm Văn Sơn,90,Tốt', 'Không Ai Cả,90,Tốt', 'Phạm Văn Sơn,nhiều,'))
    expect([answer.record, answer.messages]).toEqual([
      null,
      [
        'Row 4, column "Điểm": "nhiều", expected points, e.g. 92.5.',
        'Row 4, column "Xếp loại": "", expected a value; the cell is empty.',
        'Row 3, column "Họ và tên": "Không Ai Cả", expected somebody who works there in that month.',
      ],
    ])
    expect((await importing(sheet('Phạm Văn Sơn,90,Tốt'))).record).toMatchObject({ created: 1 })
  })

  test('are read from an Excel file with a column for the month', async () => {
    await hub().sql("update organizations.person set name = 'Đỗ Thị Hà' where id = $1", [
      (await world().employ(world().school, 1))[0],
    ])
    const bytes = await writeXlsxFile([
      [{ value: 'Họ và tên' }, { value: 'Tháng' }, { value: 'Kết quả xếp loại' }],
      [{ value: 'Đỗ Thị Hà' }, { value: '11/2023' }, { value: 'Tốt' }],
    ]).toBuffer()
    expect((await importing(bytes, { month: null })).record).toMatchObject({ read: 1, created: 1 })
  })

  test('need a file that was sent for them', async () => {
    const input = { fileId: randomUUID(), source: 'Khác' }
    expect((await call(hub(), head(world().school), 'importMonthlyRatings', input, 'read')).codes).toEqual([
      'RATING_FILE',
    ])
    expect((await importing('đây không phải bảng')).codes).toContain('SHEET_CELL')
  })
})
