import type { Work } from '../../../shared/database/work.js'

/** What passes from whom to whom. */
export interface HandOver {
  fromId: string
  toId: string
  /** Only these; null for all. */
  ids: readonly string[] | null
  most: number
}

/**
 * Gives the successor the initiatives of its predecessor that were neither reported up nor ended; they are booked anew
 * today. Authors, scores and recognitions follow by their keys. Answers their ids.
 */
export async function takeOverInitiatives(
  work: Work,
  { fromId, toId, ids, most }: HandOver,
): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* handover.initiatives */ update initiative set owner_id = $2, registered_on = $3, version = version + 1
     where id in (
       select id from initiative
       where owner_id = $1 and reported_on is null and state not in ('NOT_RECOGNIZED', 'WITHDRAWN', 'ANNULLED')
         and ($4::uuid[] is null or id = any ($4)) order by id limit $5 for update)
     returning id`,
    [fromId, toId, work.today, ids, most],
  )
  const moved = rows.map((row) => row.id)
  await work.query(
    "/* handover.share */ select share_record(id, 'Initiative', $2, 'HANDED_OVER') from unnest($1::uuid[]) id",
    [moved, toId],
  )
  return moved
}
