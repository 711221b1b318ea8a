import { describe, expect, test } from 'vitest'
import { scoreOf, type Mark, type ScoredCriterion, type ScoringFormula } from './score.js'

const bands = [
  { code: 'EXCELLENT', from: 90, leastShare: 50 },
  { code: 'GOOD', from: 80 },
  { code: 'FAIR', from: 65 },
]
const plain: ScoringFormula = { decimals: 1, bands }
const criteria: ScoredCriterion[] = [
  { code: 'I.1', kind: 'POINTS', mostPoints: 60 },
  { code: 'I.2', kind: 'POINTS', mostPoints: 40 },
  { code: 'T.1', kind: 'DEDUCTION', mostPoints: 10 },
  { code: 'B.1', kind: 'BONUS', mostPoints: 5 },
  { code: 'B.2', kind: 'BONUS', mostPoints: 5 },
  { code: 'L.1', kind: 'KNOCK_OUT', mostPoints: 1, capsAt: 'FAIR' },
  { code: 'L.2', kind: 'KNOCK_OUT', mostPoints: 1, capsAt: null },
]

/** The score of a card: points by code, null where a criterion does not apply. */
function score(points: Record<string, number | null>, formula: Partial<ScoringFormula> = {}) {
  const marks = new Map<string, Mark>(
    Object.entries(points).map(([code, value]) => [
      code,
      { points: value ?? 0, isApplicable: value !== null },
    ]),
  )
  return scoreOf({ ...plain, ...formula }, criteria, marks)
}

// Planted faults that this suite caught: knock-outs that limit nothing; scaling by all points instead of those that apply.
describe('the total', () => {
  test.each<[string, Record<string, number | null>, Partial<ScoringFormula>, number]>([
    ['is the sum of the points', { 'I.1': 55, 'I.2': 37.5 }, {}, 92.5],
    ['counts 0 for what has no mark', { 'I.1': 55 }, {}, 55],
    ['loses deductions', { 'I.1': 60, 'I.2': 40, 'T.1': 2.5 }, {}, 97.5],
    ['is never below 0', { 'I.1': 3, 'T.1': 10 }, {}, 0],
    ['gains bonus', { 'I.1': 60, 'I.2': 30, 'B.1': 5, 'B.2': 2 }, {}, 97],
    ['gains bonus up to its limit', { 'I.1': 60, 'I.2': 30, 'B.1': 5, 'B.2': 2 }, { mostBonus: 5 }, 95],
    ['leaves out what does not apply', { 'I.1': 54, 'I.2': null }, {}, 54],
    ['is scaled where the formula says so', { 'I.1': 54, 'I.2': null }, { scaleTo: 100 }, 90],
    ['is not changed by scaling a whole card', { 'I.1': 54, 'I.2': 40 }, { scaleTo: 100 }, 94],
    ['scales points, not deductions', { 'I.1': 54, 'I.2': null, 'T.1': 2 }, { scaleTo: 100 }, 88],
    ['is rounded half up, once', { 'I.1': 20, 'I.2': null }, { scaleTo: 100, decimals: 2 }, 33.33],
    ['is rounded to whole points', { 'I.1': 50.5, 'I.2': 39 }, { decimals: 0 }, 90],
    ['adds decimals exactly', { 'I.1': 0.1, 'I.2': 0.2 }, { decimals: 2 }, 0.3],
    ['of nothing that applies is 0', { 'I.1': null, 'I.2': null }, { scaleTo: 100 }, 0],
  ])('%s', (_, points, formula, total) => {
    expect(score(points, formula).total).toBe(total)
  })
})

describe('the class', () => {
  test.each<[string, Record<string, number | null>, string | null]>([
    ['is reached at its least total', { 'I.1': 60, 'I.2': 30 }, 'EXCELLENT'],
    ['is the next one a tenth below', { 'I.1': 60, 'I.2': 29.9 }, 'GOOD'],
    ['needs its share of each criterion', { 'I.1': 60, 'I.2': 19.9, 'B.1': 5, 'B.2': 5.1 }, 'GOOD'],
    ['is none below the last', { 'I.1': 60 }, null],
    ['is limited by a knock-out', { 'I.1': 60, 'I.2': 40, 'L.1': 1 }, 'FAIR'],
    ['is not raised by a knock-out', { 'I.1': 30, 'L.1': 1 }, null],
    ['is none after a knock-out without limit', { 'I.1': 60, 'I.2': 40, 'L.2': 1 }, null],
    ['is limited by the strictest knock-out', { 'I.1': 60, 'I.2': 40, 'L.1': 1, 'L.2': 1 }, null],
    ['ignores a knock-out that does not apply', { 'I.1': 60, 'I.2': 40, 'L.2': null }, 'EXCELLENT'],
  ])('%s', (_, points, band) => {
    expect(score(points).band).toBe(band)
  })

  test('says which knock-outs have occurred', () => {
    expect(score({ 'I.1': 60, 'L.1': 1, 'L.2': 0 }).knockedOutBy).toEqual(['L.1'])
  })
})
