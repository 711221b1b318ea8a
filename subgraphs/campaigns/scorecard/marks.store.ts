import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type {
  CriterionDifference,
  Scorecard,
  ScorecardAppraisal,
  ScorecardCheck,
  ScorecardMark,
} from './scorecard.entity.js'

const checkColumns = `c.id, c.scorecard_id as "scorecardId", c.organization_id as "organizationId", c.edition, c.asked_on as "askedOn",
  c.checked_on as "checkedOn", c.opinion, c.version`

/** Who was asked to check what was sent of cards. */
export function loadChecks(work: Work, ids: readonly string[]): Promise<ScorecardCheck[]> {
  return work.query(
    `/* scorecard.checks */ select ${checkColumns} from scorecard_check c join scorecard s on s.id = c.scorecard_id
     where c.scorecard_id = any ($1) and c.edition = s.sent_edition order by c.asked_on, c.id`,
    [ids],
  )
}

/** Asks organizations to check what was sent, and opens the card to them; who was asked already is left alone. */
export async function insertChecks(
  work: Work,
  { id, sentEdition }: Scorecard,
  organizationIds: readonly string[],
): Promise<void> {
  await work.query(
    `/* scorecard.ask */ insert into scorecard_check (id, scorecard_id, organization_id, edition, asked_on)
     select c.id, $1, c."organizationId", $2, $3 from jsonb_to_recordset($4) as c (id uuid, "organizationId" uuid)
     on conflict on constraint scorecard_check_once do nothing`,
    [
      id,
      sentEdition,
      work.today,
      JSON.stringify(organizationIds.map((organizationId) => ({ id: uuid(), organizationId }))),
    ],
  )
  await work.query(
    `/* scorecard.open */ select count(share_record($1, 'Scorecard', o.id, 'ASKED')) from unnest($2::uuid[]) o (id)`,
    [id, organizationIds],
  )
}

/** Locks what an organization was asked; refuses who was not. */
export async function lockCheck(
  work: Work,
  { id, sentEdition, subjectName }: Scorecard,
  organizationId: string,
): Promise<ScorecardCheck> {
  const [check] = await work.query<ScorecardCheck>(
    `/* scorecard.lock_check */ select ${checkColumns} from scorecard_check c
     where c.scorecard_id = $1 and c.organization_id = $2 and c.edition = $3 for update`,
    [id, organizationId, sentEdition],
  )
  return check ?? refuse('NOT_ASKED', { name: subjectName }, ['organizationId'])
}

/** Marks a check as done. */
export async function storeCheck(work: Work, id: string, opinion: string | null): Promise<void> {
  await work.query(
    '/* scorecard.checked */ update scorecard_check set checked_on = $2, opinion = $3, version = version + 1 where id = $1',
    [id, work.today, opinion],
  )
}

/** Marks of checkers and the appraiser on what was sent of cards. */
export function loadMarks(work: Work, ids: readonly string[]): Promise<ScorecardMark[]> {
  return work.query(
    `/* scorecard.marks */ select m.scorecard_id as "scorecardId", m.organization_id as "organizationId", m.kind, m.edition,
       m.criterion_code as "criterionCode", m.points::float8 as points, m.is_applicable as "isApplicable", m.note
     from scorecard_mark m join scorecard s on s.id = m.scorecard_id
     where m.scorecard_id = any ($1) and m.edition = s.sent_edition order by m.id`,
    [ids],
  )
}

/** Writes marks. */
export async function insertMarks(
  work: Work,
  { id, sentEdition }: Scorecard,
  by: { organizationId: string; kind: 'CROSS_CHECK' | 'APPRAISAL' },
  marks: readonly Pick<ScorecardMark, 'criterionCode' | 'points' | 'isApplicable' | 'note'>[],
): Promise<void> {
  await work.query(
    `/* scorecard.mark */ insert into scorecard_mark (id, scorecard_id, organization_id, kind, edition, criterion_code, points, is_applicable, note)
     select m.id, $1, $2, $3, $4, m."criterionCode", m.points, m."isApplicable", m.note
     from jsonb_to_recordset($5) as m (id uuid, "criterionCode" text, points numeric, "isApplicable" boolean, note text)`,
    [
      id,
      by.organizationId,
      by.kind,
      sentEdition,
      JSON.stringify(marks.map((mark) => ({ ...mark, id: uuid() }))),
    ],
  )
}

/** Appraisals of cards. */
export function loadAppraisals(work: Work, ids: readonly string[]): Promise<ScorecardAppraisal[]> {
  return work.query(
    `/* scorecard.appraisals */ select scorecard_id as "scorecardId", organization_id as "organizationId", edition, total::float8 as total,
       band, opinion, appraised_on as "appraisedOn"
     from scorecard_appraisal where scorecard_id = any ($1)`,
    [ids],
  )
}

/** Writes an appraisal. */
export async function insertAppraisal(
  work: Work,
  card: Scorecard,
  found: Pick<ScorecardAppraisal, 'organizationId' | 'total' | 'band' | 'opinion'>,
): Promise<void> {
  await work.query(
    `/* scorecard.appraise */ insert into scorecard_appraisal (id, scorecard_id, owner_id, organization_id, period, subject, edition, total, band, opinion, appraised_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      uuid(),
      card.id,
      card.ownerId,
      found.organizationId,
      card.period,
      card.subject,
      card.sentEdition,
      found.total,
      found.band,
      found.opinion,
      work.today,
    ],
  )
}

/** How self-scores and appraisals differ, criterion by criterion, over the appraised cards that the viewer may see. */
export function loadDifferences(work: Work, setIds: readonly string[]): Promise<CriterionDifference[]> {
  return work.query(
    `/* scorecard.differences */ with appraised as (
       select s.set_id, s.id, a.edition from scorecard s join scorecard_appraisal a on a.scorecard_id = s.id where s.set_id = any ($1)
     ), said as (
       select a.set_id, a.id, l.criterion_code as code, l.points as self, null::numeric as mark
       from appraised a join scorecard_line l on l.scorecard_id = a.id and l.edition = a.edition
       union all
       select a.set_id, a.id, m.criterion_code, null, m.points
       from appraised a join scorecard_mark m on m.scorecard_id = a.id and m.edition = a.edition and m.kind = 'APPRAISAL'
     ), card as (
       select set_id, id, code, coalesce(max(self), 0) as self, coalesce(max(mark), max(self)) as found from said group by 1, 2, 3
     )
     select set_id as "setId", code, count(*)::int as cards, sum(self)::float8 as "selfPoints", sum(found)::float8 as "appraisedPoints",
       count(*) filter (where found > self)::int as raised, count(*) filter (where found < self)::int as lowered
     from card group by 1, 2 order by 1, 2`,
    [setIds],
  )
}
