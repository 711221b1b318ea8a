import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import type { InfluenceScope } from '../recognition/recognition.entity.js'
import type { OfCouncil } from '../scoring/scoring.store.js'
import type { InitiativeVote } from './council.entity.js'

const columns = `v.id, v.initiative_id as "initiativeId", v.organization_id as "organizationId", v.scope, v.agree, v.total_members as "totalMembers",
  v.held_on as "heldOn", v.passed, v.basis`

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
}

/** Writes a session. */
export async function insertSession(work: Work, session: NewInitiativeSession): Promise<void> {
  const { id, organizationId, heldOn, totalMembers, presentMembers, minutesNumber } = session
  await work.query(
    `/* council.insert */ insert into council_session (id, organization_id, held_on, total_members, present_members, minutes_number)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, organizationId, heldOn, totalMembers, presentMembers, minutesNumber],
  )
}

/** Writes the vote of a session on one initiative. */
export async function insertVote(
  work: Work,
  session: NewInitiativeSession,
  vote: Pick<InitiativeVote, 'initiativeId' | 'scope' | 'agree' | 'passed' | 'basis'> & { filing: number },
): Promise<void> {
  const { initiativeId, scope, agree, passed, basis, filing } = vote
  await work.query(
    `/* council.insert_vote */ insert into council_vote (id, session_id, initiative_id, organization_id, filing, scope, agree, total_members, held_on, passed, basis)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[uuid(), session.id, initiativeId, session.organizationId, filing, scope, agree],
      ...[session.totalMembers, session.heldOn, passed, basis],
    ],
  )
}
