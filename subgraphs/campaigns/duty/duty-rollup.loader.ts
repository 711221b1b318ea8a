import DataLoader from 'dataloader'
import { groupBy } from '../../../shared/collections/group-by.js'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { readableRollups } from '../../../shared/rollup/read-rollups.js'
import { rollupForbidden } from '../../../shared/rollup/rollup.loader.js'
import { readSeriesUntil } from '../../../shared/rollup/read-series.js'
import { dayBefore, dutyFigures } from './duty-rollup.js'
import type { DutyRollup } from './duty.entity.js'

async function loadAll(
  read: Work,
  ids: readonly string[],
  period: string,
  asOf: string,
): Promise<(DutyRollup | Error)[]> {
  const readable = await readableRollups(read, ids, period)
  const until = groupBy(await readSeriesUntil(read, ids, period, asOf), (row) => row.organizationId)
  const before = groupBy(
    await readSeriesUntil(read, ids, period, dayBefore(asOf)),
    (row) => row.organizationId,
  )
  return ids.map((id) =>
    readable.has(id) ? dutyFigures(asOf, until.get(id) ?? [], before.get(id) ?? []) : rollupForbidden(),
  )
}

/** Duty figures of one organization as of a day; FORBIDDEN for one that is not the viewer's or below it. */
export function dutyRollupOf(
  context: Context,
  organizationId: string,
  period: string,
  asOf: string,
): Promise<DutyRollup> {
  const make = (read: Work): DataLoader<string, DutyRollup> =>
    new DataLoader((ids) => loadAll(read, ids, period, asOf))
  return context.loader(make, `duty rollups of ${period} on ${asOf}`).load(organizationId)
}
