import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Employment, Person, QualityRating } from './person.entity.js'

/** People by id. */
export function loadPeople(work: Work, ids: readonly string[]): Promise<Person[]> {
  return work.query('/* person.load */ select id, name, gender from person where id = any ($1)', [ids])
}

/** People whom an organization employs on a day, in Vietnamese order of their names. */
export function listPeople(
  work: Work,
  organizationId: string,
  asOf: string,
  { limit, after }: Keyset,
): Promise<Person[]> {
  return work.query(
    `/* person.list */ select p.id, p.name, p.gender from person p
     where p.id in (select e.person_id from employment e where e.organization_id = $1 and e.valid_from <= $2 and $2 < e.valid_to)
       and ($3::text is null or (p.name collate vi_order, p.id) > ($3 collate vi_order, $4::uuid))
     order by p.name collate vi_order, p.id limit $5`,
    [organizationId, asOf, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Employments of people on a day. */
export function loadEmployments(
  work: Work,
  personIds: readonly string[],
  asOf: string,
): Promise<Employment[]> {
  return work.query(
    `/* person.employments */ select id, person_id as "personId", organization_id as "organizationId", team, position,
       position_group as "positionGroup", is_direct_worker as "isDirectWorker"
     from employment where person_id = any ($1) and valid_from <= $2 and $2 < valid_to order by valid_from, id`,
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

/** What is entered of a new person and her employment. */
export interface NewPerson {
  id: string
  employmentId: string
  organizationId: string
  name: string
  gender: string
  birthDate: string | null
  team: string | null
  position: string
  positionGroup: string
  isDirectWorker: boolean
  from: string
}

/** Writes a person and her employment. */
export async function insertPerson(work: Work, person: NewPerson): Promise<void> {
  await work.query(
    '/* person.insert */ insert into person (id, name, gender, birth_date) values ($1, $2, $3, $4)',
    [person.id, person.name, person.gender, person.birthDate],
  )
  await onConstraint(
    work.query(
      `/* person.employ */ insert into employment (id, person_id, organization_id, team, position, position_group, is_direct_worker, valid_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        person.employmentId,
        person.id,
        person.organizationId,
        person.team,
        person.position,
        person.positionGroup,
        person.isDirectWorker,
        person.from,
      ],
    ),
    { employment_once: () => refuse('ALREADY_EMPLOYED') },
  )
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
