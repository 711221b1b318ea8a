import type { Rubric } from './rubric.entity.js'
import type { ScoreSheet } from './scoring.entity.js'

/** What comes out of a scoring. */
export interface ScoringResult {
  outcome: 'PASSED' | 'FAILED'
  /** Mean of the totals, rounded to hundredths, for showing. */
  average: number
  spread: number
  band: string | null
  /** Code of the knock-out criterion that failed it. */
  knockedOutBy: string | null
}

type Sheet = Pick<ScoreSheet, 'total' | 'marks'>

/** Points between the highest and the lowest total; 0 without sheets. */
export function spreadOf(sheets: readonly Sheet[]): number {
  const totals = sheets.map(({ total }) => total)
  return totals.length === 0 ? 0 : Math.max(...totals) - Math.min(...totals)
}

/**
 * The result of all sheets by the rubric: means against the pass mark, the bands and the knock-out criteria. Compared as
 * sums of quarters, which are exact; only the shown average is rounded.
 */
export function resultOf(rubric: Rubric, sheets: readonly Sheet[]): ScoringResult {
  const markers = sheets.length
  const sum = sheets.reduce((points, { total }) => points + total, 0)
  const reaches = (least: number): boolean => sum >= least * markers
  const sumOf = (code: string): number =>
    sheets.reduce(
      (points, { marks }) => points + (marks.find(({ criterion }) => criterion === code)?.points ?? 0),
      0,
    )
  const failed = rubric.criteria.find(
    ({ code, knockOut, passMin }) => knockOut && sumOf(code) < passMin * markers,
  )
  const passed = !failed && reaches(rubric.passMark)
  return {
    outcome: passed ? 'PASSED' : 'FAILED',
    average: Math.round((sum / markers) * 100) / 100,
    spread: spreadOf(sheets),
    band: passed ? (rubric.bands.find(({ from }) => reaches(from))?.name ?? null) : null,
    knockedOutBy: failed?.code ?? null,
  }
}
