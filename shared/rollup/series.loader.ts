import DataLoader from 'dataloader'
import { groupBy } from '../collections/group-by.js'
import { addDays } from '../clock/working-days.js'
import type { Work } from '../database/work.js'
import type { Context } from '../federation/context.js'
import { readableOn, readRebasedSeries } from './read-rebased.js'
import { readableRollups } from './read-rollups.js'
import { readItemsUntil, readSeriesUntil, type AskedItem, type SeriesRow } from './read-series.js'
import { rollupForbidden } from './rollup.loader.js'

/** Which sums up to a day are asked for; with a day of another tree, over that tree instead of as booked. */
export interface AskedSeries {
  period: string
  asOf: string
  measures: readonly string[]
  rebasedOn?: string | null
}

/** Sums up to and including a day, and up to the day before: what is late on a day is a difference of the two. */
export interface SeriesAround {
  until: SeriesRow[]
  before: SeriesRow[]
}

async function loadAround(
  read: Work,
  ids: readonly string[],
  { period, asOf, measures, rebasedOn }: AskedSeries,
): Promise<(SeriesAround | Error)[]> {
  const rowsUntil = async (until: string) => {
    const rows = rebasedOn
      ? readRebasedSeries(read, ids, period, { until, rebasedOn, measures })
      : readSeriesUntil(read, ids, period, { until, measures })
    return groupBy(await rows, (row) => row.organizationId)
  }
  const [readable, until, before] = await Promise.all([
    rebasedOn ? readableOn(read, ids, rebasedOn) : readableRollups(read, ids, period),
    rowsUntil(asOf),
    rowsUntil(addDays(asOf, -1)),
  ])
  return ids.map((id) =>
    readable.has(id) ? { until: until.get(id) ?? [], before: before.get(id) ?? [] } : rollupForbidden(),
  )
}

/** The sums of an organization around a day; FORBIDDEN for one that is not the viewer's or below it. */
export function seriesAround(
  context: Context,
  organizationId: string,
  asked: AskedSeries,
): Promise<SeriesAround> {
  const make = (read: Work): DataLoader<string, SeriesAround> =>
    new DataLoader((ids) => loadAround(read, ids, asked))
  return context.loader(make, `series ${JSON.stringify(asked)}`).load(organizationId)
}

async function loadItems(
  read: Work,
  asked: readonly AskedItem[],
): Promise<(Record<string, number> | Error)[]> {
  const nameOf = ({ organizationId, period, item }: AskedItem): string =>
    `${organizationId} ${period} ${item}`
  const found = new Map((await readItemsUntil(read, asked)).map((row) => [nameOf(row), row]))
  return asked.map((one) => {
    const row = found.get(nameOf(one))
    return row?.isReadable ? row.sums : rollupForbidden()
  })
}

/** The sums of one item of an organization up to a day, by measure; FORBIDDEN as for seriesAround. */
export function itemSeriesOf(context: Context, asked: AskedItem): Promise<Record<string, number>> {
  const make = (read: Work): DataLoader<AskedItem, Record<string, number>> =>
    new DataLoader((all) => loadItems(read, all), { cache: false })
  return context.loader(make, 'series of items').load(asked)
}
