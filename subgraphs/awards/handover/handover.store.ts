import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'

/** What passes from whom to whom. */
export interface HandOver {
  fromId: string
  toId: string
  /** Only these; null for all. */
  ids: readonly string[] | null
  most: number
}

const alreadyThere = (): never => refuse('ALREADY_WITH_SUCCESSOR', {}, ['ids'])

/**
 * Gives the successor what its predecessor held: proposals in whatever open state; those that the predecessor had
 * written become the successor's own and are booked anew today. With all of them go unsent registrations, and dossiers
 * that were on their way to the predecessor. Answers the ids of the proposals.
 */
export async function takeOverProposals(
  work: Work,
  { fromId, toId, ids, most }: HandOver,
): Promise<string[]> {
  const rows = await onConstraint(
    work.query<{ id: string }>(
      `/* handover.proposals */ update proposal p set holder_id = $2, version = version + 1,
         owner_id = case when owner_id = $1 then $2 else owner_id end,
         drafted_on = case when owner_id = $1 then $3::date else drafted_on end,
         sent_on = case when owner_id = $1 and sent_on is not null then $3::date else sent_on end
       where id in (
         select id from proposal where holder_id = $1 and state not in ('COUNCIL_REJECTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')
           and ($4::uuid[] is null or id = any ($4)) order by id limit $5 for update)
       returning id`,
      [fromId, toId, work.today, ids, most],
    ),
    { proposal_once: alreadyThere },
  )
  const moved = rows.map((row) => row.id)
  await work.query(
    `/* handover.working_copies */ update proposal_working_copy set owner_id = $2 where id = any ($3) and owner_id = $1`,
    [fromId, toId, moved],
  )
  await share(work, 'Proposal', moved, toId)
  if (!ids) await takeOverOthers(work, fromId, toId)
  return moved
}

async function takeOverOthers(work: Work, fromId: string, toId: string): Promise<void> {
  const registrations = await onConstraint(
    work.query<{ id: string }>(
      `/* handover.registrations */ update registration set owner_id = $2, registered_on = $3, version = version + 1
       where owner_id = $1 and sent_on is null and state <> 'WITHDRAWN' returning id`,
      [fromId, toId, work.today],
    ),
    { registration_once: alreadyThere },
  )
  const dossiers = await work.query<{ id: string }>(
    `/* handover.dossiers */ update dossier set receiver_id = $2, version = version + 1
     where receiver_id = $1 and state = 'SENT' returning id`,
    [fromId, toId],
  )
  await share(work, 'Registration', registrations.map((row) => row.id), toId) // prettier-ignore
  await share(work, 'Dossier', dossiers.map((row) => row.id), toId) // prettier-ignore
}

async function share(work: Work, type: string, ids: readonly string[], toId: string): Promise<void> {
  await work.query(
    "/* handover.share */ select share_record(id, $2, $3, 'HANDED_OVER') from unnest($1::uuid[]) id",
    [ids, type, toId],
  )
}
