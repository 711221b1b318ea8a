import type { RollupRow } from '../../../shared/rollup/read-rollups.js'
import { EmulationSubject } from '../subject/subject.enums.js'
import { ResultPart } from '../result/result.entity.js'
import type { ClassCount, ResultCounts, ScorecardCounts } from './emulation-rollup.entity.js'

/** The sum of a measure, for one kind of subjects where it is given. */
export function sumOf(rows: readonly RollupRow[], measure: string, subject?: string): number {
  return rows
    .filter((row) => row.measure === measure && (subject === undefined || row.subject === subject))
    .reduce((sum, { count }) => sum + count, 0)
}

/** How many of a measure are in each class, by code. */
export function classesOf(rows: readonly RollupRow[], measure: string, subject: string): ClassCount[] {
  const counts = new Map<string, number>()
  for (const row of rows.filter((one) => one.measure === measure && one.subject === subject)) {
    counts.set(row.item, (counts.get(row.item) ?? 0) + row.count)
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([classification, count]) => ({ classification, count }))
}

/** Scorecards by who is scored; kinds without any are left out. */
export function scorecardCounts(rows: readonly RollupRow[]): ScorecardCounts[] {
  return Object.values(EmulationSubject)
    .map((subject) => ({
      subject,
      sent: sumOf(rows, 'SCORECARD_SENT', subject),
      appraised: sumOf(rows, 'SCORECARD_APPRAISED', subject),
      byClass: classesOf(rows, 'SCORECARD_APPRAISED', subject),
    }))
    .filter(({ sent, appraised }) => sent + appraised > 0)
}

/** Results by part and who is classified; what nobody has is left out. */
export function resultCounts(rows: readonly RollupRow[]): ResultCounts[] {
  return Object.values(ResultPart).flatMap((part) =>
    Object.values(EmulationSubject)
      .map((subject) => ({
        part,
        subject,
        count: sumOf(rows, `RESULT_${part}`, subject),
        byClass: classesOf(rows, `RESULT_${part}`, subject),
      }))
      .filter(({ count }) => count > 0),
  )
}
