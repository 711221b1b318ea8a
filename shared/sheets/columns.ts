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
  /**
   * Set where people split the column by the values of another ("Ngày sinh: Nam | Nữ"), or by its own, with marks: a
   * cell that is filled says that value too.
   */
  splitBy?: { field: string; words: Record<string, readonly string[]> }
}

/** What a header stands for. */
export interface ColumnPlace {
  column: Column
  /** Of a part of a split column: what a filled cell says beside its own value. */
  says?: { column: Column; value: string }
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

/** What a header stands for; undefined for one that means nothing here. */
export function columnFor(columns: readonly Column[], header: string): ColumnPlace | undefined {
  const wanted = folded(header)
  if (wanted === '') return undefined
  for (const column of columns) {
    const names = [column.header, ...column.aliases].map(folded)
    if (names.includes(wanted)) return { column }
    const value = partOf(column, names, wanted)
    const said = columns.find(({ field }) => field === column.splitBy?.field)
    if (value !== undefined && said) return { column, says: { column: said, value } }
  }
  return undefined
}

function partOf({ splitBy }: Column, names: readonly string[], wanted: string): string | undefined {
  return Object.entries(splitBy?.words ?? {}).find(([, words]) =>
    words.some((word) => names.some((name) => `${name} ${folded(word)}` === wanted)),
  )?.[0]
}
