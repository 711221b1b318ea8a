import DataLoader from 'dataloader'
import type { Work } from '../database/work.js'

/** The organization and all that lie above it on the day of the request, over both kinds of edges. */
export async function ancestorsOf(work: Work, organizationId: string): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* tree.ancestors */ select ancestor_id as id from org_closure
     where descendant_id = $1 and valid_from <= hub_today() and hub_today() < valid_to
     union select $1`,
    [organizationId],
  )
  return rows.map((row) => row.id)
}

/** Ancestors by organization: the records of one list often have the same one. */
export const ancestorIdsLoader = (read: Work): DataLoader<string, string[]> =>
  new DataLoader((ids) => Promise.all(ids.map((id) => ancestorsOf(read, id))))

/** A kind of edge between organizations. */
export type EdgeKind = 'PROFESSIONAL' | 'AUTHORITY'

/** The parent of an organization by one kind of edge on a day (default: of the request); null when it has none. */
export async function parentOf(
  work: Work,
  organizationId: string,
  kind: EdgeKind,
  day: string = work.today,
): Promise<string | null> {
  return (await parentsOf(work, [organizationId], kind, day)).get(organizationId) ?? null
}

/** The parents of organizations by one kind of edge on a day; without those that have none. */
export async function parentsOf(
  work: Work,
  organizationIds: readonly string[],
  kind: EdgeKind,
  day: string,
): Promise<Map<string, string>> {
  const rows = await work.query<{ child: string; parent: string }>(
    `/* tree.parents */ select child_id as child, parent_id as parent from organization_edge
     where child_id = any ($1) and kind = $2 and valid_from <= $3 and $3 < valid_to`,
    [organizationIds, kind, day],
  )
  return new Map(rows.map(({ child, parent }) => [child, parent]))
}
