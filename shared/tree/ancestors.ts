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
