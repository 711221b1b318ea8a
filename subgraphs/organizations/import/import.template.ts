import { stringify } from 'csv-stringify/sync'
import { columnsOf, type ImportKindName } from './import.columns.js'

/** A sheet to fill in: the headers, a note which must be filled, and an example row that one replaces. */
export function templateOf(kind: ImportKindName): Buffer {
  const columns = columnsOf[kind]
  const rows = [columns.map((column) => column.header), columns.map((column) => column.example)]
  // Excel takes a file for UTF-8 by its byte order mark.
  return Buffer.from(`\ufeff${stringify(rows)}`)
}
