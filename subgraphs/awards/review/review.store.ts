import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'

/** A team's vote on one proposal. */
export interface NewTeamReview {
  ownerId: string
  proposalId: string
  heldOn: string
  agree: number
  totalMembers: number
  minutes: string | null
}

/** Writes the votes of a team's meeting. */
export async function insertTeamReviews(work: Work, reviews: readonly NewTeamReview[]): Promise<void> {
  await work.query(
    `/* review.insert_team */ insert into team_review (id, owner_id, proposal_id, held_on, agree, total_members, minutes)
     select r.id, r."ownerId", r."proposalId", r."heldOn", r.agree, r."totalMembers", r.minutes
     from jsonb_to_recordset($1) as r (id uuid, "ownerId" uuid, "proposalId" uuid, "heldOn" date, agree int, "totalMembers" int, minutes text)`,
    [JSON.stringify(reviews.map((review) => ({ ...review, id: uuid() })))],
  )
}

/** A session of a council. */
export interface NewSession {
  id: string
  ownerId: string
  heldOn: string
  totalMembers: number
  presentMembers: number
  minutesNumber: string | null
}

/** The tally of a session on one proposal. */
export interface NewCouncilVote {
  ownerId: string
  proposalId: string
  agree: number
  passed: boolean
  ruleId: string
  legalBasis: string
  /** Of a session that was convened here: how the votes are made up. */
  baseMembers?: number
  round?: number
  ballotsAgree?: number
  ballotsAgainst?: number
  ballotsBlank?: number
  writtenAgree?: number
  writtenAgainst?: number
  /** Enough votes, but no place left. */
  beyondPlaces?: boolean
}

/** Writes a session with its tallies. */
export async function insertSession(
  work: Work,
  session: NewSession,
  votes: readonly NewCouncilVote[],
): Promise<void> {
  await work.query(
    `/* review.insert_session */ insert into council_session (id, owner_id, held_on, total_members, present_members, minutes_number)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      session.id,
      session.ownerId,
      session.heldOn,
      session.totalMembers,
      session.presentMembers,
      session.minutesNumber,
    ],
  )
  await work.query(
    `/* review.insert_votes */ insert into council_vote (id, owner_id, session_id, proposal_id, agree, passed, rule_id, legal_basis,
       base_members, round, ballots_agree, ballots_against, ballots_blank, written_agree, written_against, beyond_places)
     select v.id, v."ownerId", $2, v."proposalId", v.agree, v.passed, v."ruleId", v."legalBasis", v."baseMembers", v.round,
       v."ballotsAgree", v."ballotsAgainst", v."ballotsBlank", v."writtenAgree", v."writtenAgainst", coalesce(v."beyondPlaces", false)
     from jsonb_to_recordset($1) as v (id uuid, "ownerId" uuid, "proposalId" uuid, agree int, passed boolean, "ruleId" text,
       "legalBasis" text, "baseMembers" int, round int, "ballotsAgree" int, "ballotsAgainst" int, "ballotsBlank" int,
       "writtenAgree" int, "writtenAgainst" int, "beyondPlaces" boolean)`,
    [JSON.stringify(votes.map((vote) => ({ ...vote, id: uuid() }))), session.id],
  )
}

/** A vote on a proposal, as it is shown. */
export interface VoteRow {
  proposalId: string
  heldOn: string
  agree: number
  totalMembers: number
  passed: boolean | null
  ruleId: string | null
  legalBasis: string | null
}

/** Votes on proposals: the teams' first, then the councils', by day. */
export function loadVotes(work: Work, proposalIds: readonly string[]): Promise<VoteRow[]> {
  return work.query(
    `/* review.votes */ select proposal_id as "proposalId", held_on as "heldOn", agree, total_members as "totalMembers",
       null::boolean as passed, null as "ruleId", null as "legalBasis", 1 as place, id from team_review where proposal_id = any ($1)
     union all
     select v.proposal_id, s.held_on, v.agree, coalesce(v.base_members, s.total_members), v.passed, v.rule_id, v.legal_basis, 2, v.id
     from council_vote v join council_session s on s.id = v.session_id where v.proposal_id = any ($1)
     order by place, "heldOn", id`,
    [proposalIds],
  )
}
