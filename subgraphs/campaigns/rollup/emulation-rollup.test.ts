import { afterEach, describe, expect, test } from 'vitest'
import { adoptedSet, call, head, useWorld } from '../score.kit.js'
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
