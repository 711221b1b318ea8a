import DataLoader from 'dataloader'
import { groupBy } from '../../../shared/collections/group-by.js'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { loaderOf } from '../../../shared/federation/loaders.js'
import { readableRollups } from '../../../shared/rollup/read-rollups.js'
import { readSeriesUntil } from '../../../shared/rollup/read-series.js'
import { rollupForbidden } from '../../../shared/rollup/rollup.loader.js'
import { dayBefore } from '../duty/duty-rollup.js'
import { contestFigures } from './contest-figures.js'
import type { ContestEntry, ContestRollup } from './contest.entity.js'
import { loadEntries } from './contest.store.js'

/** Entries by id. */
export const entryLoader = loaderOf(loadEntries, (entry: ContestEntry) => entry.id)

async function loadAll(
  read: Work,
  ids: readonly string[],
  { period, asOf, campaignId }: { period: string; asOf: string; campaignId: string | null },
): Promise<(ContestRollup | Error)[]> {
  const readable = await readableRollups(read, ids, period)
  const rowsUntil = async (day: string) => {
    const rows = await readSeriesUntil(read, ids, period, day)
    const wanted = rows.filter(({ item }) => campaignId === null || item === campaignId)
    return groupBy(wanted, (row) => row.organizationId)
  }
  const until = await rowsUntil(asOf)
  const before = await rowsUntil(dayBefore(asOf))
  return ids.map((id) =>
    readable.has(id) ? contestFigures(asOf, until.get(id) ?? [], before.get(id) ?? []) : rollupForbidden(),
  )
}

/** Entries against quotas of one organization as of a day; FORBIDDEN for one that is not the viewer's or below it. */
export function contestRollupOf(
  context: Context,
  organizationId: string,
  of: { period: string; asOf: string; campaignId: string | null },
): Promise<ContestRollup> {
  const make = (read: Work): DataLoader<string, ContestRollup> =>
    new DataLoader((ids) => loadAll(read, ids, of))
  return context.loader(make, `contest rollups ${of.period} ${of.asOf} ${of.campaignId}`).load(organizationId)
}
