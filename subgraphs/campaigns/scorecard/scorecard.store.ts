import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Scorecard, ScorecardLine } from './scorecard.entity.js'

const columns = `s.id, s.owner_id as "ownerId", s.set_id as "setId", s.period, s.subject, s.subject_id as "subjectId",
  s.subject_name as "subjectName", s.state, s.edition, s.sent_edition as "sentEdition", s.appraiser_id as "appraiserId",
  s.sent_on as "sentOn", s.self_total::float8 as "selfTotal", s.self_band as "selfBand", s.version`

/** Scorecards by id. */
export function loadScorecards(work: Work, ids: readonly string[]): Promise<Scorecard[]> {
  return work.query(`/* scorecard.load */ select ${columns} from scorecard s where s.id = any ($1)`, [ids])
}

/** The visible scorecard; refuses an unknown one with NOT_FOUND. */
export async function getScorecard(work: Work, id: string): Promise<Scorecard> {
  const [card] = await loadScorecards(work, [id])
  return card ?? refuse('NOT_FOUND', { what: 'Scorecard', value: id }, ['scorecardId'])
}

/** Locks a scorecard that is open to the viewer, and reads it anew. */
export async function lockScorecard(work: Work, id: string): Promise<Scorecard> {
  const statement = `/* scorecard.lock */ select ${columns} from scorecard s where s.id = $1 for update`
  const [card] = await work.query<Scorecard>(statement, [id])
  return card ?? refuse('NOT_FOUND', { what: 'Scorecard', value: id }, ['scorecardId'])
}

/** Own and received scorecards of an organization of the viewer, latest first. */
export function listScorecards(
  work: Work,
  filter: { organizationId: string; setId: string | null; state: string | null },
  { limit, after }: Keyset,
): Promise<(Scorecard & { sortAt: string })[]> {
  return work.query(
    `/* scorecard.list */ select ${columns}, a.sort_at::text as "sortAt" from record_access a
     cross join lateral (select * from scorecard s where s.id = a.record_id limit 1) s
     where a.organization_id = $1 and a.record_type = 'Scorecard' and ($2::uuid is null or s.set_id = $2) and ($3::text is null or s.state = $3)
       and ($4::timestamptz is null or (a.sort_at, a.record_id) < ($4, $5::uuid))
     order by a.sort_at desc, a.record_id desc limit $6`,
    [filter.organizationId, filter.setId, filter.state, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Writes a new card; a second one of the same subject and set is refused. */
export async function insertScorecard(
  work: Work,
  card: Pick<Scorecard, 'id' | 'ownerId' | 'setId' | 'period' | 'subject' | 'subjectId' | 'subjectName'>,
): Promise<void> {
  const { id, ownerId, setId, period, subject, subjectId, subjectName } = card
  await onConstraint(
    work.query(
      `/* scorecard.insert */ insert into scorecard (id, owner_id, set_id, period, subject, subject_id, subject_name, state)
       values ($1, $2, $3, $4, $5, $6, $7, 'DRAFT')`,
      [id, ownerId, setId, period, subject, subjectId, subjectName],
    ),
    { scorecard_once: () => refuse('ALREADY_SCORED', { name: subjectName }, ['subjectId']) },
  )
}

/** The newest lines of cards that the viewer may see: the owner's working copy, or what was sent. */
export function loadLines(work: Work, ids: readonly string[]): Promise<ScorecardLine[]> {
  return work.query(
    `/* scorecard.lines */ select l.scorecard_id as "scorecardId", l.edition, l.criterion_code as "criterionCode",
       l.points::float8 as points, l.is_applicable as "isApplicable", l.evidence, l.note
     from scorecard_line l
     where l.scorecard_id = any ($1)
       and l.edition = (select max(e.edition) from scorecard_line e where e.scorecard_id = l.scorecard_id)`,
    [ids],
  )
}

/** Begins the copy that follows the one that was returned, with what that one said; a copy already begun stays as it is. */
export async function beginEdition(work: Work, { id, edition }: Scorecard): Promise<void> {
  await work.query(
    `/* scorecard.begin_edition */ insert into scorecard_line (id, scorecard_id, edition, criterion_code, points, is_applicable, evidence, note)
     select gen_random_uuid(), scorecard_id, $2, criterion_code, points, is_applicable, evidence, note
     from scorecard_line where scorecard_id = $1 and edition = $2 - 1
     on conflict on constraint scorecard_line_once do nothing`,
    [id, edition],
  )
}

/** Sets lines of the working copy. */
export async function storeLines(
  work: Work,
  { id, edition }: Scorecard,
  lines: readonly Omit<ScorecardLine, 'scorecardId' | 'edition'>[],
): Promise<void> {
  await work.query(
    `/* scorecard.fill */ insert into scorecard_line (id, scorecard_id, edition, criterion_code, points, is_applicable, evidence, note)
     select l.id, $1, $2, l."criterionCode", l.points, l."isApplicable", l.evidence, l.note
     from jsonb_to_recordset($3) as l (id uuid, "criterionCode" text, points numeric, "isApplicable" boolean, evidence text, note text)
     on conflict on constraint scorecard_line_once do update
     set (points, is_applicable, evidence, note) = (excluded.points, excluded.is_applicable, excluded.evidence, excluded.note)`,
    [id, edition, JSON.stringify(lines.map((line) => ({ ...line, id: uuid() })))],
  )
  await touch(work, id)
}

/** Lets a card's version grow: something that hangs at it has changed. */
export async function touch(work: Work, id: string): Promise<void> {
  await work.query('/* scorecard.touch */ update scorecard set version = version + 1 where id = $1', [id])
}

/** Sends the working copy to its appraiser. */
export async function storeSending(
  work: Work,
  { id, edition }: Scorecard,
  sent: { appraiserId: string; total: number; band: string | null },
): Promise<void> {
  await work.query(
    `/* scorecard.send */ update scorecard set state = 'SENT', sent_edition = $2, appraiser_id = $3, sent_on = $4, self_total = $5,
       self_band = $6, version = version + 1 where id = $1`,
    [id, edition, sent.appraiserId, work.today, sent.total, sent.band],
  )
  await work.query(`/* scorecard.share */ select share_record($1, 'Scorecard', $2, 'SENT')`, [
    id,
    sent.appraiserId,
  ])
}

/** Gives a card back: what its owner now changes is a new copy. */
export async function storeReturn(work: Work, id: string): Promise<void> {
  await work.query(
    `/* scorecard.return */ update scorecard set state = 'RETURNED', edition = edition + 1, version = version + 1 where id = $1`,
    [id],
  )
}

/** Marks a card as appraised. */
export async function storeAppraised(work: Work, id: string): Promise<void> {
  await work.query(
    `/* scorecard.appraised */ update scorecard set state = 'APPRAISED', version = version + 1 where id = $1`,
    [id],
  )
}
