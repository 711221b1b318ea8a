import type { SeriesRow } from '../../../shared/rollup/read-series.js'
import type { SeriesAround } from '../../../shared/rollup/series.loader.js'
import type { DutyKindFigures, DutyRollup } from './duty.entity.js'

/** What is booked of duties. */
export const dutyMeasures = ['DUE', 'FULFILLED', 'FULFILLED_LATE', 'QUOTA', 'DELIVERED']

/**
 * Figures of a day from sums up to that day and up to the day before. What is done in time is booked on its due day and
 * what is done late on the day it was done, so late(D) = DUE(≤ D−1) − FULFILLED(≤ D−1) − FULFILLED_LATE(≤ D).
 */
export function dutyFigures(asOf: string, { until, before }: SeriesAround): DutyRollup {
  const kinds = [...new Set(until.filter(({ measure }) => measure === 'DUE').map(({ item }) => item))].sort()
  const byKind = kinds.map((kind) => {
    const ofKind = (row: SeriesRow): boolean => row.item === kind
    return { kind, ...figuresOf(until.filter(ofKind), before.filter(ofKind)) }
  })
  return { asOf, ...figuresOf(until, before), byKind }
}

function figuresOf(until: readonly SeriesRow[], before: readonly SeriesRow[]): Omit<DutyKindFigures, 'kind'> {
  const fulfilledLate = sumOf(until, 'FULFILLED_LATE')
  return {
    due: sumOf(until, 'DUE'),
    fulfilled: sumOf(until, 'FULFILLED'),
    fulfilledLate,
    late: sumOf(before, 'DUE') - sumOf(before, 'FULFILLED') - fulfilledLate,
    quota: sumOf(until, 'QUOTA'),
    delivered: sumOf(until, 'DELIVERED'),
  }
}

function sumOf(rows: readonly SeriesRow[], measure: string): number {
  return rows.filter((row) => row.measure === measure).reduce((sum, { count }) => sum + count, 0)
}
