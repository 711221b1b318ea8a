import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { InfluenceScope, InitiativeRecognition } from './recognition.entity.js'

/** Recognitions of initiatives, in the order in which they were decided. */
export function loadRecognitions(
  work: Work,
  initiativeIds: readonly string[],
): Promise<InitiativeRecognition[]> {
  return work.query(
    `/* recognition.load */ select id, initiative_id as "initiativeId", case when viewer_marks(initiative_id) then null else recognized_by end as "recognizedBy", scope,
       decision_number as "decisionNumber", recognized_on as "recognizedOn", signer, votes_agree as "votesAgree", votes_total as "votesTotal",
       annulled_on as "annulledOn", annulment_grounds as "annulmentGrounds", annulment_number as "annulmentNumber", annulment_dated as "annulmentDated"
     from initiative_recognition where initiative_id = any ($1) order by recognized_on, id`,
    [initiativeIds],
  )
}

/** The viewer's organizations to which initiatives were reported. */
export function loadReceivers(
  work: Work,
  initiativeIds: readonly string[],
): Promise<{ initiativeId: string; id: string }[]> {
  return work.query(
    `/* recognition.receivers */ select record_id as "initiativeId", organization_id as id from record_access
     where record_id = any ($1) and why <> 'OWNER' and organization_id = any (viewer_organizations())`,
    [initiativeIds],
  )
}

/** A scope at which an organization of the viewer may recognize an initiative. */
export interface CompetentScope {
  initiativeId: string
  organizationId: string
  scope: InfluenceScope
  /** True when the initiative is recognized at this scope already. */
  taken: boolean
}

/**
 * The scopes at which the viewer's organizations that see the initiatives may recognize them by a decision of this
 * day: the owner, and those above the owner on that day.
 */
export function competentScopes(
  work: Work,
  initiativeIds: readonly string[],
  day: string,
): Promise<CompetentScope[]> {
  return work.query(
    `/* recognition.competent */ select i.id as "initiativeId", a.organization_id as "organizationId", c.scope,
       exists (select from initiative_recognition r where r.initiative_id = i.id and r.scope = c.scope and r.annulled_on is null) as taken
     from initiative i
     join record_access a on a.record_id = i.id and a.organization_id = any (viewer_organizations())
     join known_organization o on o.id = a.organization_id
     join recognition_competence c on c.valid_from <= $2 and $2 < c.valid_to
       and coalesce(c.organization_level, o.level) = o.level and coalesce(c.organization_kind, o.kind) = o.kind
       and c.relation = case when a.organization_id = i.owner_id then 'OWNER' else 'ANCESTOR' end
     where i.id = any ($1) and (a.organization_id = i.owner_id or exists (
       select from org_closure k where k.ancestor_id = a.organization_id and k.descendant_id = i.owner_id
         and k.valid_from <= $2 and $2 < k.valid_to))
     order by c.scope`,
    [initiativeIds, day],
  )
}

/** True when the organization, one of the viewer's, has access to the initiative. */
export async function holds(work: Work, organizationId: string, initiativeId: string): Promise<boolean> {
  const rows = await work.query(
    '/* recognition.holds */ select 1 from record_access where organization_id = $1 and record_id = $2',
    [organizationId, initiativeId],
  )
  return rows.length > 0
}

/** The share of all council members that must agree, and what it rests on. */
export interface Threshold {
  numerator: number
  denominator: number
  quorumNumerator: number
  quorumDenominator: number
  recusesOwnTeam: boolean
  recusalShrinksBase: boolean
  basis: string
  verification: string
}

/** Whose council votes, at which scope, on which day. */
export interface Voting {
  organizationId: string
  scope: InfluenceScope
  day: string
}

/** How a council votes: by its own rule, or by that for all; null if the configuration has none. */
export async function findThreshold(
  work: Work,
  { organizationId, scope, day }: Voting,
): Promise<Threshold | null> {
  const rows = await work.query<Threshold>(
    `/* recognition.threshold */ select numerator, denominator, quorum_numerator as "quorumNumerator", quorum_denominator as "quorumDenominator",
       recuses_own_team as "recusesOwnTeam", recusal_shrinks_base as "recusalShrinksBase", basis, verification
     from council_rules_of($1, $3) where scope = $2`,
    [organizationId, scope, day],
  )
  return rows[0] ?? null
}

type Annulment = 'annulledOn' | 'annulmentGrounds' | 'annulmentNumber' | 'annulmentDated'

/** A recognition to be written. */
export interface NewRecognition extends Omit<InitiativeRecognition, Annulment> {
  ownerId: string
  period: string
  /** Day on which the initiative was reported up; null before. */
  reportedOn: string | null
}

/** Writes a recognition; refuses a decision number that the organization has used on another day of that year. */
export async function insertRecognition(work: Work, recognition: NewRecognition): Promise<void> {
  const r = recognition
  await onConstraint(
    work.query(
      `/* recognition.insert */ insert into initiative_recognition (id, initiative_id, owner_id, period, scope, recognized_by,
         decision_number, recognized_on, signer, votes_agree, votes_total, reported_on, decided_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        r.id,
        r.initiativeId,
        r.ownerId,
        r.period,
        r.scope,
        r.recognizedBy,
        r.decisionNumber,
        r.recognizedOn,
        r.signer,
        r.votesAgree,
        r.votesTotal,
        r.reportedOn,
        work.today,
      ],
    ),
    {
      initiative_recognition_decision_once: () =>
        refuse('DECISION_NUMBER_TAKEN', { number: r.decisionNumber, year: r.recognizedOn.slice(0, 4) }, [
          'decisionNumber',
        ]),
      initiative_recognition_once: () => refuse('ALREADY_RECOGNIZED', { scope: r.scope }, ['scope']),
    },
  )
}
