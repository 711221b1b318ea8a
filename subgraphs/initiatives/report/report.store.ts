import type { Work } from '../../../shared/database/work.js'

/** The professional parent of an organization on the day of the request, if it has one. */
export async function findProfessionalParent(work: Work, organizationId: string): Promise<string | null> {
  const rows = await work.query<{ id: string }>(
    `/* report.parent */ select parent_id as id from organization_edge
     where child_id = $1 and kind = 'PROFESSIONAL' and valid_from <= $2 and $2 < valid_to`,
    [organizationId, work.today],
  )
  return rows[0]?.id ?? null
}

/** Locks the owner's recognized initiatives of a period that are not reported yet; answers their ids. */
export async function lockUnreported(work: Work, ownerId: string, period: string): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* report.lock */ select id from initiative
     where owner_id = $1 and period = $2 and state = 'RECOGNIZED' and reported_on is null order by id for update`,
    [ownerId, period],
  )
  return rows.map((row) => row.id)
}

/** Marks initiatives reported today and opens them to the receiver; from now on all superiors count them. */
export async function storeReport(work: Work, ids: readonly string[], receiver: string): Promise<void> {
  await work.query(
    '/* report.initiatives */ update initiative set reported_on = $2, version = version + 1 where id = any ($1)',
    [ids, work.today],
  )
  await work.query(
    `/* report.recognitions */ update initiative_recognition set reported_on = $2, version = version + 1
     where initiative_id = any ($1)`,
    [ids, work.today],
  )
  await work.query(
    `/* report.share */ select share_record(id, 'Initiative', $2, 'SENT') from unnest($1::uuid[]) id`,
    [ids, receiver],
  )
}
