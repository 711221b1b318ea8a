import type { SeriesRow } from '../../../shared/rollup/read-series.js'
import type { SeriesAround } from '../../../shared/rollup/series.loader.js'
import type { ContestRollup } from './contest.entity.js'

/** What is booked of entries against quotas. */
export const contestMeasures = ['ENTRIES_DUE', 'ENTRIES_ON_TIME', 'ENTRIES_LATE', 'ENTRIES_EXTRA']

/**
 * Figures of a day from sums up to that day and up to the day before. What is sent in time is booked on its due day and
 * what is sent late on the day of sending, so missing(D) = DUE(≤ D−1) − ON_TIME(≤ D−1) − LATE(≤ D). What lies beyond a
 * quota is booked apart, so that the surplus of one never hides what another lacks.
 */
export function contestFigures(asOf: string, { until, before }: SeriesAround): ContestRollup {
  const late = sumOf(until, 'ENTRIES_LATE')
  return {
    asOf,
    due: sumOf(until, 'ENTRIES_DUE'),
    onTime: sumOf(until, 'ENTRIES_ON_TIME'),
    late,
    missing: sumOf(before, 'ENTRIES_DUE') - sumOf(before, 'ENTRIES_ON_TIME') - late,
    extra: sumOf(until, 'ENTRIES_EXTRA'),
  }
}

function sumOf(rows: readonly SeriesRow[], measure: string): number {
  return rows.filter((row) => row.measure === measure).reduce((sum, { count }) => sum + count, 0)
}
