import type { RollupRow } from '../../../shared/rollup/read-rollups.js'
import type { ReturnCode } from '../proposal/proposal.enums.js'
import { TimedProposalStep, type ReturnReasonCount, type StepTimeliness } from './timeliness.types.js'

const sumOf = (rows: readonly RollupRow[], measure: string): number =>
  rows.filter((row) => row.measure === measure).reduce((total, { count }) => total + count, 0)

/** The timeliness of each step, from the sums of an organization. */
export function timelinessIn(rows: readonly RollupRow[]): StepTimeliness[] {
  return Object.values(TimedProposalStep).map((step) => ({
    step,
    inTime: sumOf(rows, `${step}_IN_TIME`),
    late: sumOf(rows, `${step}_LATE`),
    medianWorkingDays: medianOf(
      rows
        .filter(({ measure }) => measure === `DAYS_${step}`)
        .map(({ item, count }) => ({ value: Number(item), count })),
    ),
  }))
}

/** Why proposals were returned, most frequent first. */
export function returnReasonsIn(rows: readonly RollupRow[]): ReturnReasonCount[] {
  return rows
    .filter(({ measure }) => measure === 'RETURNED_FOR')
    .map(({ item, count }) => ({ reason: item as ReturnCode, count }))
    .sort((one, other) => other.count - one.count || one.reason.localeCompare(other.reason))
}

/** True of sums by award type; the others (days, reasons) count by something else. */
export function isByAwardType({ measure }: Pick<RollupRow, 'measure'>): boolean {
  return measure !== 'RETURNED_FOR' && !measure.startsWith('DAYS_')
}

/** The median of a histogram: the middle value, or the mean of the two in the middle; null of nothing. */
export function medianOf(histogram: readonly { value: number; count: number }[]): number | null {
  const sorted = [...histogram].sort((one, other) => one.value - other.value)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  const at = (place: number): number => {
    let passed = 0
    return sorted.find(({ count }) => (passed += count) > place)!.value
  }
  return total === 0 ? null : (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}
