import { describe, expect, test } from 'vitest'
import { dutyFigures } from './duty-rollup.js'

const row = (measure: string, count: number) => ({ organizationId: 'o', measure, item: 'REPORT', count })

describe('duty figures of a day', () => {
  test('late is what fell due before the day, less what was done in time or late', () => {
    const until = [row('DUE', 10), row('FULFILLED', 5), row('FULFILLED_LATE', 2)]
    const before = [row('DUE', 8), row('FULFILLED', 4), row('FULFILLED_LATE', 1)]
    const figures = { due: 10, fulfilled: 5, fulfilledLate: 2, late: 2, quota: 0, delivered: 0 }
    expect(dutyFigures('2024-05-31', { until, before })).toEqual({
      asOf: '2024-05-31',
      ...figures,
      byKind: [{ kind: 'REPORT', ...figures }],
    })
  })

  test('sums over kinds', () => {
    const until = [row('DUE', 1), { ...row('DUE', 2), item: 'PROPOSAL' }]
    expect(dutyFigures('2024-05-31', { until, before: until })).toMatchObject({
      due: 3,
      late: 3,
      byKind: [
        { kind: 'PROPOSAL', due: 2 },
        { kind: 'REPORT', due: 1 },
      ],
    })
  })
})
