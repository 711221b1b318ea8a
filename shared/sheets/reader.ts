import type { Readable } from 'node:stream'
import type { Column } from './columns.js'
import { headerAt, mostTitleRows, type Header } from './header.js'
import { readRow, type ReadRow, type SheetError } from './row.js'
import { rowsOf, type SheetRow } from './rows.js'

/** A sheet without a header that one could read; nothing of it is read. */
export class HeaderError extends Error {
  constructor(readonly errors: readonly SheetError[]) {
    super('the header cannot be read')
  }
}

/** Reads a sheet row by row. @throws HeaderError when columns are missing or stand there twice. */
export async function* readSheetRows(columns: readonly Column[], content: Readable): AsyncGenerator<ReadRow> {
  const titles: SheetRow[] = []
  let header: Header | undefined
  for await (const row of rowsOf(content)) {
    if (header) {
      yield readRow(header, row)
      continue
    }
    titles.push(row)
    header = headerBefore(columns, titles)
    if (header?.height === 1) yield readRow(header, row)
    if (!header && titles.length > mostTitleRows) break
  }
  // A sheet that ends with its header has no rows; a header may also be the very last row.
  if (!header)
    assertComplete(
      titles.length > 0 ? headerAt(columns, titles.at(-1)!.cells, undefined) : undefined,
      columns,
      1,
    )
}

/** The header among the rows so far: whether it has a second row shows with the row that follows it. */
function headerBefore(columns: readonly Column[], titles: readonly SheetRow[]): Header | undefined {
  const [upper, next] = titles.slice(-2)
  if (!upper || !next) return undefined
  const header = headerAt(columns, upper.cells, next.cells)
  if (header) assertComplete(header, columns, upper.number)
  return header
}

function assertComplete(header: Header | undefined, columns: readonly Column[], row: number): void {
  const missing = header?.missing ?? columns.filter((column) => column.isRequired)
  const errors = missing.map((column): SheetError => {
    const names = [column.header, ...column.aliases].join(', ')
    const expected = { vi: `một cột có tiêu đề: ${names}`, en: `a column with one of the headers: ${names}` }
    return { row, column: column.header, value: '', expected }
  })
  for (const column of header?.repeated ?? []) {
    const expected = { vi: 'chỉ một cột với tiêu đề này', en: 'one column with this header' }
    errors.push({ row, column: column.header, value: column.header, expected })
  }
  if (errors.length > 0) throw new HeaderError(errors)
}
