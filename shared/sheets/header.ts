import { columnFor, type Column, type ColumnPlace } from './columns.js'
import { cellText, type Cell } from './values.js'

/** Where the values of a sheet stand. */
export interface Header {
  /** Columns of the sheet by their place, 0 is A. */
  columns: Map<number, ColumnPlace>
  /** How many rows the header takes from the first one that was given. */
  height: number
  /** Columns that must be there and are not, and columns that stand there twice. */
  missing: Column[]
  repeated: Column[]
}

/** How many rows of titles may stand above a header. */
export const mostTitleRows = 30

/** Reads a header of one row, or of two when cells were merged: the lower one is asked first, then the upper one. */
function readHeader(
  expected: readonly Column[],
  upper: readonly Cell[],
  lower: readonly Cell[] | undefined,
): Header {
  const columns = new Map<number, ColumnPlace>()
  const repeated: Column[] = []
  for (let place = 0; place < Math.max(upper.length, lower?.length ?? 0); place++) {
    const above = cellText(upper[place] ?? null)
    const below = cellText(lower?.[place] ?? null)
    const names = below === '' ? [above] : [below, `${leftOf(upper, place)} ${below}`]
    const found = names.map((name) => columnFor(expected, name)).find((one) => one !== undefined)
    if (!found) continue
    if ([...columns.values()].some((other) => isSame(other, found))) repeated.push(found.column)
    columns.set(place, found)
  }
  const found = new Set([...columns.values()].flatMap(({ column, says }) => [column, says?.column]))
  const missing = expected.filter((column) => column.isRequired && !found.has(column))
  return { columns, height: lower ? 2 : 1, missing, repeated }
}

/** Two parts of a split column are two; a part beside the whole is one too many. */
function isSame(one: ColumnPlace, other: ColumnPlace): boolean {
  return one.column === other.column && (!one.says || !other.says || one.says.value === other.says.value)
}

/** A cell that was merged to the right holds its text in its first place only. */
function leftOf(row: readonly Cell[], place: number): string {
  for (let at = place; at >= 0; at--) {
    const text = cellText(row[at] ?? null)
    if (text !== '') return text
  }
  return ''
}

/** The header that begins with this row; a header is what names at least half of the columns that must be there. */
export function headerAt(
  expected: readonly Column[],
  row: readonly Cell[],
  next: readonly Cell[] | undefined,
): Header | undefined {
  const single = readHeader(expected, row, undefined)
  const double = next && readHeader(expected, row, next)
  // The second row counts as header only where it names something by itself or splits what is above, and spoils nothing.
  const isSplit = double && [...double.columns.values()].some(({ says }) => says)
  const nextNames = isSplit || (next && readHeader(expected, next, undefined).columns.size > 0)
  const isMerged = double && double.columns.size > single.columns.size
  const best = isMerged && nextNames ? double : single
  const needed = expected.filter((column) => column.isRequired).length
  return best.columns.size * 2 >= needed && best.columns.size > 1 ? best : undefined
}
