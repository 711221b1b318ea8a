import { beforeAll, describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { adoptedSet, ask, call, head, useWorld } from '../score.kit.js'
import { appraise, complete, sentCard, started } from './scorecard.kit.js'

const { hub, world } = useWorld()
let setId: string
beforeAll(async () => {
  setId = await adoptedSet(hub(), world().section)
})
const newSet = () => adoptedSet(hub(), world().section)
const fill = (scorecardId: string, lines: readonly object[], more: object = {}) =>
  call(hub(), head(world().school, 'CLERK'), 'fillScorecard', { scorecardId, lines, ...more }, 'version')
const send = (scorecardId: string) =>
  call(
    hub(),
    head(world().school),
    'sendScorecard',
    { scorecardId },
    'state selfTotal selfBand appraiser { id }',
  )
const look = async (organization: string, id: string, fields: string) =>
  (await ask(hub(), head(organization), `query ($id: UUID!) { scorecard(id: $id) { ${fields} } }`, { id }))
    .scorecard

// Planted faults that this suite caught: an appraisal that writes over the self-score; lines of every edition shown to
// the appraiser.
describe('self-scoring', () => {
  test('shows what it comes to and what is missing, step by step', async () => {
    const id = await started(hub(), await newSet(), world().school)
    const state = () => look(world().school, id, 'score { points most total band } gaps { code missing }')
    expect(await state()).toEqual({
      score: { points: 0, most: 100, total: 0, band: null },
      gaps: [
        { code: 'I.1', missing: 'POINTS' },
        { code: 'I.2', missing: 'POINTS' },
      ],
    })
    await fill(id, [{ criterionCode: 'I.1', points: 55 }])
    await fill(id, [{ criterionCode: 'I.2', points: 37.5 }])
    expect(await state()).toEqual({
      score: { points: 92.5, most: 100, total: 92.5, band: 'EXCELLENT' },
      gaps: [{ code: 'I.2', missing: 'EVIDENCE' }],
    })
    const early = await send(id)
    expect([early.codes, early.messages[0]]).toEqual([
      ['SCORECARD_INCOMPLETE'],
      'The scorecard lacks: I.2 (EVIDENCE); enter points and evidence, then send it again.',
    ])
    await fill(id, complete)
    expect((await send(id)).record).toEqual({
      state: 'SENT',
      selfTotal: 92.5,
      selfBand: 'EXCELLENT',
      appraiser: { id: world().section },
    })
  })

  test.each<[string, object[], string]>([
    ['more points than there are', [{ criterionCode: 'I.2', points: 40.5 }], 'INVALID'],
    ['a criterion of another set', [{ criterionCode: 'X.1', points: 1 }], 'UNKNOWN_CRITERION'],
    ['one criterion twice', [complete[0]!, complete[0]!], 'CODE_TWICE'],
    ['nothing', [], 'INVALID'],
  ])('refuses %s', async (_, lines, code) => {
    const id = await started(hub(), await newSet(), world().school)
    expect((await fill(id, lines)).codes).toEqual([code])
  })

  test('refuses a second card of the same subject, and a stale version', async () => {
    const id = await started(hub(), setId, world().school)
    const again = { setId, ownerId: world().school }
    expect((await call(hub(), head(world().school), 'startScorecard', again)).codes).toEqual([
      'ALREADY_SCORED',
    ])
    await fill(id, complete)
    expect((await fill(id, complete, { expectedVersion: 1 })).codes).toEqual(['CONFLICT'])
  })

  test('is for the level and the line of the criteria', async () => {
    const start = (ownerId: string) => call(hub(), head(ownerId), 'startScorecard', { setId, ownerId })
    expect((await start(world().section)).codes).toEqual(['OTHER_LEVEL'])
    expect((await start(world().farSchool)).codes).toEqual(['NOT_BELOW_ISSUER'])
  })
})

describe('teams and people', () => {
  test('are scored within their school by its own criteria', async () => {
    const [personId] = await world().employ(world().school, 1)
    const team = randomUUID()
    await hub().sql(
      `insert into organizations.team (id, organization_id, name, kind, valid_from) values ($1, $2, 'Tổ Toán', 'PROFESSIONAL', '2020-09-01')`,
      [team, world().school],
    )
    for (const [subject, subjectId, name] of [
      ['PERSON', personId, 'Nguyễn Văn 1'],
      ['TEAM', team, 'Tổ Toán'],
    ]) {
      const own = await adoptedSet(hub(), world().school, { subject })
      const input = { setId: own, ownerId: world().school, subjectId }
      const { record } = await call(
        hub(),
        head(world().school),
        'startScorecard',
        input,
        'id subject subjectName',
      )
      expect(record).toMatchObject({ subject, subjectName: name })
      await fill(record.id, complete)
      await send(record.id)
      expect((await appraise(hub(), world().school, record.id)).record.state).toBe('APPRAISED')
    }
  })

  test('of another school are not', async () => {
    const [personId] = await world().employ(world().neighbour, 1)
    const own = await adoptedSet(hub(), world().school, { subject: 'PERSON' })
    const input = { setId: own, ownerId: world().school, subjectId: personId }
    expect((await call(hub(), head(world().school), 'startScorecard', input)).codes).toEqual([
      'NOT_OF_ORGANIZATION',
    ])
  })
})

describe('what was sent', () => {
  test('is checked by others and appraised, beside the self-score', async () => {
    const id = await sentCard(hub(), await newSet(), world().school)
    const { section, neighbour, school } = world()
    await call(hub(), head(section), 'askCrossCheck', { scorecardId: id, organizationIds: [neighbour] })
    const check = {
      scorecardId: id,
      organizationId: neighbour,
      marks: [{ criterionCode: 'I.2', points: 36, note: 'Thiếu một minh chứng' }],
    }
    expect((await call(hub(), head(neighbour), 'crossCheckScorecard', check)).codes).toEqual([])
    expect((await call(hub(), head(neighbour), 'crossCheckScorecard', check)).codes).toEqual([
      'ALREADY_CHECKED',
    ])
    const marks = [
      { criterionCode: 'I.2', points: 35, note: 'Minh chứng không hợp lệ' },
      { criterionCode: 'T.1', points: 1, note: 'Báo cáo chậm một lần' },
    ]
    expect((await appraise(hub(), section, id, marks)).record).toEqual({
      state: 'APPRAISED',
      appraisal: { total: 89, band: 'GOOD' },
    })
    const fields = `selfTotal selfBand difference lines { criterionCode points }
      comparison { criterion { code } self { points } checks { points note organization { id } } appraisal { points } difference }`
    const { comparison, lines, ...sums } = await look(school, id, fields)
    expect(sums).toEqual({ selfTotal: 92.5, selfBand: 'EXCELLENT', difference: -3.5 })
    expect(lines).toContainEqual({ criterionCode: 'I.2', points: 37.5 })
    expect(comparison[1]).toEqual({
      criterion: { code: 'I.2' },
      self: { points: 37.5 },
      checks: [{ points: 36, note: 'Thiếu một minh chứng', organization: { id: neighbour } }],
      appraisal: { points: 35 },
      difference: -2.5,
    })
    expect(comparison.map((row: { difference: number }) => row.difference)).toEqual([0, -2.5, 1, 0, 0])
  })

  test('comes back with a reason: the appraiser keeps what was sent while the owner works on a new copy', async () => {
    const id = await sentCard(hub(), await newSet(), world().school)
    const returning = { scorecardId: id, reason: 'Bổ sung minh chứng' }
    await call(hub(), head(world().section), 'returnScorecard', returning)
    await fill(id, [{ criterionCode: 'I.1', points: 50 }])
    const points = async (organization: string) =>
      (await look(organization, id, 'lines { criterionCode points }')).lines
        .map((line: { points: number }) => line.points)
        .sort()
    expect(await points(world().school)).toEqual([37.5, 50])
    expect(await points(world().section)).toEqual([37.5, 55])
    expect((await send(id)).record.selfTotal).toBe(87.5)
    expect(await points(world().section)).toEqual([37.5, 50])
  })

  test('may be sent again as it was', async () => {
    const id = await sentCard(hub(), await newSet(), world().school)
    await call(hub(), head(world().section), 'returnScorecard', { scorecardId: id, reason: 'Kiểm tra lại' })
    expect((await send(id)).record).toMatchObject({ state: 'SENT', selfTotal: 92.5 })
  })

  test('is compared over all cards of a set', async () => {
    const set = await newSet()
    const [first, second] = [
      await sentCard(hub(), set, world().school),
      await sentCard(hub(), set, world().neighbour),
    ]
    await appraise(hub(), world().section, first, [{ criterionCode: 'I.1', points: 50, note: 'Chưa đạt' }])
    await appraise(hub(), world().section, second, [{ criterionCode: 'B.1', points: 2, note: 'Có mô hình' }])
    const query = `query ($id: UUID!) { criteriaSet(id: $id) { differences { code cards selfPoints appraisedPoints raised lowered } } }`
    const seenBy = async (organization: string) =>
      (await ask(hub(), head(organization), query, { id: set })).criteriaSet.differences
    expect(await seenBy(world().section)).toEqual([
      { code: 'B.1', cards: 1, selfPoints: 0, appraisedPoints: 2, raised: 1, lowered: 0 },
      { code: 'I.1', cards: 2, selfPoints: 110, appraisedPoints: 105, raised: 0, lowered: 1 },
      { code: 'I.2', cards: 2, selfPoints: 75, appraisedPoints: 75, raised: 0, lowered: 0 },
    ])
    expect(await seenBy(world().neighbour)).toContainEqual({
      code: 'I.1',
      cards: 1,
      selfPoints: 55,
      appraisedPoints: 55,
      raised: 0,
      lowered: 0,
    })
  })
})

test('two appraisers at once: one appraises, the other is told', async () => {
  const id = await sentCard(hub(), await newSet(), world().school)
  const both = await Promise.all([appraise(hub(), world().section, id), appraise(hub(), world().section, id)])
  expect(both.flatMap(({ codes }) => codes)).toEqual(['WRONG_STATE'])
})

test('an organization lists its own and its received cards', async () => {
  const query = `query ($organizationId: UUID!, $setId: UUID) { scorecards(organizationId: $organizationId, setId: $setId, first: 1)
    { nodes { owner { id } state allowedActions } pageInfo { hasNextPage } } }`
  const set = await newSet()
  await sentCard(hub(), set, world().school)
  await sentCard(hub(), set, world().neighbour)
  const page = (
    await ask(hub(), head(world().section), query, { organizationId: world().section, setId: set })
  ).scorecards
  expect(page).toEqual({
    nodes: [
      {
        owner: { id: world().neighbour },
        state: 'SENT',
        allowedActions: ['askCrossCheck', 'returnScorecard', 'appraiseScorecard'],
      },
    ],
    pageInfo: { hasNextPage: true },
  })
})
