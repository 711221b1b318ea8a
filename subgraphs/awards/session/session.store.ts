import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { CouncilAgendaItem, CouncilSession, CouncilSessionSeat } from './session.entity.js'

/** Sessions as convened here, and those that were recorded from paper. */
const sessions = `(
  select c.id, c.owner_id as "ownerId", c.council_id as "councilId", c.held_on as "heldOn", c.place, c.state,
    c.total_members as "totalMembers",
    (select count(*)::int from council_seat s where s.session_id = c.id and s.is_present) as "presentMembers",
    c.quorum, c.round, c.max_rounds as "maxRounds", c.recuses_candidates as "recusesCandidates",
    c.recusal_shrinks_base as "recusalShrinksBase", c.places,
    coalesce((select r.papers from ballot_round r where r.session_id = c.id and r.round = c.round), 0) as papers,
    (select p.minutes_number from council_session p where p.id = c.id) as "minutesNumber",
    c.minutes_file_id as "minutesFileId", c.cancel_reason as "cancelReason", c.version
  from council_convocation c
  union all
  select p.id, p.owner_id, null, p.held_on, null, 'CLOSED', p.total_members, p.present_members, null, 1, null, false, false, '{}', 0,
    p.minutes_number, null, null, 1
  from council_session p where not exists (select from council_convocation c where c.id = p.id)
) s`

/** Sessions by id. */
export function loadSessions(work: Work, ids: readonly string[]): Promise<CouncilSession[]> {
  return work.query(`/* session.load */ select s.* from ${sessions} where s.id = any ($1)`, [ids])
}

/** Sessions of an organization's council, latest first. */
export function listSessions(
  work: Work,
  ownerId: string,
  { limit, after }: Keyset,
): Promise<CouncilSession[]> {
  return work.query(
    `/* session.list */ select s.* from ${sessions} where s."ownerId" = $1
       and ($2::date is null or (s."heldOn", s.id) < ($2, $3::uuid)) order by s."heldOn" desc, s.id desc limit $4`,
    [ownerId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Locks a convened session and reads it; undefined when it is hidden or does not exist. */
export async function lockSession(work: Work, id: string): Promise<CouncilSession | undefined> {
  await work.query('/* session.lock */ select 1 from council_convocation where id = $1 for update', [id])
  const [session] = await loadSessions(work, [id])
  return session?.councilId == null ? undefined : session
}

/** A session to be convened. */
export type NewConvocation = Pick<
  CouncilSession,
  | 'id'
  | 'ownerId'
  | 'heldOn'
  | 'place'
  | 'totalMembers'
  | 'recusesCandidates'
  | 'recusalShrinksBase'
  | 'places'
> & { councilId: string; quorum: number; maxRounds: number }

/** Writes a convened session. */
export async function insertConvocation(work: Work, session: NewConvocation): Promise<void> {
  await work.query(
    `/* session.insert */ insert into council_convocation (id, owner_id, council_id, held_on, place, total_members, quorum, max_rounds,
       recuses_candidates, recusal_shrinks_base, places) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      session.id,
      session.ownerId,
      session.councilId,
      session.heldOn,
      session.place,
      session.totalMembers,
      session.quorum,
      session.maxRounds,
      session.recusesCandidates,
      session.recusalShrinksBase,
      JSON.stringify(session.places),
    ],
  )
}

/** A seat to be written. */
export type NewSeat = Pick<CouncilSessionSeat, 'personId' | 'personName' | 'role' | 'subject'>

/** Writes the seats of a session. */
export async function insertSeats(
  work: Work,
  { id, ownerId }: NewConvocation,
  seats: readonly NewSeat[],
): Promise<void> {
  await onConstraint(
    work.query(
      `/* session.insert_seats */ insert into council_seat (id, session_id, owner_id, person_id, person_name, role, subject)
       select s.id, $2, $3, s."personId", s."personName", s.role, s.subject
       from jsonb_to_recordset($1) as s (id uuid, "personId" uuid, "personName" text, role text, subject text)`,
      [JSON.stringify(seats.map((seat) => ({ ...seat, id: uuid() }))), id, ownerId],
    ),
    { council_seat_subject_once: accountTwice },
  )
}

/** An item of the agenda to be written. */
export type NewAgendaItem = Pick<
  CouncilAgendaItem,
  'proposalId' | 'candidateId' | 'candidateName' | 'awardType'
> & {
  place: number
  ruleId: string
}

/** Writes the agenda of a session; a proposal that is before the council already is refused. */
export async function insertAgenda(
  work: Work,
  { id, ownerId }: NewConvocation,
  items: readonly NewAgendaItem[],
): Promise<void> {
  await onConstraint(
    work.query(
      `/* session.insert_agenda */ insert into council_agenda_item (id, session_id, owner_id, proposal_id, place, candidate_id, candidate_name, award_type, rule_id)
       select i.id, $2, $3, i."proposalId", i.place, i."candidateId", i."candidateName", i."awardType", i."ruleId"
       from jsonb_to_recordset($1) as i (id uuid, "proposalId" uuid, place int, "candidateId" uuid, "candidateName" text, "awardType" text, "ruleId" text)`,
      [JSON.stringify(items.map((item) => ({ ...item, id: uuid() }))), id, ownerId],
    ),
    { council_agenda_item_open_once: () => refuse('ON_ANOTHER_AGENDA', {}, ['proposalIds']) },
  )
}

/** Proposals that are on an open agenda of the organization's council. */
export async function findOnAgenda(
  work: Work,
  ownerId: string,
  proposalIds: readonly string[],
): Promise<Set<string>> {
  const rows = await work.query<{ id: string }>(
    `/* session.on_agenda */ select proposal_id as id from council_agenda_item where owner_id = $1 and is_open and proposal_id = any ($2)`,
    [ownerId, proposalIds],
  )
  return new Set(rows.map((row) => row.id))
}

/** What a step changes of a session, besides its version; what is left out stays. */
export interface SessionStep {
  state: CouncilSession['state']
  round?: number
  minutesFileId?: string
  cancelReason?: string
}

/** Takes one step with a locked session. */
export async function stepSession(work: Work, id: string, step: SessionStep): Promise<void> {
  await work.query(
    `/* session.step */ update council_convocation set state = $2, round = coalesce($3, round),
       minutes_file_id = coalesce($4, minutes_file_id), cancel_reason = coalesce($5, cancel_reason), version = version + 1
     where id = $1`,
    [id, step.state, step.round ?? null, step.minutesFileId ?? null, step.cancelReason ?? null],
  )
}

/** The agenda is done with: its proposals may come before the council again. */
export async function endAgenda(work: Work, sessionId: string): Promise<void> {
  await work.query(
    '/* session.end_agenda */ update council_agenda_item set is_open = false where session_id = $1',
    [sessionId],
  )
}

/** Records who is present; who was recorded before and is not named is no longer. */
export async function setPresent(work: Work, sessionId: string, personIds: readonly string[]): Promise<void> {
  await work.query(
    `/* session.set_present */ update council_seat set is_present = person_id = any ($2)
     where session_id = $1 and is_present <> (person_id = any ($2))`,
    [sessionId, personIds],
  )
}

/** Names accounts of seats that have none. */
export async function nameAccounts(
  work: Work,
  sessionId: string,
  accounts: readonly { personId: string; subject: string }[],
): Promise<void> {
  await onConstraint(
    work.query(
      `/* session.name_accounts */ update council_seat s set subject = a.subject
       from jsonb_to_recordset($2) as a ("personId" uuid, subject text)
       where s.session_id = $1 and s.person_id = a."personId" and s.subject is null`,
      [sessionId, JSON.stringify(accounts)],
    ),
    { council_seat_subject_once: accountTwice },
  )
}

function accountTwice(): never {
  return refuse('ACCOUNT_TWICE', {}, ['accounts'])
}
