import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { ScoreSheet, ScoringOutcome, ScoringRound } from './scoring.entity.js'
import type { MarkerInput } from './scoring.inputs.js'
import type { ScoringResult } from './scoring.result.js'

const columns = `id, initiative_id as "initiativeId", organization_id as "organizationId", rubric_id as "rubricId", opened_on as "openedOn",
  closed_on as "closedOn", outcome, average::float8 as average, spread::float8 as spread, band, knocked_out_by as "knockedOutBy", version`

/** Scorings of initiatives, as far as the viewer may see them, in their order. */
export function loadRounds(work: Work, initiativeIds: readonly string[]): Promise<ScoringRound[]> {
  return work.query(
    `/* scoring.of */ select ${columns} from scoring_round where initiative_id = any ($1) order by opened_on, id`,
    [initiativeIds],
  )
}

/** The round; null when there is none or it is hidden. */
export async function findRound(work: Work, id: string): Promise<ScoringRound | null> {
  const rows = await work.query<ScoringRound>(
    `/* scoring.find */ select ${columns} from scoring_round where id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** The round, locked until the transaction ends; null when there is none or it is hidden. */
export async function lockRound(work: Work, id: string): Promise<ScoringRound | null> {
  const rows = await work.query<ScoringRound>(
    `/* scoring.lock */ select ${columns} from scoring_round where id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** Sheets of rounds, as far as the viewer may see them. */
export function loadSheets(work: Work, roundIds: readonly string[]): Promise<ScoreSheet[]> {
  return work.query(
    `/* scoring.sheets */ select s.id, s.round_id as "roundId", m.person_id as "personId", s.total::float8 as total, s.comment, s.submitted_on as "submittedOn",
       (select coalesce(jsonb_agg(jsonb_build_object('criterion', key, 'points', value) order by key), '[]') from jsonb_each(s.marks)) as marks
     from score_sheet s join scoring_marker m on m.id = s.marker_id where s.round_id = any ($1) order by s.submitted_on, s.id`,
    [roundIds],
  )
}

/** What is entered of a new round. */
export interface NewRound {
  id: string
  initiativeId: string
  ownerId: string
  organizationId: string
  rubricId: string
  filing: number
}

/** Writes a round that opens today; refuses a second open one of the same council. */
export async function insertRound(work: Work, round: NewRound): Promise<void> {
  const { id, initiativeId, ownerId, organizationId, rubricId, filing } = round
  await onConstraint(
    work.query(
      `/* scoring.open */ insert into scoring_round (id, initiative_id, owner_id, organization_id, rubric_id, filing, opened_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, initiativeId, ownerId, organizationId, rubricId, filing, work.today],
    ),
    { scoring_round_open_once: () => refuse('SCORING_OPEN', {}, ['initiativeId']) },
  )
}

/** Why a person must not mark an initiative today; null when nothing is known against it. */
export async function conflictOf(
  work: Work,
  personId: string,
  initiativeId: string,
): Promise<'AUTHOR' | 'TEAM' | null> {
  const rows = await work.query<{ why: 'AUTHOR' | 'TEAM' | null }>(
    '/* scoring.conflict */ select conflict_of($1, $2, $3) as why',
    [personId, initiativeId, work.today],
  )
  return rows[0]?.why ?? null
}

/**
 * Whether a marker may act for the council today: her subject is appointed COUNCIL_MEMBER there, and the person sits in the
 * initiative council, where the hub knows one.
 */
export async function standingOfMarker(
  work: Work,
  organizationId: string,
  { subject, personId }: MarkerInput,
): Promise<{ isAppointed: boolean; isInCouncil: boolean }> {
  const [row] = await work.query<{ isAppointed: boolean; isInCouncil: boolean }>(
    `/* scoring.standing */ with council as (
       select id from known_council where organization_id = $1 and kind = 'INITIATIVE' and valid_from <= $4 and $4 < valid_to)
     select exists (
         select from known_appointment where organization_id = $1 and subject = $2 and role = 'COUNCIL_MEMBER'
           and valid_from <= $4 and $4 < valid_to) as "isAppointed",
       not exists (select from council) or exists (
         select from council c join known_council_member m on m.council_id = c.id
         where m.person_id = $3 and m.valid_from <= $4 and $4 < m.valid_to) as "isInCouncil"`,
    [organizationId, subject, personId, work.today],
  )
  return row!
}

/** Writes a marker of a round; refuses one who is entered already. */
export async function insertMarker(
  work: Work,
  { id, initiativeId, organizationId }: Pick<NewRound, 'id' | 'initiativeId' | 'organizationId'>,
  { subject, personId }: MarkerInput,
): Promise<void> {
  const twice = (): never => refuse('MARKER_TWICE', { subject }, ['subject'])
  await onConstraint(
    work.query(
      `/* scoring.insert_marker */ insert into scoring_marker (id, round_id, initiative_id, organization_id, subject, person_id, assigned_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [uuid(), id, initiativeId, organizationId, subject, personId, work.today],
    ),
    { scoring_marker_once: twice, scoring_marker_person_once: twice },
  )
}

/** The viewer as a marker of the round, if she is one. */
export async function findMarker(
  work: Work,
  roundId: string,
): Promise<{ id: string; personId: string } | null> {
  const rows = await work.query<{ id: string; personId: string }>(
    '/* scoring.marker */ select id, person_id as "personId" from scoring_marker where round_id = $1 and subject = $2',
    [roundId, work.viewer.subject],
  )
  return rows[0] ?? null
}

/** A sheet to be written. */
export interface NewSheet {
  roundId: string
  organizationId: string
  markerId: string
  marks: Record<string, number>
  total: number
  comment: string | null
}

/** Writes a sheet of the viewer; refuses a second one. */
export async function insertSheet(work: Work, sheet: NewSheet): Promise<void> {
  const { roundId, organizationId, markerId, marks, total, comment } = sheet
  await onConstraint(
    work.query(
      `/* scoring.submit */ insert into score_sheet (id, round_id, organization_id, marker_id, subject, marks, total, comment, submitted_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[uuid(), roundId, organizationId, markerId, work.viewer.subject],
        ...[JSON.stringify(marks), total, comment, work.today],
      ],
    ),
    { score_sheet_once: () => refuse('SCORES_SUBMITTED', {}, ['roundId']) },
  )
}

/** Ends the marking today: from this statement on the council sees all sheets. The result follows. */
export async function endMarking(work: Work, id: string): Promise<void> {
  await work.query(
    `/* scoring.end */ update scoring_round set closed_on = $2, outcome = 'ABANDONED' where id = $1`,
    [id, work.today],
  )
}

/** Writes the result of a round. */
export async function storeResult(work: Work, id: string, result: ScoringResult): Promise<void> {
  const { outcome, average, spread, band, knockedOutBy } = result
  await work.query(
    `/* scoring.result */ update scoring_round set outcome = $2, average = $3, spread = $4, band = $5, knocked_out_by = $6,
       version = version + 1 where id = $1`,
    [id, outcome, average, spread, band, knockedOutBy],
  )
}

/** Which council's judgement of which filing is meant. */
export interface OfCouncil {
  initiativeId: string
  organizationId: string
  filing: number
}

/** True while markers of the organization are at work on the initiative. */
export async function isBeingScored(
  work: Work,
  { initiativeId, organizationId }: Pick<OfCouncil, 'initiativeId' | 'organizationId'>,
): Promise<boolean> {
  const rows = await work.query(
    '/* scoring.is_open */ select 1 from scoring_round where initiative_id = $1 and organization_id = $2 and closed_on is null',
    [initiativeId, organizationId],
  )
  return rows.length > 0
}

/** How the last scoring of this filing by the organization ended; null when there was none. */
export async function findOutcome(
  work: Work,
  { initiativeId, organizationId, filing }: OfCouncil,
): Promise<ScoringOutcome | null> {
  const rows = await work.query<{ outcome: ScoringOutcome }>(
    `/* scoring.outcome */ select outcome from scoring_round
     where initiative_id = $1 and organization_id = $2 and filing = $3 and outcome in ('PASSED', 'FAILED')
     order by closed_on desc, id desc limit 1`,
    [initiativeId, organizationId, filing],
  )
  return rows[0]?.outcome ?? null
}
