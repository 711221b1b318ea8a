import type { Work } from '../../../shared/database/work.js'
import type { CommendationKind } from '../rules/award-type.js'

/** The rating of a person by one organization for one period. */
export interface KnownRating {
  personId: string
  organizationId: string
  period: string
  rating: string
}

/** Ratings of people, all periods. */
export function loadKnownRatings(work: Work, personIds: readonly string[]): Promise<KnownRating[]> {
  return work.query(
    '/* facts.ratings */ select person_id as "personId", organization_id as "organizationId", period, rating from known_rating where person_id = any ($1) order by person_id, period, id',
    [personIds],
  )
}

/** The kind of initiative whose recognition is the acceptance (nghiệm thu) of a science topic. */
export const SCIENCE_TOPIC = 'SCIENTIFIC_TOPIC'

/** A recognition of an initiative, for one of its authors. */
export interface AuthoredRecognition {
  authorId: string
  initiativeId: string
  kind: string | null
  scope: string
  recognizedOn: string
  decisionNumber: string
  /** Proposals of this author that use the initiative: under way or granted. */
  usedBy: string[]
}

/** Recognized initiatives of people, with the proposal that uses each. */
export function loadRecognitions(work: Work, personIds: readonly string[]): Promise<AuthoredRecognition[]> {
  return work.query(
    `/* facts.recognitions */ select a.author_id as "authorId", r.initiative_id as "initiativeId", r.kind, r.scope, r.recognized_on as "recognizedOn",
       r.decision_number as "decisionNumber",
       array(select u.proposal_id from initiative_use u where u.initiative_id = r.initiative_id and u.candidate_id = a.author_id and u.live) as "usedBy"
     from known_recognition r cross join lateral unnest(r.author_ids) a (author_id)
     where r.id = any (array(select recognitions_by($1::uuid[]))) and a.author_id = any ($1) order by r.recognized_on, r.id`,
    [personIds],
  )
}

/** Awards that candidates were granted before. */
export function loadHistory(
  work: Work,
  candidateIds: readonly string[],
): Promise<
  {
    candidateId: string
    awardType: string
    period: string
    grantedOn: string
    commendationKind: CommendationKind
    annulled: boolean
  }[]
> {
  return work.query(
    `/* facts.history */ select survivor(recipient_id) as "candidateId", award_type as "awardType", period, granted_on as "grantedOn",
       commendation_kind as "commendationKind",
       annulled_on is not null as annulled
     from award where recipient_id in (select unnest($1::uuid[]) union select id from known_person_merge where kept_id = any ($1))
     order by granted_on, id`,
    [candidateIds],
  )
}

/** A cluster that a collective leads in a period. */
export interface KnownLead {
  organizationId: string
  level: string
  paper: string
}

/** Clusters of a period that collectives lead, as elected there. */
export function loadClusterLeads(
  work: Work,
  organizationIds: readonly string[],
  period: string,
): Promise<KnownLead[]> {
  return work.query(
    `/* facts.cluster_leads */ select organization_id as "organizationId", organizer_level as level,
       cluster_name || ', ' || decision_number || coalesce(', ' || minutes_number, '') as paper
     from known_cluster_leader where organization_id = any ($1) and period = $2 order by organizer_level, id`,
    [organizationIds, period],
  )
}

/** A title that members of a collective hold or await. */
export interface MemberTitle {
  organizationId: string
  awardType: string
  granted: number
  pending: number
}

/** What is counted of the members of a collective. */
export interface MemberCounts {
  organizationId: string
  members: number
  rated: number
  notCompleted: number
  disciplined: number
}

/** Members of collectives on a day, with their ratings and discipline of a period: figures alone. */
export function countMembers(
  work: Work,
  organizationIds: readonly string[],
  { period, from, to, day }: { period: string; from: string; to: string; day: string },
): Promise<MemberCounts[]> {
  return work.query(
    `/* facts.members */ select o.id as "organizationId", c.members, c.rated, c.not_completed as "notCompleted", c.disciplined
     from unnest($1::uuid[]) o (id) cross join lateral member_counts(o.id, $2, $3, $4, $5) c`,
    [organizationIds, period, from, to, day],
  )
}

/** Titles of a period that members of collectives (organizations, and teams as they are on a day) hold or await. */
export function countMemberTitles(
  work: Work,
  collectiveIds: readonly string[],
  period: string,
  day: string,
): Promise<MemberTitle[]> {
  return work.query(
    `/* facts.member_titles */ select c.id as "organizationId", p.award_type as "awardType",
       (count(*) filter (where p.state = 'GRANTED' and not exists (select from annulled_award w join award a on a.id = w.award_id where a.proposal_id = p.id)))::int as granted,
       (count(*) filter (where p.state not in ('GRANTED', 'REFUSED', 'COUNCIL_REJECTED', 'WITHDRAWN')))::int as pending
     from unnest($1::uuid[]) c (id) cross join lateral (
       select id, award_type, state from proposal where owner_id = c.id and period = $2 and subject = 'PERSON'
       union
       select m.id, m.award_type, m.state from known_team t join known_team_member s on s.team_id = t.id and s.valid_from <= $3 and $3 < s.valid_to
       join proposal m on m.candidate_id = survivor(s.person_id) and m.owner_id = t.organization_id and m.period = $2 and m.subject = 'PERSON'
       where t.id = c.id
     ) p group by 1, 2`,
    [collectiveIds, period, day],
  )
}
