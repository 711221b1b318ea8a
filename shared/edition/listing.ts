import { refuse } from '../errors/refusal.js'
import { figureOf, tableOf, total } from './family.js'
import { isSmall, judge, type Family, type Table, type UnitRow } from './tables.js'

/** What an edition can be made of. */
export interface Listing extends Pick<Family, 'made' | 'earlier'> {
  own: UnitRow
  /** Units that may have a line of their own. */
  units: readonly UnitRow[]
  /** Units that must: they have published, or an earlier version listed them. */
  fixed: ReadonlySet<string>
  isCorrection: boolean
}

/** The tables, and which of their cells are hidden. */
export interface SafeTables {
  table: Table
  hidden: ReadonlySet<string>
}

/**
 * Finds tables that give nothing away. How many a line has in all is always shown, so units with too few persons have no
 * line of their own; where hiding cells is not enough, one unit more goes to "all others". What an earlier version listed
 * stays listed: a unit that leaves would be told by the difference. Refuses where nothing helps.
 */
export function listSafely(listing: Listing): SafeTables {
  const { own, units, fixed, isCorrection, made, earlier } = listing
  if (!isTold(own)) refuse('EDITION_NOTHING', {})
  let listed = units.filter((unit) => fixed.has(unit.id) || isTold(unit))
  for (;;) {
    const table = tableOf(own, listed)
    if (overlaps(table)) refuse('EDITION_NOT_SAFE', {})
    const outcome = judgeAll({ made, making: table, earlier })
    if ('hidden' in outcome) return { table, hidden: outcome.hidden }
    const leaving = isCorrection ? undefined : leaverOf(listed, fixed, outcome.lost)
    if (!leaving) refuse('EDITION_NOT_SAFE', {})
    listed = listed.filter((unit) => unit !== leaving)
  }
}

/** True for a line whose total can be shown and concerns somebody. */
function isTold(row: UnitRow): boolean {
  const figure = figureOf(row, 'TOTAL', total)
  return figure.count > 0 && !isSmall(figure)
}

/** Units that share what they count cannot be added up. */
function overlaps({ rows }: Table): boolean {
  return rows.some(({ figures }) =>
    [...figures.values()].some((cells) => [...cells.values()].some(({ count }) => count < 0)),
  )
}

/** The line that could not be protected, or the smallest one. */
function leaverOf(listed: readonly UnitRow[], fixed: ReadonlySet<string>, lost: string): UnitRow | undefined {
  const free = listed.filter(({ id }) => !fixed.has(id))
  const sizeOf = (unit: UnitRow): number => figureOf(unit, 'TOTAL', total).count
  return free.find(({ id }) => id === lost) ?? free.sort((a, b) => sizeOf(a) - sizeOf(b))[0]
}

/** All dimensions: they meet in the totals of the lines alone, which are always shown. */
function judgeAll(family: Family): { hidden: ReadonlySet<string> } | { lost: string } {
  const { making } = family
  const small = [making.total, ...making.rows].find((row) => isSmall(figureOf(row, 'TOTAL', total)))
  if (small) return { lost: small.id }
  const hidden = new Set<string>()
  for (const dimension of making.total.figures.keys()) {
    if (dimension === 'TOTAL') continue
    const judgement = judge(family, dimension)
    if ('lost' in judgement) return { lost: judgement.lost.row }
    for (const cell of judgement.hidden) hidden.add(cell)
  }
  return { hidden }
}
