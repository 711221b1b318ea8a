import { afterEach, describe, expect, test } from 'vitest'
import { adoptedSet, call, head, period, useWorld } from '../score.kit.js'
import { appraise, complete, sentCard, started } from '../scorecard/scorecard.kit.js'
import { differences, figures } from './emulation-rollup.kit.js'

const { hub, world } = useWorld()
const line = ['school', 'section', 'committee', 'department', 'ministry']

afterEach(async () => {
  // After every step of every test, each sum at each level is the count of the facts.
  expect(await differences(hub())).toEqual([])
})

// Planted fault that this suite caught: a returned scorecard that goes on counting.
describe('scorecards', () => {
  const counts = async () => {
    const found = await figures(
      hub(),
      world(),
      'scorecards { sent appraised byClass { classification count } }',
    )
    return Object.fromEntries(
      Object.entries(found).map(([name, { scorecards }]) => [name, scorecards[0] ?? null]),
    )
  }

  test('count for the whole line when sent, and for nobody as a draft', async () => {
    const setId = await adoptedSet(hub(), world().section)
    const id = await started(hub(), setId, world().school)
    await call(hub(), head(world().school), 'fillScorecard', { scorecardId: id, lines: complete })
    const draft = await counts()
    expect(Object.values(draft)).toEqual([null, null, null, null, null, null, null])
    await call(hub(), head(world().school), 'sendScorecard', { scorecardId: id })
    const sent = await counts()
    for (const name of line)
      expect([name, sent[name]]).toEqual([name, { sent: 1, appraised: 0, byClass: [] }])
    expect([sent.neighbour, sent.otherSection]).toEqual([null, null])
    await call(hub(), head(world().section), 'returnScorecard', { scorecardId: id, reason: 'Bổ sung' })
    expect((await counts()).department).toBeNull()
  })

  test('count by class when appraised', async () => {
    const id = await sentCard(hub(), await adoptedSet(hub(), world().section), world().school)
    await appraise(hub(), world().section, id, [
      { criterionCode: 'L.1', points: 1, note: 'Có người bị kỷ luật' },
    ])
    const appraised = await counts()
    const one = { sent: 1, appraised: 1, byClass: [{ classification: 'FAIR', count: 1 }] }
    for (const name of line) expect([name, appraised[name]]).toEqual([name, one])
  })
})

describe('results', () => {
  const counts = async () => {
    const found = await figures(
      hub(),
      world(),
      'results { part subject count byClass { classification count } }',
    )
    return Object.fromEntries(Object.entries(found).map(([name, { results }]) => [name, results]))
  }
  const part = () => ({ ownerId: world().school, period, part: 'WHOLE' })

  test('count for their owner as drafts, for the whole line when announced, and move when corrected', async () => {
    const items = [{ subject: 'ORGANIZATION', subjectId: world().school, classification: 'GOOD' }]
    const { record } = await call(
      hub(),
      head(world().school),
      'recordResults',
      { ...part(), items },
      'id',
      'records',
    )
    const one = (classification: string) => [
      { part: 'WHOLE', subject: 'ORGANIZATION', count: 1, byClass: [{ classification, count: 1 }] },
    ]
    const drafted = await counts()
    expect([drafted.school, drafted.section, drafted.ministry]).toEqual([one('GOOD'), [], []])
    const announcing = 'mutation ($input: AnnounceResultsInput!) { announceResults(input: $input) { count } }'
    await hub().ask('campaigns', head(world().school), announcing, { input: part() })
    const announced = await counts()
    for (const name of line) expect([name, announced[name]]).toEqual([name, one('GOOD')])
    expect([announced.neighbour, announced.otherSection]).toEqual([[], []])
    const correction = { resultId: record[0].id, classification: 'FAIR', reason: 'Nhập nhầm' }
    await call(hub(), head(world().school), 'correctResult', correction)
    expect((await counts()).ministry).toEqual(one('FAIR'))
  })
})
