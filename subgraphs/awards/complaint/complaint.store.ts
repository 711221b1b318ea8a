import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Complainant, Complaint } from './complaint.entity.js'
import type { ComplaintTarget } from './complaint.enums.js'

const columns = `c.id, c.owner_id as "ownerId", c.respondent_id as "respondentId", c.kind, c.target_type as "targetType", c.target_id as "targetId",
  c.received_on as "receivedOn", c.accepted_on as "acceptedOn", c.due_on as "dueOn", c.state, c.outcome, c.conclusion,
  c.concluded_on as "concludedOn", c.version`

/** Cases by id. */
export function loadComplaints(work: Work, ids: readonly string[]): Promise<Complaint[]> {
  return work.query(`/* complaint.load */ select ${columns} from complaint c where c.id = any ($1)`, [ids])
}

/** Cases that an organization handles, latest first. */
export function listComplaints(work: Work, ownerId: string, { limit, after }: Keyset): Promise<Complaint[]> {
  return work.query(
    `/* complaint.list */ select ${columns} from complaint c where c.owner_id = $1
       and ($2::date is null or (c.received_on, c.id) < ($2, $3::uuid)) order by c.received_on desc, c.id desc limit $4`,
    [ownerId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Who complains or denounces, by case. */
export function loadComplainants(work: Work, ids: readonly string[]): Promise<Complainant[]> {
  return work.query(
    '/* complaint.who */ select id, name, contact, content from complainant where id = any ($1)',
    [ids],
  )
}

/** Locks a case of the viewer's own; undefined when it is hidden or does not exist. */
export async function lockComplaint(work: Work, id: string): Promise<Complaint | undefined> {
  const rows = await work.query<Complaint>(
    `/* complaint.lock */ select ${columns} from complaint c where c.id = $1 and c.owner_id = any (viewer_organizations()) for update`,
    [id],
  )
  return rows[0]
}

/** Whose act a target is, and which candidates it concerns. */
export interface TargetFacts {
  respondentId: string
  candidateIds: string[]
}

const targets: Record<`${ComplaintTarget}`, string> = {
  PROPOSAL: `select owner_id as "respondentId", array[candidate_id] as "candidateIds" from proposal where id = $1`,
  DECISION: `select owner_id as "respondentId", array(select recipient_id from award a where a.decision_id = d.id) as "candidateIds"
    from decision d where id = $1`,
  COUNCIL_SESSION: `select s.owner_id as "respondentId",
      array(select p.candidate_id from council_vote v join proposal p on p.id = v.proposal_id where v.session_id = s.id) as "candidateIds"
    from council_session s where s.id = $1`,
  INITIATIVE: `select owner_id as "respondentId", author_ids as "candidateIds" from known_recognition where initiative_id = $1
    order by recognized_on limit 1`,
}

/** A target as far as it is open to the viewer; undefined when it is hidden or does not exist. */
export async function findTarget(
  work: Work,
  type: ComplaintTarget,
  id: string,
): Promise<TargetFacts | undefined> {
  return (await work.query<TargetFacts>(`/* complaint.target */ ${targets[type]}`, [id]))[0]
}

/** True when an organization lies above another on the day of the request. */
export async function isAbove(work: Work, upperId: string, lowerId: string): Promise<boolean> {
  const rows = await work.query(
    `/* complaint.above */ select 1 from org_closure where ancestor_id = $1 and descendant_id = $2
       and valid_from <= hub_today() and hub_today() < valid_to`,
    [upperId, lowerId],
  )
  return rows.length > 0
}

/** A case to be written. */
export type NewComplaint = Pick<
  Complaint,
  'id' | 'ownerId' | 'respondentId' | 'kind' | 'targetType' | 'targetId' | 'receivedOn'
> &
  Omit<Complainant, 'id'>

/** Writes a case, with who brings it apart. */
export async function insertComplaint(work: Work, one: NewComplaint): Promise<void> {
  await work.query(
    `/* complaint.insert */ insert into complaint (id, owner_id, respondent_id, kind, target_type, target_id, received_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [one.id, one.ownerId, one.respondentId, one.kind, one.targetType, one.targetId, one.receivedOn],
  )
  await work.query(
    '/* complaint.insert_who */ insert into complainant (id, owner_id, name, contact, content) values ($1, $2, $3, $4, $5)',
    [one.id, one.ownerId, one.name, one.contact, one.content],
  )
}

/** Accepts a case: its candidates are held from this day on. */
export async function markAccepted(
  work: Work,
  id: string,
  candidateIds: readonly string[],
  days: number,
): Promise<void> {
  await work.query(
    `/* complaint.accept */ update complaint set state = 'ACCEPTED', accepted_on = $2, due_on = $2::date + $4::int, held_ids = $3,
       version = version + 1 where id = $1`,
    [id, work.today, candidateIds, days],
  )
}

/** Concludes a case: its holds end. */
export async function markConcluded(
  work: Work,
  id: string,
  outcome: string,
  conclusion: string,
): Promise<void> {
  await work.query(
    `/* complaint.conclude */ update complaint set state = 'CONCLUDED', outcome = $2, conclusion = $3, concluded_on = $4,
       version = version + 1 where id = $1`,
    [id, outcome, conclusion, work.today],
  )
}
