import type { Work } from '../database/work.js'
import { readFigures, type PastCell } from './edition.store.js'
import { othersOf, type Before, type Figure, type Table, type UnitRow } from './tables.js'

/** Figures that can be added to while they are read. */
type Sums = Map<string, Map<string, Figure>>

/** The dimension without values: how many there are in all. */
export const total = ''

/** Which units the editions made so far list, by organization. */
export function listedUnits(history: readonly PastCell[]): Map<string, string[]> {
  const listed = new Map<string, Set<string>>()
  for (const { organizationId, line, unitId } of history) {
    const units = listed.get(organizationId) ?? new Set()
    if (line > 0 && unitId) units.add(unitId)
    listed.set(organizationId, units)
  }
  return new Map([...listed].map(([id, units]) => [id, [...units]]))
}

/** What became of each cell of each row in the editions so far. */
export function earlierOf(history: readonly PastCell[]): Map<string, Map<string, Map<string, Before>>> {
  const earlier = new Map<string, Map<string, Map<string, Before>>>()
  for (const { organizationId, unitId, dimension, value, isHidden, count } of history) {
    const row = unitId ?? othersOf(organizationId)
    const dimensions = earlier.get(row) ?? new Map<string, Map<string, Before>>()
    const cells = dimensions.get(dimension) ?? new Map<string, Before>()
    const before = cells.get(value)
    cells.set(value, {
      isHidden: isHidden || before?.isHidden === true,
      counts: [...(before?.counts ?? []), count],
    })
    earlier.set(row, dimensions.set(dimension, cells))
  }
  return earlier
}

/** Today's figures of organizations. */
export async function figuresOf(
  work: Work,
  ids: readonly string[],
  { period, measure }: { period: string; measure: string },
): Promise<Map<string, UnitRow>> {
  const rows = new Map<string, Sums>(ids.map((id) => [id, new Map()]))
  for (const { organizationId, dimension, value, count, persons } of await readFigures(
    work,
    ids,
    period,
    measure,
  )) {
    const dimensions = rows.get(organizationId)!
    dimensions.set(dimension, (dimensions.get(dimension) ?? new Map()).set(value, { count, persons }))
  }
  return new Map([...rows].map(([id, figures]) => [id, { id, figures }]))
}

/** The row with a column for each value that it had in an earlier edition: what was hidden there must not turn up as 0. */
export function withColumns(row: UnitRow, history: readonly PastCell[]): UnitRow {
  const figures: Sums = new Map([...row.figures].map(([dimension, cells]) => [dimension, new Map(cells)]))
  for (const { organizationId, unitId, dimension, value } of history) {
    if (organizationId !== row.id && unitId !== row.id) continue
    const cells = figures.get(dimension) ?? new Map<string, Figure>()
    if (!cells.has(value)) cells.set(value, { count: 0, persons: 0 })
    figures.set(dimension, cells)
  }
  return { ...row, figures }
}

/** The figure of a row; zero where there is none. */
export function figureOf({ figures }: UnitRow, dimension: string, value: string): Figure {
  return figures.get(dimension)?.get(value) ?? { count: 0, persons: 0 }
}

/** The table of an organization over listed units, with all others together as the last row. */
export function tableOf(own: UnitRow, units: readonly UnitRow[]): Table {
  return { total: own, rows: [...units, othersIn(own, units)] }
}

/** All others: the sums without the listed units. Of their persons at least those whom no listed unit counts. */
function othersIn(own: UnitRow, units: readonly UnitRow[]): UnitRow {
  const figures: Sums = new Map()
  for (const [dimension, cells] of own.figures) {
    const rest = new Map<string, Figure>()
    for (const [value, { count, persons }] of cells) {
      const listed = units.map((unit) => figureOf(unit, dimension, value))
      const without = listed.reduce((sum, figure) => sum - (figure.persons ?? 0), persons ?? 0)
      rest.set(value, {
        count: listed.reduce((sum, figure) => sum - figure.count, count),
        persons: persons === null ? null : Math.max(0, without),
      })
    }
    figures.set(dimension, rest)
  }
  return { id: othersOf(own.id), figures }
}
