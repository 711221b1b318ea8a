import { stringify } from 'csv-stringify/sync'

/** What stands in every line of an exported edition. */
export interface Head {
  organizationName: string
  period: string
  measure: string
  version: number
}

/** A cell as it is exported; a count of null is hidden. */
export interface ExportedCell {
  line: number
  code: string
  name: string
  dimension: string
  value: string
  count: number | null
}

const columns = [
  'period',
  'measure',
  'version',
  'organization',
  'unit_code',
  'unit',
  'dimension',
  'value',
  'count',
  'hidden',
]

/** An edition as a CSV file, one cell to a line, for spreadsheets too: a name that begins like a formula is no formula. */
export function csvOf(head: Head, cells: readonly ExportedCell[]): string {
  const rows = [...cells]
    .sort(byPlace)
    .map(({ code, name, dimension, value, count }) => [
      ...[head.period, head.measure, head.version, head.organizationName, code, name, dimension, value],
      ...[count ?? '', count === null ? 'true' : 'false'],
    ])
  // Excel takes a file for UTF-8 by its byte order mark.
  return `\ufeff${stringify([columns, ...rows], { escape_formulas: true })}`
}

function byPlace(a: ExportedCell, b: ExportedCell): number {
  const [x, y] = [a, b].map(({ dimension, value }) => JSON.stringify([dimension, value]))
  return a.line - b.line || (x! < y! ? -1 : 1)
}
