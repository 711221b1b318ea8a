import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { CriteriaComment, CriteriaSet } from './criteria.entity.js'

const columns = `s.id, s.issuer_id as "issuerId", s.series_id as "seriesId", s.edition, s.title, s.subject, s.level, s.period,
  s.copied_from as "copiedFromId", s.criteria, s.rule, s.state, s.comments_until as "commentsUntil",
  s.document_number as "documentNumber", s.document_date as "documentDate", s.signer_name as "signerName",
  s.adopted_on as "adoptedOn", s.version`

/** Sets of criteria by id. */
export function loadCriteriaSets(work: Work, ids: readonly string[]): Promise<CriteriaSet[]> {
  return work.query(`/* criteria.load */ select ${columns} from criteria_set s where s.id = any ($1)`, [ids])
}

/** The visible set; refuses an unknown one with NOT_FOUND. */
export async function getCriteriaSet(work: Work, id: string, field = 'setId'): Promise<CriteriaSet> {
  const [set] = await loadCriteriaSets(work, [id])
  return set ?? refuse('NOT_FOUND', { what: 'CriteriaSet', value: id }, [field])
}

/** Locks a set that the viewer issues, with all of its line in one order, and reads it anew. */
export async function lockCriteriaSet(work: Work, { id, seriesId }: CriteriaSet): Promise<CriteriaSet> {
  const statement = `/* criteria.lock */ select ${columns} from criteria_set s where s.series_id = $1 order by s.id for update`
  const set = (await work.query<CriteriaSet>(statement, [seriesId])).find((one) => one.id === id)
  return set ?? refuse('NOT_FOUND', { what: 'CriteriaSet', value: id }, ['setId'])
}

/** What a list of sets is narrowed by; null does not narrow. */
export interface CriteriaFilter {
  issuerId: string | null
  period: string | null
  level: string | null
  subject: string | null
  state: string | null
}

/** Sets of criteria in Vietnamese order of their titles. */
export function listCriteriaSets(
  work: Work,
  { issuerId, period, level, subject, state }: CriteriaFilter,
  { limit, after }: Keyset,
): Promise<CriteriaSet[]> {
  return work.query(
    `/* criteria.list */ select ${columns} from criteria_set s
     where ($1::uuid is null or s.issuer_id = $1) and ($2::text is null or s.period = $2) and ($3::text is null or s.level = $3)
       and ($4::text is null or s.subject = $4) and ($5::text is null or s.state = $5)
       and ($6::text is null or (s.title collate vi_order, s.id) > ($6 collate vi_order, $7::uuid))
     order by s.title collate vi_order, s.id limit $8`,
    [issuerId, period, level, subject, state, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** A new set, in a draft. */
export type NewCriteriaSet = Pick<
  CriteriaSet,
  | 'id'
  | 'issuerId'
  | 'seriesId'
  | 'title'
  | 'subject'
  | 'level'
  | 'period'
  | 'copiedFromId'
  | 'criteria'
  | 'rule'
>

/** Writes a draft as the next edition of its line and period. */
export async function insertCriteriaSet(work: Work, set: NewCriteriaSet): Promise<void> {
  await work.query(
    `/* criteria.insert */ insert into criteria_set (id, issuer_id, series_id, edition, title, subject, level, period, copied_from, criteria, rule, state)
     select $1, $2, $3, coalesce(max(s.edition), 0) + 1, $4, $5, $6, $7, $8, $9, $10, 'DRAFT'
     from criteria_set s where s.series_id = $3 and s.period = $7`,
    [
      set.id,
      set.issuerId,
      set.seriesId,
      set.title,
      set.subject,
      set.level,
      set.period,
      set.copiedFromId,
      JSON.stringify(set.criteria),
      JSON.stringify(set.rule),
    ],
  )
}

/** Replaces the criteria of a set. */
export async function storeCriteria(
  work: Work,
  id: string,
  { criteria, rule }: Pick<CriteriaSet, 'criteria' | 'rule'>,
): Promise<void> {
  await work.query(
    '/* criteria.revise */ update criteria_set set criteria = $2, rule = $3, version = version + 1 where id = $1',
    [id, JSON.stringify(criteria), JSON.stringify(rule)],
  )
}

/** Opens the comment round of a set. */
export async function storeCommentRound(work: Work, id: string, until: string): Promise<void> {
  await work.query(
    `/* criteria.open */ update criteria_set set state = 'COMMENTING', comments_until = $2, version = version + 1 where id = $1`,
    [id, until],
  )
}

/** Adopts a set; the edition of its period that was in force until now is replaced. */
export async function storeAdoption(
  work: Work,
  set: CriteriaSet,
  document: Pick<CriteriaSet, 'documentNumber' | 'documentDate' | 'signerName' | 'adoptedOn'>,
): Promise<void> {
  await work.query(
    `/* criteria.replace */ update criteria_set set state = 'REPLACED', version = version + 1
     where series_id = $1 and period = $2 and state = 'ADOPTED'`,
    [set.seriesId, set.period],
  )
  await work.query(
    `/* criteria.adopt */ update criteria_set set state = 'ADOPTED', document_number = $2, document_date = $3, signer_name = $4,
       adopted_on = $5, version = version + 1 where id = $1`,
    [set.id, document.documentNumber, document.documentDate, document.signerName, document.adoptedOn],
  )
}

const commentColumns = `c.id, c.set_id as "setId", c.organization_id as "organizationId", c.criterion_code as "criterionCode",
  c.text, c.commented_on as "commentedOn", c.answer, c.answered_on as "answeredOn", c.version`

/** Comments by id. */
export function loadComments(work: Work, ids: readonly string[]): Promise<CriteriaComment[]> {
  return work.query(
    `/* criteria.comments */ select ${commentColumns} from criteria_comment c where c.id = any ($1)`,
    [ids],
  )
}

/** One page of comments on each set that the viewer may read, in the order of days. */
export function loadCommentsOf(
  work: Work,
  setIds: readonly string[],
  { limit, after }: Keyset,
): Promise<CriteriaComment[]> {
  return work.query(
    `/* criteria.comments_of */ select page.* from unnest($1::uuid[]) s (id) cross join lateral (
       select ${commentColumns} from criteria_comment c
       where c.set_id = s.id and ($2::date is null or (c.commented_on, c.id) > ($2, $3::uuid))
       order by c.commented_on, c.id limit $4) page`,
    [setIds, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Writes a comment. */
export async function insertComment(
  work: Work,
  comment: Pick<
    CriteriaComment,
    'id' | 'setId' | 'organizationId' | 'criterionCode' | 'text' | 'commentedOn'
  >,
): Promise<void> {
  const { id, setId, organizationId, criterionCode, text, commentedOn } = comment
  await work.query(
    `/* criteria.comment */ insert into criteria_comment (id, set_id, organization_id, criterion_code, text, commented_on)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, setId, organizationId, criterionCode, text, commentedOn],
  )
}

/** Locks a comment. */
export async function lockComment(work: Work, id: string): Promise<CriteriaComment> {
  const statement = `/* criteria.lock_comment */ select ${commentColumns} from criteria_comment c where c.id = $1 for update`
  const [comment] = await work.query<CriteriaComment>(statement, [id])
  return comment ?? refuse('NOT_FOUND', { what: 'CriteriaComment', value: id }, ['commentId'])
}

/** Answers a comment; a later answer takes the place of an earlier one. */
export async function storeAnswer(work: Work, id: string, answer: string): Promise<void> {
  await work.query(
    '/* criteria.answer */ update criteria_comment set answer = $2, answered_on = $3, version = version + 1 where id = $1',
    [id, answer, work.today],
  )
}

/** Which of the organizations are the issuer of which sets, or lie below it on a day. */
export function loadWithin(
  work: Work,
  issuerIds: readonly string[],
  organizationIds: readonly string[],
  day: string,
): Promise<{ issuerId: string; organizationId: string }[]> {
  return work.query(
    `/* criteria.within */ select i.id as "issuerId", o.id as "organizationId" from unnest($1::uuid[]) i (id), unnest($2::uuid[]) o (id)
     where o.id = i.id or exists (
       select from org_closure c where c.ancestor_id = i.id and c.descendant_id = o.id and c.valid_from <= $3 and $3 < c.valid_to)`,
    [issuerIds, organizationIds, day],
  )
}
