import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Initiative, InitiativeAuthor } from './initiative.entity.js'
import type { InitiativeKind, InitiativeState } from './initiative.enums.js'
import type { State } from './initiative.states.js'

const columns = `i.id, i.owner_id as "ownerId", i.title, i.kind, i.field, i.subject, i.period, i.state, i.abstract,
  i.applied_since as "appliedSince", i.confirmation, i.return_reason as "returnReason",
  i.evidence, i.effect, i.originality, i.filing, i.last_filed_on as "lastFiledOn", i.form_checked_on as "formCheckedOn",
  i.duplicates_checked_on as "duplicatesCheckedOn", i.duplicates_finding as "duplicatesFinding", i.annulled_on as "annulledOn",
  i.refusal_reasons as "refusalReasons", i.registered_on as "registeredOn", i.filed_on as "filedOn",
  i.decided_on as "decidedOn", i.reported_on as "reportedOn", i.version, viewer_marks(i.id) as "isMarked"`

/** Initiatives by id. */
export function loadInitiatives(work: Work, ids: readonly string[]): Promise<Initiative[]> {
  return work.query(`/* initiative.load */ select ${columns} from initiative i where i.id = any ($1)`, [ids])
}

/** The initiative, locked until the transaction ends; null when there is none or it is hidden. */
export async function lockInitiative(work: Work, id: string): Promise<Initiative | null> {
  const rows = await work.query<Initiative>(
    `/* initiative.lock */ select ${columns} from initiative i where i.id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** What a list is narrowed by; null fields do not narrow. */
export interface InitiativeFilter {
  ownerId: string | null
  period: string | null
  state: InitiativeState | null
}

/** An initiative in a list, with the instant since which the viewer has seen it. */
export interface ListedInitiative extends Initiative {
  since: string
}

/** What lies open to the viewer's organizations, latest first: their own and what was reported to them, each once. */
export function listInitiatives(
  work: Work,
  filter: InitiativeFilter,
  { limit, after }: Keyset,
): Promise<ListedInitiative[]> {
  return work.query(
    `/* initiative.list */ select ${columns}, a.sort_at::text as since
     from unnest(viewer_organizations()) mine (id)
     cross join lateral (
       select a.record_id, a.sort_at from record_access a
       cross join lateral (select * from initiative i where i.id = a.record_id limit 1) i
       where a.organization_id = mine.id and a.record_type = 'Initiative'
         and not exists (
           select from record_access b where b.record_id = a.record_id and b.organization_id = any (viewer_organizations())
             and (b.sort_at, b.organization_id) > (a.sort_at, a.organization_id))
         and ($1::uuid is null or (i.owner_id = $1 and ($1 = any (viewer_organizations()) or not viewer_marks(i.id)))) and ($2::text is null or i.period = $2)
         and ($3::text is null or i.state = $3)
         and ($4::timestamptz is null or a.sort_at < $4 or (a.sort_at = $4 and a.record_id > $5::uuid))
       order by a.sort_at desc, a.record_id limit $6) a
     cross join lateral (select * from initiative i where i.id = a.record_id limit 1) i
     order by a.sort_at desc, a.record_id limit $6`,
    [filter.ownerId, filter.period, filter.state, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Authors of initiatives, the largest share first. */
export function loadAuthors(work: Work, initiativeIds: readonly string[]): Promise<InitiativeAuthor[]> {
  return work.query(
    `/* initiative.authors */ select id, initiative_id as "initiativeId", person_id as "personId", share_percent as "sharePercent"
     from initiative_author where initiative_id = any ($1) and removed_on is null order by share_percent desc, id`,
    [initiativeIds],
  )
}

/** Initiatives of people, with the author by whom they were found; latest registered first. */
export function loadInitiativesOfPeople(
  work: Work,
  personIds: readonly string[],
): Promise<(Initiative & { authorId: string })[]> {
  return work.query(
    `/* initiative.of_people */ select ${columns}, a.person_id as "authorId"
     from initiative_author a join initiative i on i.id = a.initiative_id
     where a.person_id = any ($1) and a.removed_on is null order by i.registered_on desc, i.id desc`,
    [personIds],
  )
}

/** Which of these people work for the organization on the day. */
export async function employedOf(
  work: Work,
  organizationId: string,
  personIds: readonly string[],
  day: string,
): Promise<Set<string>> {
  const rows = await work.query<{ id: string }>(
    `/* initiative.employed */ select person_id as id from known_employment
     where organization_id = $1 and person_id = any ($2) and valid_from <= $3 and $3 < valid_to`,
    [organizationId, personIds, day],
  )
  return new Set(rows.map((row) => row.id))
}

/** What is entered of a new initiative. */
export interface NewInitiative {
  id: string
  ownerId: string
  title: string
  kind: InitiativeKind
  field: string
  subject: string | null
  period: string
  registeredOn: string
}

/** Writes a new initiative. */
export async function insertInitiative(work: Work, initiative: NewInitiative): Promise<void> {
  const { id, ownerId, title, kind, field, subject, period, registeredOn } = initiative
  await work.query(
    `/* initiative.insert */ insert into initiative (id, owner_id, title, kind, field, subject, period, registered_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, ownerId, title, kind, field, subject, period, registeredOn],
  )
}

/** Writes the authors of a new initiative. */
export async function insertAuthors(
  work: Work,
  initiative: Pick<NewInitiative, 'id' | 'ownerId'>,
  authors: readonly Omit<InitiativeAuthor, 'initiativeId'>[],
): Promise<void> {
  await work.query(
    `/* initiative.insert_authors */ insert into initiative_author (id, initiative_id, owner_id, person_id, share_percent)
     select a.id, $1, $2, a."personId", a."sharePercent"
     from jsonb_to_recordset($3) as a (id uuid, "personId" uuid, "sharePercent" integer)`,
    [initiative.id, initiative.ownerId, JSON.stringify(authors)],
  )
}

/** What an application says. */
export interface Application {
  abstract: string
  appliedSince: string
  confirmation: string
  evidence: string | null
  effect: string | null
  originality: boolean
}

/** Files the application; the day of the first filing stays, checks begin anew. */
export async function storeFiling(work: Work, id: string, application: Application): Promise<void> {
  const { abstract, appliedSince, confirmation, evidence, effect, originality } = application
  await work.query(
    `/* initiative.file */ update initiative set state = 'FILED', abstract = $2, applied_since = $3, confirmation = $4,
       evidence = $5, effect = $6, originality = $7, filed_on = coalesce(filed_on, $8), last_filed_on = $8,
       filing = filing + 1, form_checked_on = null, duplicates_checked_on = null, duplicates_finding = null, version = version + 1 where id = $1`,
    [id, abstract, appliedSince, confirmation, evidence, effect, originality, work.today],
  )
}

/** Marks the topic as being applied. */
export async function storeApplied(work: Work, id: string, since: string): Promise<void> {
  await work.query(
    `/* initiative.apply */ update initiative set state = 'APPLIED', applied_since = $2, version = version + 1 where id = $1`,
    [id, since],
  )
}

/** Marks all authors removed today, before they are entered anew. */
export async function removeAuthors(work: Work, id: string): Promise<void> {
  await work.query(
    `/* initiative.remove_authors */ update initiative_author set removed_on = $2
     where initiative_id = $1 and removed_on is null`,
    [id, work.today],
  )
}

/** Writes a correction. */
export async function storeCorrection(
  work: Work,
  id: string,
  { title, field, subject }: Pick<Initiative, 'title' | 'field' | 'subject'>,
): Promise<void> {
  await work.query(
    `/* initiative.correct */ update initiative set title = $2, field = $3, subject = $4, version = version + 1
     where id = $1`,
    [id, title, field, subject],
  )
}

/** Returns the application. */
export async function storeReturn(work: Work, id: string, reason: string): Promise<void> {
  await work.query(
    `/* initiative.return */ update initiative set state = 'RETURNED', return_reason = $2, version = version + 1 where id = $1`,
    [id, reason],
  )
}

/** Withdraws the initiative. */
export async function storeWithdrawal(work: Work, id: string): Promise<void> {
  await work.query(
    `/* initiative.withdraw */ update initiative set state = 'WITHDRAWN', withdrawn_on = $2, version = version + 1 where id = $1`,
    [id, work.today],
  )
}

/** Leads the initiative to another state. */
export async function storeState(work: Work, id: string, state: State): Promise<void> {
  await work.query(
    '/* initiative.step */ update initiative set state = $2, version = version + 1 where id = $1',
    [id, state],
  )
}

/** Marks the initiative recognized; the day of the owner's decision stays when a higher scope follows. */
export async function storeRecognized(work: Work, id: string): Promise<void> {
  await work.query(
    `/* initiative.recognize */ update initiative set state = 'RECOGNIZED', decided_on = coalesce(decided_on, $2),
       version = version + 1 where id = $1`,
    [id, work.today],
  )
}

/** Marks the initiative not recognized. */
export async function storeNotRecognized(work: Work, id: string, reasons: string): Promise<void> {
  await work.query(
    `/* initiative.refuse */ update initiative set state = 'NOT_RECOGNIZED', refusal_reasons = $2, decided_on = $3,
       version = version + 1 where id = $1`,
    [id, reasons, work.today],
  )
}

/** Marks the initiative annulled today, when no recognition of it holds any more. */
export async function storeAnnulledWhenNoneIsLeft(work: Work, id: string): Promise<void> {
  await work.query(
    `/* initiative.annul */ update initiative set version = version + 1,
       state = case when still.recognized then 'RECOGNIZED' else 'ANNULLED' end, annulled_on = case when still.recognized then null else $2::date end
     from (select exists (select from initiative_recognition where initiative_id = $1 and annulled_on is null) as recognized) still
     where id = $1`,
    [id, work.today],
  )
}
