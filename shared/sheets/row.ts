import type { Sentence } from '../errors/refusal.js'
import type { Column, ColumnPlace } from './columns.js'
import type { Header } from './header.js'
import type { SheetRow } from './rows.js'
import { cellText, yesOrNo, type Cell } from './values.js'

/** What is wrong at one place of a sheet. */
export interface SheetError {
  row: number
  column: string
  value: string
  expected: Sentence
}

/** A row that was read: what stands in it, or what is wrong with it. */
export interface ReadRow {
  number: number
  data: Record<string, string | boolean | null>
  errors: SheetError[]
}

const notEmpty: Sentence = { vi: 'một giá trị, ô đang trống', en: 'a value; the cell is empty' }
const oneValue: Sentence = {
  vi: 'một giá trị; các cột của dòng này nói khác nhau',
  en: 'one value; the columns of this row say different ones',
}

/** Reads one row below a header: each cell by its column; which part of a split column is filled says a value too. */
export function readRow(header: Header, { number, cells }: SheetRow): ReadRow {
  const read: ReadRow = { number, data: {}, errors: [] }
  for (const [place, what] of header.columns) readCell(read, what, cells[place] ?? null)
  const said = new Set([...header.columns.values()].flatMap(({ says }) => says?.column ?? []))
  for (const column of said) assertSaid(read, column)
  return read
}

function readCell(read: ReadRow, { column, says }: ColumnPlace, cell: Cell): void {
  const text = cellText(cell)
  if (cell === null || text === '') {
    read.data[column.field] ??= null
    if (column.isRequired && !says) fail(read, column, text, notEmpty)
    return
  }
  const isMark = says?.column === column
  const parsed = isMark ? yesOrNo(cell) : column.parse(cell)
  if ('expected' in parsed) return fail(read, column, text, parsed.expected)
  if (!isMark) set(read, column, parsed.value, text)
  if (says && !(isMark && parsed.value === false)) set(read, says.column, says.value, text)
}

/** What several cells of a row may say, they must all say alike. */
function set(read: ReadRow, column: Column, value: string | boolean | null, text: string): void {
  const known = read.data[column.field] ?? null
  if (known !== null && known !== value) fail(read, column, text, oneValue)
  else read.data[column.field] = value
}

function assertSaid(read: ReadRow, column: Column): void {
  const isKnown = (read.data[column.field] ?? null) !== null
  const isNamed = read.errors.some((error) => error.column === column.header)
  if (column.isRequired && !isKnown && !isNamed) fail(read, column, '', notEmpty)
}

function fail(read: ReadRow, column: Column, text: string, expected: Sentence): void {
  read.errors.push({ row: read.number, column: column.header, value: text.slice(0, 200), expected })
}
