import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type {
  BallotTally,
  CouncilAgendaItem,
  CouncilSessionSeat,
  SessionResult,
  WrittenOpinion,
} from './session.entity.js'

/** Seats of sessions, chair first. */
export function loadSeats(work: Work, sessionIds: readonly string[]): Promise<CouncilSessionSeat[]> {
  return work.query(
    `/* session.seats */ select s.session_id as "sessionId", s.person_id as "personId", s.person_name as "personName", s.role, s.subject,
       s.subject is not null as "hasAccount", s.is_present as "isPresent", s.voted_round as "votedRound",
       c.round > 0 and s.voted_round = c.round as "hasVoted"
     from council_seat s join council_convocation c on c.id = s.session_id where s.session_id = any ($1)
     order by array_position(array['CHAIR', 'DEPUTY', 'STANDING', 'SECRETARY', 'MEMBER'], s.role), s.person_name collate vi_order, s.person_id`,
    [sessionIds],
  )
}

/** Agendas of sessions, in order; for sessions on paper what they voted on. */
export function loadAgenda(
  work: Work,
  sessionIds: readonly string[],
): Promise<Omit<CouncilAgendaItem, 'tallies' | 'result'>[]> {
  return work.query(
    `/* session.agenda */ select session_id as "sessionId", proposal_id as "proposalId", candidate_id as "candidateId",
       candidate_name as "candidateName", award_type as "awardType", last_round as "lastRound", place
     from council_agenda_item where session_id = any ($1)
     union all
     select v.session_id, v.proposal_id, p.candidate_id, p.candidate_name, p.award_type, 1, row_number() over (order by v.id)
     from council_vote v join proposal p on p.id = v.proposal_id
     where v.session_id = any ($1) and not exists (select from council_agenda_item i where i.session_id = v.session_id)
     order by "sessionId", place`,
    [sessionIds],
  )
}

/** Sums of the rounds that are closed. */
export function loadTallies(work: Work, sessionIds: readonly string[]): Promise<BallotTally[]> {
  return work.query(
    `/* ballot.tallies */ select session_id as "sessionId", round, proposal_id as "proposalId", agree, against, blank
     from ballot_tallies($1) order by session_id, proposal_id, round`,
    [sessionIds],
  )
}

/** Written opinions, by name. */
export function loadOpinions(work: Work, sessionIds: readonly string[]): Promise<WrittenOpinion[]> {
  return work.query(
    `/* session.opinions */ select o.session_id as "sessionId", o.proposal_id as "proposalId", o.person_id as "personId",
       s.person_name as "personName", o.agrees, o.paper
     from written_opinion o join council_seat s on s.session_id = o.session_id and s.person_id = o.person_id
     where o.session_id = any ($1) order by s.person_name collate vi_order, o.person_id, o.id`,
    [sessionIds],
  )
}

/** Results of closed sessions. */
export function loadResults(work: Work, sessionIds: readonly string[]): Promise<SessionResult[]> {
  return work.query(
    `/* session.results */ select v.session_id as "sessionId", v.proposal_id as "proposalId", v.agree,
       coalesce(v.base_members, s.total_members) as "baseMembers", v.passed, v.beyond_places as "beyondPlaces",
       v.rule_id as "ruleId", v.legal_basis as "legalBasis"
     from council_vote v join council_session s on s.id = v.session_id where v.session_id = any ($1)`,
    [sessionIds],
  )
}

const noRound = (): never => refuse('VOTING_CLOSED', {}, ['sessionId'])

/** Opens the next round on these proposals; answers its number. */
export async function openRound(
  work: Work,
  sessionId: string,
  proposalIds: readonly string[],
): Promise<number> {
  const [row] = await work.query<{ round: number }>(
    '/* ballot.open_round */ select open_ballot_round($1, $2) as round',
    [sessionId, proposalIds],
  )
  await work.query(
    '/* session.put_to_vote */ update council_agenda_item set last_round = $3 where session_id = $1 and proposal_id = any ($2)',
    [sessionId, proposalIds, row!.round],
  )
  return row!.round
}

/**
 * Hands in the viewer's paper. The choices travel as values of a prepared statement, never in its text: texts of running
 * statements can be read by other sessions of the program's role.
 */
export async function castPaper(
  work: Work,
  sessionId: string,
  items: readonly { proposalId: string; choice: string }[],
): Promise<void> {
  await onConstraint(
    work.query('/* ballot.cast */ select cast_ballot($1, $2, $3)', [
      sessionId,
      items.map((item) => item.proposalId),
      items.map((item) => item.choice),
    ]),
    {
      ballot_round_open: noRound,
      ballot_seat: () => refuse('NO_SEAT', {}, ['sessionId']),
      ballot_seat_present: () => refuse('NOT_PRESENT', {}, ['sessionId']),
      ballot_once: () => refuse('ALREADY_VOTED', {}, ['sessionId']),
      ballot_paper_complete: () => refuse('PAPER_INCOMPLETE', {}, ['items']),
    },
  )
}

/** Closes the open round for good; its sums can be read by the next transaction. */
export async function closeRound(
  work: Work,
  sessionId: string,
  args: { papers: number; least: number },
): Promise<void> {
  await onConstraint(work.query('/* ballot.close_round */ select close_ballot_round($1)', [sessionId]), {
    ballot_round_open: noRound,
    ballot_papers_enough: () => refuse('TOO_FEW_PAPERS', args, ['sessionId']),
  })
}

/** A written opinion to be written. */
export type NewOpinion = Omit<WrittenOpinion, 'personName'>

/** Writes the opinions of an absent member; a second one on the same proposal is refused. */
export async function insertOpinions(
  work: Work,
  ownerId: string,
  opinions: readonly NewOpinion[],
): Promise<void> {
  await onConstraint(
    work.query(
      `/* session.insert_opinions */ insert into written_opinion (id, session_id, owner_id, person_id, proposal_id, agrees, paper)
       select o.id, o."sessionId", $2, o."personId", o."proposalId", o.agrees, o.paper
       from jsonb_to_recordset($1) as o (id uuid, "sessionId" uuid, "personId" uuid, "proposalId" uuid, agrees boolean, paper text)`,
      [JSON.stringify(opinions.map((opinion) => ({ ...opinion, id: uuid() }))), ownerId],
    ),
    {
      written_opinion_once: () => refuse('OPINION_GIVEN', {}, ['items']),
      written_opinion_item: () => refuse('NOT_ON_AGENDA', {}, ['items']),
    },
  )
}
