import { createHash } from 'node:crypto'
import type { Work } from '../database/work.js'
import { cleanText, ifGiven } from '../errors/checks.js'
import { refuse } from '../errors/refusal.js'
import { csvOf } from './csv.js'
import {
  insertEdition,
  lockFamily,
  readChains,
  readHistory,
  readNames,
  readUnits,
  type NewCell,
  type PastCell,
} from './edition.store.js'
import { earlierOf, figuresOf, listedUnits, tableOf, withColumns } from './family.js'
import { listSafely, type Listing } from './listing.js'
import { assertPlace } from './place.js'
import { cellKey, type Table } from './tables.js'

/** What an edition is to tell. */
export interface NewEdition {
  organizationId: string
  period: string
  measure: string
  /** Why it corrects the version before; needed from the second version on. */
  reason?: string | null | undefined
}

/** The day whose tree gives the units: the last one of a year, or of the lessons of a school year. */
export function dayOfUnits(period: string): string {
  return period.length === 4 ? `${period}-12-31` : `${period.slice(5)}-05-31`
}

/** Publishes the tables of an organization for a period; answers the edition's id. The caller has authorized. */
export async function makeEdition(work: Work, input: NewEdition): Promise<string> {
  const { organizationId, period, measure } = input
  const day = dayOfUnits(period)
  if (work.today <= day) refuse('EDITION_TOO_EARLY', { period, day }, ['period'])
  await lockFamily(work, period, measure)
  const history = await readHistory(work, period, measure)
  const version = Math.max(0, ...history.filter(ownOf(organizationId)).map((cell) => cell.version)) + 1
  const reason = ifGiven(cleanText, 'reason', input.reason, 1_000) ?? null
  if (version > 1 && !reason) refuse('EDITION_NEEDS_REASON', { version }, ['reason'])

  const { hidden, table } = listSafely(await listingOf(work, { ...input, day, history, version }))
  const cells = await cellsOf(work, table, hidden)
  const name = cells.find(({ line }) => line === 0)?.name ?? ''
  const head = { organizationId, organizationName: name, period, measure, version, reason }
  const shown = cells.map((cell) => ({ ...cell, count: cell.isHidden ? null : cell.count }))
  const digest = createHash('sha256').update(csvOf(head, shown)).digest('hex')
  return insertEdition(work, { ...head, digest }, cells)
}

const ownOf =
  (organizationId: string) =>
  (cell: PastCell): boolean =>
    cell.organizationId === organizationId

/** What can be listed: the organization's units of that day (in a correction those listed first), with all figures. */
async function listingOf(
  work: Work,
  edition: NewEdition & { day: string; history: PastCell[]; version: number },
): Promise<Listing> {
  const { organizationId, day, history, version } = edition
  const listed = listedUnits(history)
  const publishers = [...listed.keys()]
  const chains = await readChains(work, [organizationId, ...publishers], day)
  await assertPlace(work, { organizationId, listed, chains })
  const units = version > 1 ? (listed.get(organizationId) ?? []) : await readUnits(work, organizationId, day)
  const elsewhere = publishers.filter((id) => id !== organizationId).flatMap((id) => listed.get(id) ?? [])
  if (units.some((id) => elsewhere.includes(id))) refuse('EDITION_NOT_SAFE', {})
  const ids = [...new Set([organizationId, ...units, ...publishers, ...elsewhere])]
  const figures = await figuresOf(work, ids, edition)
  const made = publishers
    .filter((id) => id !== organizationId)
    .map((id): Table =>
      tableOf(
        figures.get(id)!,
        (listed.get(id) ?? []).map((unit) => figures.get(unit)!),
      ),
    )
  return {
    own: withColumns(figures.get(organizationId)!, history),
    units: units.map((id) => figures.get(id)!),
    fixed: new Set(version > 1 ? units : publishers),
    isCorrection: version > 1,
    made,
    earlier: earlierOf(history),
  }
}

/** The cells of the tables, line by line: the sums, the units by name, all others. */
async function cellsOf(work: Work, { total, rows }: Table, hidden: ReadonlySet<string>): Promise<NewCell[]> {
  const names = await readNames(work, [
    total.id,
    ...rows.map(({ id }) => id).filter((id) => !id.includes(':')),
  ])
  const byName = [...names.keys()].flatMap((id) => rows.filter((row) => row.id === id))
  const others = rows.filter(({ id }) => !names.has(id))
  return [total, ...byName, ...others].flatMap((row, line) => {
    const { code, name } = names.get(row.id) ?? { code: '', name: 'Còn lại' }
    const unitId = names.has(row.id) ? row.id : null
    return [...total.figures].flatMap(([dimension, columns]) =>
      [...columns.keys()].sort().map((value) => ({
        ...{ line, unitId, code, name, dimension, value },
        count: Math.max(0, row.figures.get(dimension)?.get(value)?.count ?? 0),
        isHidden: hidden.has(cellKey(row.id, dimension, value)),
      })),
    )
  })
}
