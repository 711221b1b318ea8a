import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Employment, Person, QualityRating } from './person.entity.js'

const employmentColumns = `id, person_id as "personId", organization_id as "organizationId", team, position,
  position_group as "positionGroup", is_direct_worker as "isDirectWorker", valid_from as "validFrom", valid_to as "validTo"`

/** A person, and the id by which one asked: of a merged record the one that goes on answers. */
export type FoundPerson = Person & { askedId: string }

/** People by id, also by the ids of records that were merged into them. */
export function loadPeople(work: Work, ids: readonly string[]): Promise<FoundPerson[]> {
  return work.query(
    // By their key, one by one: else it is asked of every person in the country who may see her (coalesce hides the key from the index).
    `/* person.load */ select asked.id as "askedId", p.id, p.name, p.gender, p.version
     from person asked cross join lateral (select * from person where id = case when asked.merged_into is null then asked.id else asked.merged_into end limit 1) p
     where asked.id = any ($1)`,
    [ids],
  )
}

/** Which people are listed; null does not narrow. */
export interface PeopleFilter {
  organizationId: string
  asOf: string
  /** Words of the name. */
  search: string | null
}

/** People whom an organization employs on a day, in Vietnamese order of their names. */
export function listPeople(
  work: Work,
  { organizationId, asOf, search }: PeopleFilter,
  { limit, after }: Keyset,
): Promise<Person[]> {
  return work.query(
    `/* person.list */ select p.id, p.name, p.gender, p.version from person p
     where p.id in (select e.person_id from employment e where e.organization_id = $1 and e.valid_from <= $2 and $2 < e.valid_to)
       and has_words(p.name, $6)
       and ($3::text is null or (p.name collate vi_order, p.id) > ($3 collate vi_order, $4::uuid))
     order by p.name collate vi_order, p.id limit $5`,
    [organizationId, asOf, after?.[0] ?? null, after?.[1] ?? null, limit, search],
  )
}

/** Employments of people on a day; all of them, latest first, without a day. */
export function loadEmployments(
  work: Work,
  personIds: readonly string[],
  asOf: string | null,
): Promise<Employment[]> {
  return work.query(
    `/* person.employments */ select ${employmentColumns} from employment
     where person_id = any ($1) and ($2::date is null or valid_from <= $2 and $2 < valid_to)
     order by case when $2::date is null then -(valid_from - date '1900-01-01') else valid_from - date '1900-01-01' end, id`,
    [personIds, asOf],
  )
}

/** Quality ratings of people, latest period first. */
export function loadRatings(work: Work, personIds: readonly string[]): Promise<QualityRating[]> {
  return work.query(
    `/* person.ratings */ select id, person_id as "personId", organization_id as "organizationId", period, rating, version
     from quality_rating where person_id = any ($1) order by period desc, id`,
    [personIds],
  )
}

/**
 * Who locks a person goes on to rows of her organizations; a reform comes from these to her. So that they do not wait for
 * each other, the one holds the tree from before it locks anybody, and the other waits for it.
 */
const tellReforms = "pg_advisory_xact_lock_shared(hashtext(current_schema), hashtext('tree'))::text as held"

/** From now on a reform waits for the end of this act, and this act has waited for the one before. */
export async function holdTree(work: Work): Promise<void> {
  await work.query(`/* person.hold_tree */ select ${tellReforms}`)
}

/** Locks a person's row, or that of the one that goes on for it; null when the viewer may not see either. */
export async function lockPerson(work: Work, id: string): Promise<Person | null> {
  const [asked] = await work.query<{ id: string }>(
    `/* person.successor */ select coalesce(merged_into, id) as id, ${tellReforms} from person where id = $1`,
    [id],
  )
  if (!asked) return null
  const [row] = await work.query<Person & { mergedInto: string | null }>(
    `/* person.lock */ select id, name, gender, version, merged_into as "mergedInto" from person where id = $1
     for update`,
    [asked.id],
  )
  // Merged while one waited for the lock.
  if (row?.mergedInto) return lockPerson(work, row.mergedInto)
  return row ?? null
}

/** Organizations that own the records of a person: those that employ her, or the last that did. */
export async function ownersOf(work: Work, personId: string): Promise<string[]> {
  const [row] = await work.query<{ owners: string[] }>(
    '/* person.owners */ select person_employers($1) as owners',
    [personId],
  )
  return row?.owners ?? []
}

/** Writes a person. */
export async function insertPerson(
  work: Work,
  person: Pick<Person, 'id' | 'name' | 'gender'>,
): Promise<void> {
  await work.query('/* person.insert */ insert into person (id, name, gender) values ($1, $2, $3)', [
    person.id,
    person.name,
    person.gender,
  ])
}

/** Changes a person's name or gender; null leaves it. */
export async function updatePerson(
  work: Work,
  id: string,
  name: string | null,
  gender: string | null,
): Promise<void> {
  await work.query(
    `/* person.update */ update person set name = coalesce($2, name), gender = coalesce($3, gender), version = version + 1
     where id = $1`,
    [id, name, gender],
  )
}

/** Writes an employment; overlapping ones of one person in one organization are refused. */
export async function insertEmployment(work: Work, employment: Omit<Employment, 'validTo'>): Promise<void> {
  const { id, personId, organizationId, team, position, positionGroup, isDirectWorker, validFrom } =
    employment
  await onConstraint(
    work.query(
      `/* person.employ */ insert into employment (id, person_id, organization_id, team, position, position_group, is_direct_worker, valid_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, personId, organizationId, team, position, positionGroup, isDirectWorker, validFrom],
    ),
    {
      employment_once: () => refuse('ALREADY_EMPLOYED'),
      employment_within_organization: () => refuse('NOT_EXISTING', { code: organizationId, day: validFrom }),
    },
  )
}

/** Ends the employment that lasts on a day; answers false when there is none. */
export async function closeEmployment(
  work: Work,
  personId: string,
  organizationId: string,
  on: string,
): Promise<boolean> {
  const rows = await work.query(
    `/* person.end */ update employment set valid_to = $3
     where person_id = $1 and organization_id = $2 and valid_from < $3 and $3 < valid_to returning id`,
    [personId, organizationId, on],
  )
  return rows.length > 0
}

/** True when the person works for the organization on the day. */
export async function isEmployed(
  work: Work,
  personId: string,
  organizationId: string,
  asOf: string,
): Promise<boolean> {
  const rows = await work.query(
    `/* person.is_employed */ select 1 from employment
     where person_id = $1 and organization_id = $2 and valid_from <= $3 and $3 < valid_to`,
    [personId, organizationId, asOf],
  )
  return rows.length > 0
}

/** Locks the rating of a person by an organization for a period and answers its version; 0 before the first one. */
export async function lockRating(
  work: Work,
  { personId, organizationId, period }: Pick<QualityRating, 'personId' | 'organizationId' | 'period'>,
): Promise<{ version: number }> {
  const rows = await work.query<{ version: number }>(
    `/* person.lock_rating */ select version from quality_rating
     where person_id = $1 and organization_id = $2 and period = $3 for update`,
    [personId, organizationId, period],
  )
  return rows[0] ?? { version: 0 }
}

/** Writes or changes the rating of a person for a period; answers its id. */
export async function upsertRating(work: Work, rating: Omit<QualityRating, 'version'>): Promise<string> {
  const [row] = await work.query<{ id: string }>(
    `/* person.rate */ insert into quality_rating (id, person_id, organization_id, period, rating) values ($1, $2, $3, $4, $5)
     on conflict on constraint quality_rating_once do update set rating = excluded.rating, version = quality_rating.version + 1
     returning id`,
    [rating.id, rating.personId, rating.organizationId, rating.period, rating.rating],
  )
  return row!.id
}
