import type { Timing } from './measure.js'

/** One part of docs/benchmarks.md. */
export interface Section {
  title: string
  /** What was compared, and how. */
  text: string
  header: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A part of the page in Markdown. */
export function inMarkdown({ title, text, header, rows }: Section): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    `## ${title}`,
    '',
    text,
    '',
    line(header),
    line(header.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n')
}

/** Heading of the columns of timingCells(). */
export const timingHeader = ['median', 'p95 (least–most of the runs)'] as const

/** A timing as cells. */
export function timingCells({ median, p95, leastP95, mostP95 }: Timing): string[] {
  return [ms(median), `${ms(p95)} (${ms(leastP95)}–${ms(mostP95)})`]
}

/** A ratio, and whether it meets its goal. */
export function ratio(of: number, to: number, goal?: number): string {
  const value = of / to
  const said = `${value.toFixed(2)} ×`
  return goal === undefined ? said : `${said} (goal ≤ ${goal}: ${value <= goal ? 'met' : 'missed'})`
}

/** Milliseconds. */
export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`
}
