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

/** The parent of an organization by one kind of edge on a day (default: of the request); null when it has none. */
export async function parentOf(
  work: Work,
  organizationId: string,
  kind: 'PROFESSIONAL' | 'AUTHORITY',
  day: string = work.today,
): Promise<string | null> {
  const rows = await work.query<{ id: string }>(
    `/* tree.parent */ select parent_id as id from organization_edge
     where child_id = $1 and kind = $2 and valid_from <= $3 and $3 < valid_to`,
    [organizationId, kind, day],
  )
  return rows[0]?.id ?? null
}
