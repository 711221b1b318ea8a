import DataLoader from 'dataloader'
import type { Context } from '../federation/context.js'
import type { Work } from '../database/work.js'
import { graphqlError } from '../errors/mask.js'
import { groupBy } from '../collections/group-by.js'
import { readableRollups, readRollups, type RollupRow } from './read-rollups.js'
import { readableOn, readRebased } from './read-rebased.js'

async function loadAll(
  read: Work,
  ids: readonly string[],
  period: string,
  measures?: readonly string[],
): Promise<(RollupRow[] | Error)[]> {
  const [readable, rows] = await Promise.all([
    readableRollups(read, ids, period),
    readRollups(read, ids, period, measures),
  ])
  const byOrganization = groupBy(rows, (row) => row.organizationId)
  return ids.map((id) => (readable.has(id) ? (byOrganization.get(id) ?? []) : rollupForbidden()))
}

/** The answer for sums of an organization that is neither the viewer's nor below it. */
export function rollupForbidden(): Error {
  const roles = {
    vi: 'VIEWER của đơn vị này hoặc cấp trên',
    en: 'VIEWER of this organization or of one above it',
  }
  return graphqlError('FORBIDDEN', { action: 'readRollups', roles })
}

async function loadRebased(
  read: Work,
  ids: readonly string[],
  period: string,
  day: string,
  measures?: readonly string[],
): Promise<(RollupRow[] | Error)[]> {
  const [readable, rows] = await Promise.all([
    readableOn(read, ids, day),
    readRebased(read, ids, period, day, measures),
  ])
  const byOrganization = groupBy(rows, (row) => row.organizationId)
  return ids.map((id) => (readable.has(id) ? (byOrganization.get(id) ?? []) : rollupForbidden()))
}

/**
 * The sums of one organization in a period; FORBIDDEN for an organization that is not the viewer's or below it. With a
 * day, instead of the booked sums, those of all schools that lay below it on that day, for who stood above it then. With
 * measures, only these.
 */
export function rollupOf(
  context: Context,
  organizationId: string,
  period: string,
  rebasedOn?: string | null,
  measures?: readonly string[],
): Promise<RollupRow[]> {
  const make = (read: Work): DataLoader<string, RollupRow[]> =>
    new DataLoader((ids) =>
      rebasedOn ? loadRebased(read, ids, period, rebasedOn, measures) : loadAll(read, ids, period, measures),
    )
  const name = `rollups of ${period} rebased on ${rebasedOn}: ${measures?.join() ?? 'all'}`
  return context.loader(make, name).load(organizationId)
}
