import { protect, type Arc } from './protect.js'

/** One figure of a unit: how many records, of how many persons; null where no persons are counted. */
export interface Figure {
  count: number
  persons: number | null
}

/** Figures by dimension and value: figures.get('GENDER')?.get('FEMALE'). TOTAL has the one value ''. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, Figure>>

/** A row of a table: the organization itself (its last line), one of its units, or all others together. */
export interface UnitRow {
  /** Unique among all rows of the family: the organization's id, or othersOf(id). */
  id: string
  figures: Figures
}

/** What became of a cell in the editions so far: whether any hid it, and its counts when they were made. */
export interface Before {
  isHidden: boolean
  counts: readonly number[]
}

/** What became of a row in the editions so far, by dimension and value; a value that is missing was zero. */
export type Earlier = ReadonlyMap<string, ReadonlyMap<string, Before>>

/** The tables of one organization: the line of its sums, and the rows that add up to it. */
export interface Table {
  total: UnitRow
  rows: readonly UnitRow[]
}

/** All tables of one family that are connected: those made before, and the one being made. */
export interface Family {
  made: readonly Table[]
  making: Table
  /** By the id of a row. */
  earlier: ReadonlyMap<string, Earlier>
}

/** What the new tables must not show, or the row and column that cannot be protected whatever is hidden. */
export type Judgement = { hidden: ReadonlySet<string> } | { lost: { row: string; value: string } }

/** Persons fewer than this are not told. */
export const fewest = 5

/** The row of all that is not listed. */
export const othersOf = (organizationId: string): string => `others:${organizationId}`

/** Names a cell of a family. */
export const cellKey = (row: string, dimension: string, value: string): string =>
  JSON.stringify([row, dimension, value])

/** True for a figure that concerns somebody, and too few to be told. Zero concerns nobody. */
export function isSmall({ count, persons }: Figure): boolean {
  return persons !== null && count > 0 && persons < fewest
}

/**
 * Decides which cells of the new tables are hidden, for one dimension: those of too few persons, those hidden in an
 * earlier edition, and as many more as are needed so that nothing hidden follows from all editions together.
 */
export function judge({ made, making, earlier }: Family, dimension: string): Judgement {
  const own = new Set([making.total, ...making.rows].map(({ id }) => id))
  const cells = cellsOf([...made, making], earlier, dimension)
  const told = cells.find(({ row, figure, before }) => own.has(row) && gaveAway(figure, before))
  if (told) return { lost: told }
  const arcs = cells.map((cell) => arcOf(cell, own.has(cell.row)))
  const { hide, lost } = protect(arcs)
  if (lost.length > 0) {
    const lostBefore = lostWithout(made, earlier, dimension)
    const gone = lost
      .map((index) => cells[index]!)
      .find(({ row, value }) => own.has(row) || !lostBefore.has(cellKey(row, dimension, value)))
    if (gone) return { lost: gone }
  }
  const hidden = cells.filter((_, index) => arcs[index]?.state === 'HIDDEN')
  const keys = [...hidden, ...hide.map((index) => cells[index]!)]
  return { hidden: new Set(keys.map(({ row, value }) => cellKey(row, dimension, value))) }
}

/** What the earlier tables alone no longer hide, because the facts have moved since: no new table can mend that. */
function lostWithout(made: readonly Table[], earlier: Family['earlier'], dimension: string): Set<string> {
  const cells = cellsOf(made, earlier, dimension)
  const { lost } = protect(cells.map((cell) => arcOf(cell, false)))
  return new Set(lost.map((index) => cellKey(cells[index]!.row, dimension, cells[index]!.value)))
}

/** A cell that was shown, and concerns too few now: what changed beside it tells what it is, so nothing can hide it. */
function gaveAway(figure: Figure, before: Before | undefined): boolean {
  return before !== undefined && !before.isHidden && isSmall(figure) && !before.counts.includes(figure.count)
}

/**
 * What was hidden once stays hidden, and may move by as much as it might have in each edition that hid it; what was shown
 * once may hide nothing, for who compares editions guesses that it has stayed the same.
 */
function arcOf({ from, to, figure, before }: PlacedCell, isOwn: boolean): Arc {
  if (before?.isHidden) return { from, to, count: Math.min(figure.count, ...before.counts), state: 'HIDDEN' }
  if (before || !isOwn) return { from, to, count: figure.count, state: 'SHOWN' }
  return { from, to, count: figure.count, state: isSmall(figure) ? 'HIDDEN' : 'OPEN' }
}

interface PlacedCell {
  row: string
  value: string
  figure: Figure
  before: Before | undefined
  from: string
  to: string
}

/**
 * A unit without a table of its own is an equation (its cells add up to its total, which is always shown); a unit with
 * one is an equation per column. What lies above the uppermost table is one more: the line of its sums.
 */
function cellsOf(tables: readonly Table[], earlier: Family['earlier'], dimension: string): PlacedCell[] {
  const inside = new Set(tables.flatMap(({ rows }) => rows.map(({ id }) => id)))
  const withTable = new Set(tables.map(({ total }) => total.id))
  const start = (row: string, value: string): string => (withTable.has(row) ? `${row} ${value}` : row)
  const place = (row: UnitRow, above: (value: string) => string): PlacedCell[] =>
    filled(row, dimension, earlier.get(row.id)).map(([value, figure, before]) => ({
      row: row.id,
      value,
      figure,
      before,
      from: start(row.id, value),
      to: above(value),
    }))
  return tables.flatMap(({ total, rows }) => [
    ...rows.flatMap((row) => place(row, (value) => `${total.id} ${value}`)),
    ...(inside.has(total.id) ? [] : place(total, () => `above ${total.id}`)),
  ])
}

const nothing: Figure = { count: 0, persons: 0 }

/** The cells of a row that are not zero, or that were hidden before, with what became of them so far. */
function filled(
  { figures }: UnitRow,
  dimension: string,
  earlier: Earlier | undefined,
): [string, Figure, Before | undefined][] {
  const now = figures.get(dimension) ?? new Map<string, Figure>()
  const before = earlier?.get(dimension) ?? new Map<string, Before>()
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((value) => {
    const figure = now.get(value) ?? nothing
    const known = before.get(value) ?? (earlier && { isHidden: false, counts: [0] })
    return figure.count > 0 || known?.isHidden
      ? [[value, figure, known] as [string, Figure, Before | undefined]]
      : []
  })
}
