import { folded, type ParseCell } from './values.js'

/** A column of a sheet: where its values go, what heads it, and how its cells are read. */
export interface Column {
  field: string
  /** The header of the template, and what else people write there. */
  header: string
  aliases: readonly string[]
  isRequired: boolean
  parse: ParseCell
  /** What a row of the template shows. */
  example: string
}

/** A column in which every row must have a value. */
export function required(
  field: string,
  header: string,
  parse: ParseCell,
  example: string,
  ...aliases: string[]
): Column {
  return { field, header, aliases, isRequired: true, parse, example }
}

/** A column that may be left out, or empty. */
export function optional(
  field: string,
  header: string,
  parse: ParseCell,
  example: string,
  ...aliases: string[]
): Column {
  return { field, header, aliases, isRequired: false, parse, example }
}

/** The column that a header stands for; undefined for one that means nothing here. */
export function columnFor(columns: readonly Column[], header: string): Column | undefined {
  const wanted = folded(header)
  if (wanted === '') return undefined
  return columns.find((column) => [column.header, ...column.aliases].some((name) => folded(name) === wanted))
}
