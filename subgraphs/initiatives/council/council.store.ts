import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import type { InfluenceScope } from '../recognition/recognition.entity.js'
import type { OfCouncil } from '../scoring/scoring.store.js'
import type { InitiativeVote } from './council.entity.js'

const columns = `v.id, v.initiative_id as "initiativeId", v.organization_id as "organizationId", v.scope, v.agree, v.total_members as "totalMembers",
  v.held_on as "heldOn", v.passed, v.basis, v.recused_members as "recusedMembers", v.base_members as "baseMembers",
  case when viewer_marks(v.initiative_id) then '{}' else v.recused end as recused,
  (select s.minutes_number from council_session s where s.id = v.session_id) as "minutesNumber"`

/** Votes of councils on initiatives, in their order. */
export function loadVotes(work: Work, initiativeIds: readonly string[]): Promise<InitiativeVote[]> {
  return work.query(
    `/* council.votes */ select ${columns} from council_vote v where v.initiative_id = any ($1) order by v.held_on, v.id`,
    [initiativeIds],
  )
}

/** The last vote of an organization's council on this filing at a scope; null when there was none. */
export async function findVote(
  work: Work,
  { initiativeId, organizationId, filing, scope }: OfCouncil & { scope: InfluenceScope },
): Promise<InitiativeVote | null> {
  const rows = await work.query<InitiativeVote>(
    `/* council.vote */ select ${columns} from council_vote v
     where v.initiative_id = $1 and v.organization_id = $2 and v.filing = $3 and v.scope = $4 order by v.held_on desc, v.id desc limit 1`,
    [initiativeId, organizationId, filing, scope],
  )
  return rows[0] ?? null
}

/** A session to be written. */
export interface NewInitiativeSession {
  id: string
  organizationId: string
  heldOn: string
  totalMembers: number
  presentMembers: number
  minutesNumber: string
  /** Members by name, where the hub knows the council. */
  present: readonly string[]
  written: readonly string[]
}

/** Writes a session. */
export async function insertSession(work: Work, session: NewInitiativeSession): Promise<void> {
  const { id, organizationId, heldOn, totalMembers, presentMembers, minutesNumber, present, written } =
    session
  await work.query(
    `/* council.insert */ insert into council_session (id, organization_id, held_on, total_members, present_members, minutes_number, present, written)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, organizationId, heldOn, totalMembers, presentMembers, minutesNumber, present, written],
  )
}

/** Writes the vote of a session on one initiative. */
export async function insertVote(
  work: Work,
  session: NewInitiativeSession,
  vote: Pick<
    InitiativeVote,
    'initiativeId' | 'scope' | 'agree' | 'passed' | 'basis' | 'recusedMembers' | 'baseMembers'
  > & { filing: number; recused: readonly string[] },
): Promise<void> {
  const { initiativeId, scope, agree, passed, basis, filing, recused, recusedMembers, baseMembers } = vote
  await work.query(
    `/* council.insert_vote */ insert into council_vote (id, session_id, initiative_id, organization_id, filing, scope, agree, total_members, held_on, passed, basis,
       recused, recused_members, base_members)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[uuid(), session.id, initiativeId, session.organizationId, filing, scope, agree],
      ...[session.totalMembers, session.heldOn, passed, basis, recused, recusedMembers, baseMembers],
    ],
  )
}

/** Who sits in the initiative council of an organization on a day; nobody where the hub knows none. */
export async function membersOn(work: Work, organizationId: string, day: string): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* council.members */ select distinct m.person_id as id from known_council c join known_council_member m on m.council_id = c.id
     where c.organization_id = $1 and c.kind = 'INITIATIVE' and c.valid_from <= $2 and $2 < c.valid_to
       and m.valid_from <= $2 and $2 < m.valid_to`,
    [organizationId, day],
  )
  return rows.map(({ id }) => id)
}

/** Which of these people made an initiative, or belong to the team of who did. */
export function conflictsOf(
  work: Work,
  initiativeId: string,
  people: readonly string[],
  day: string,
): Promise<{ personId: string; why: 'AUTHOR' | 'TEAM' }[]> {
  return work.query(
    `/* council.conflicts */ select id as "personId", why from unnest($2::uuid[]) id, conflict_of(id, $1, $3) why
     where why is not null order by id`,
    [initiativeId, people, day],
  )
}
