import type { Work } from '../../../shared/database/work.js'

/** What passes from whom to whom. */
export interface HandOver {
  fromId: string
  toId: string
  /** Only these; null for all. */
  ids: readonly string[] | null
  most: number
}

/** Gives the successor the duties of its predecessor that are neither done nor overdue; answers their ids. */
export async function takeOverDuties(work: Work, { fromId, toId, ids, most }: HandOver): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* handover.duties */ update duty set organization_id = $2, version = version + 1
     where id in (
       select d.id from duty d where d.organization_id = $1 and d.withdrawn_on is null and (d.due_on is null or d.due_on >= $3)
         and not exists (select from duty_fulfilment f where f.duty_id = d.id)
         and ($4::uuid[] is null or d.id = any ($4)) order by d.id limit $5 for update)
     returning id`,
    [fromId, toId, work.today, ids, most],
  )
  return rows.map((row) => row.id)
}
