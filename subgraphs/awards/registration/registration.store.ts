import { predecessorsOf } from '../../../shared/access/inheritance.js'
import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Registration, RegistrationState } from './registration.entity.js'

const columns = `r.id, r.owner_id as "ownerId", r.period, r.subject, r.candidate_id as "candidateId", r.candidate_name as "candidateName",
  r.award_type as "awardType", r.initiative_topic as "initiativeTopic", r.state, r.registered_on as "registeredOn",
  r.sent_on as "sentOn", r.signed_on as "signedOn", r.is_supplementary as "isSupplementary", r.first_aim as "firstAim", r.return_reason as "returnReason", r.version`

/** Registrations by id. */
export function loadRegistrations(work: Work, ids: readonly string[]): Promise<Registration[]> {
  return work.query(`/* registration.load */ select ${columns} from registration r where r.id = any ($1)`, [
    ids,
  ])
}

/** Registrations of an organization in a period, by name. */
export function listRegistrations(
  work: Work,
  ownerId: string,
  period: string,
  { limit, after }: Keyset,
): Promise<Registration[]> {
  return work.query(
    `/* registration.list */ select ${columns} from registration r
     where r.owner_id = $1 and r.period = $2
       and ($3::text is null or (r.candidate_name collate vi_order, r.id) > ($3 collate vi_order, $4::uuid))
     order by r.candidate_name collate vi_order, r.id limit $5`,
    [ownerId, period, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** A registration to be written. */
export type NewRegistration = Omit<
  Registration,
  'version' | 'state' | 'sentOn' | 'firstAim' | 'returnReason'
> & {
  positionGroup: string
  gender: string
}

/** Writes registrations; answers the ids written: who is registered already is left out. */
export async function insertRegistrations(
  work: Work,
  registrations: readonly NewRegistration[],
): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* registration.insert */ insert into registration (id, owner_id, period, subject, candidate_id, candidate_name, position_group,
       gender, award_type, initiative_topic, state, registered_on, is_supplementary, signed_on)
     select r.id, r."ownerId", r.period, r.subject, r."candidateId", r."candidateName", r."positionGroup", r.gender, r."awardType",
       r."initiativeTopic", 'REGISTERED', r."registeredOn", r."isSupplementary", r."signedOn"
     from jsonb_to_recordset($1) as r (id uuid, "ownerId" uuid, period text, subject text, "candidateId" uuid, "candidateName" text,
       "positionGroup" text, gender text, "awardType" text, "initiativeTopic" text, "registeredOn" date, "isSupplementary" boolean, "signedOn" date)
     on conflict (owner_id, period, candidate_id, award_type) where state <> 'WITHDRAWN' do nothing
     returning id`,
    [JSON.stringify(registrations)],
  )
  return rows.map((row) => row.id)
}

/** Marks all unsent registrations of an organization and period as sent, and opens them to the receiver. Answers how many. */
export async function sendRegistrations(
  work: Work,
  ownerId: string,
  period: string,
  receiverId: string,
): Promise<number> {
  const sent = await work.query<{ id: string }>(
    `/* registration.send */ update registration set state = 'SENT', sent_on = coalesce(sent_on, $3), version = version + 1
     where owner_id = $1 and period = $2 and state not in ('SENT', 'CONFIRMED', 'WITHDRAWN') returning id`,
    [ownerId, period, work.today],
  )
  await work.query(
    "/* registration.share */ select share_record(id, 'Registration', $2, 'SENT') from unnest($1::uuid[]) id",
    [sent.map((row) => row.id), receiverId],
  )
  return sent.length
}

/** Locks a registration; undefined when it does not exist or is hidden. */
export async function lockRegistration(work: Work, id: string): Promise<Registration | undefined> {
  const rows = await work.query<Registration>(
    `/* registration.lock */ select ${columns} from registration r where r.id = $1 for update`,
    [id],
  )
  return rows[0]
}

/** Notes that the person signed her registration. */
export async function signRegistration(work: Work, id: string): Promise<void> {
  await work.query(
    '/* registration.sign */ update registration set signed_on = $2, version = version + 1 where id = $1',
    [id, work.today],
  )
}

/** Sets the state of a registration. */
export async function setRegistrationState(work: Work, id: string, state: RegistrationState): Promise<void> {
  await work.query(
    '/* registration.set_state */ update registration set state = $2, version = version + 1 where id = $1',
    [id, state],
  )
}

/**
 * The registrations of these candidates for any title of the period, by candidate; the aim itself may still change. What
 * a predecessor that is no more has registered and sent counts for its successor: it stays where it was booked.
 */
export async function findRegistered(
  work: Work,
  ownerId: string,
  period: string,
  candidateIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await work.query<{ candidateId: string; id: string }>(
    `/* registration.registered */ select distinct on (candidate_id) candidate_id as "candidateId", id from registration
     where owner_id = any ($1) and period = $2 and candidate_id = any ($3) and state <> 'WITHDRAWN' order by candidate_id, registered_on, id`,
    [[ownerId, ...predecessorsOf(work.viewer, ownerId, 'AWARDS')], period, candidateIds],
  )
  return new Map(rows.map((row) => [row.candidateId, row.id]))
}
