import type { Work } from '../../../shared/database/work.js'

/** A direct parent of an organization. */
export interface Parent {
  id: string
  kind: 'PROFESSIONAL' | 'AUTHORITY'
}

/** The direct parents of an organization on the day of the request. */
export function findParents(work: Work, organizationId: string): Promise<Parent[]> {
  return work.query(
    `/* report.parents */ select parent_id as id, kind from organization_edge
     where child_id = $1 and valid_from <= $2 and $2 < valid_to`,
    [organizationId, work.today],
  )
}

/**
 * Locks the owner's initiatives of a period that are not reported yet: the recognized ones, or of those asked for what is
 * filed; answers their ids.
 */
export async function lockUnreported(
  work: Work,
  ownerId: string,
  period: string,
  asked: readonly string[] | null,
): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* report.lock */ select id from initiative
     where owner_id = $1 and period = $2 and reported_on is null
       and case when $3::uuid[] is null then state = 'RECOGNIZED'
         else id = any ($3) and state in ('FILED', 'FORM_CHECKED', 'DUPLICATES_CHECKED', 'SCORED', 'COUNCIL_PASSED', 'RECOGNIZED') end
     order by id for update`,
    [ownerId, period, asked],
  )
  return rows.map((row) => row.id)
}

/** Marks initiatives reported today; from now on all superiors count them. */
export async function storeReported(work: Work, ids: readonly string[]): Promise<void> {
  await work.query(
    '/* report.initiatives */ update initiative set reported_on = $2, version = version + 1 where id = any ($1)',
    [ids, work.today],
  )
  await work.query(
    `/* report.recognitions */ update initiative_recognition set reported_on = $2, version = version + 1
     where initiative_id = any ($1)`,
    [ids, work.today],
  )
}

/** Opens initiatives to a receiver. */
export async function shareWith(work: Work, ids: readonly string[], receiver: string): Promise<void> {
  await work.query(
    `/* report.share */ select share_record(id, 'Initiative', $2, 'SENT') from unnest($1::uuid[]) id`,
    [ids, receiver],
  )
}

/** Which of these initiatives were reported to the organization, one of the viewer's. */
export async function sharedWith(
  work: Work,
  ids: readonly string[],
  organizationId: string,
): Promise<Set<string>> {
  const rows = await work.query<{ id: string }>(
    `/* report.shared */ select record_id as id from record_access
     where record_id = any ($1) and organization_id = $2 and why <> 'OWNER'`,
    [ids, organizationId],
  )
  return new Set(rows.map((row) => row.id))
}
