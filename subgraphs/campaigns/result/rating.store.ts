import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Employed, MatchedRating } from './rating.match.js'
import type { MonthlyRating } from './result.entity.js'

const columns = `r.id, r.organization_id as "organizationId", r.person_id as "personId", r.person_name as "personName", r.month,
  r.score::float8 as score, r.grade, r.source, r.imported_on as "importedOn"`

/** Ratings of an organization in a month, by name. */
export function listRatings(
  work: Work,
  { organizationId, month }: { organizationId: string; month: string },
  { limit, after }: Keyset,
): Promise<MonthlyRating[]> {
  return work.query(
    `/* rating.list */ select ${columns} from monthly_rating r
     where r.organization_id = $1 and r.month = date_trunc('month', $2::date)::date
       and ($3::text is null or (r.person_name collate vi_order, r.id) > ($3 collate vi_order, $4::uuid))
     order by r.person_name collate vi_order, r.id limit $5`,
    [organizationId, month, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** A rating that is evidence for a result. */
export type Evidence = MonthlyRating & { resultId: string }

/** The ratings of the months that results of people speak of, by result. */
export function loadEvidence(work: Work, resultIds: readonly string[]): Promise<Evidence[]> {
  return work.query(
    `/* rating.evidence */ select e.id as "resultId", ${columns}
     from emulation_result e
     left join campaign_round d on d.id = e.round_id
     cross join lateral (select case e.part
       when 'ROUND' then daterange(date_trunc('month', d.valid_from)::date, d.valid_to)
       when 'SEMESTER_1' then daterange(make_date(left(e.period, 4)::int, 9, 1), make_date(right(e.period, 4)::int, 1, 1))
       when 'SEMESTER_2' then daterange(make_date(right(e.period, 4)::int, 1, 1), make_date(right(e.period, 4)::int, 6, 1))
       else days_of_period(e.period) end as days) in_part
     join monthly_rating r on r.organization_id = e.owner_id and r.person_id = e.subject_id and r.month <@ in_part.days
     where e.id = any ($1) and e.subject = 'PERSON' order by r.month`,
    [resultIds],
  )
}

/** A file that was sent, as far as the viewer may see it. */
export interface SentFile {
  id: string
  ownerId: string
  name: string
  purpose: string
  state: 'OFFERED' | 'STORED'
}

/** The file of an id. */
export async function findFile(work: Work, id: string): Promise<SentFile | null> {
  const [file] = await work.query<SentFile>(
    `/* rating.file */ select id, owner_id as "ownerId", name, purpose, state from stored_file where id = $1`,
    [id],
  )
  return file ?? null
}

/** Everybody who works or has worked for an organization, with the days. */
export function loadStaff(work: Work, organizationId: string): Promise<Employed[]> {
  return work.query(
    `/* rating.staff */ select p.id as "personId", p.name, e.valid_from::text as "from", e.valid_to::text as "to"
     from known_employment e join known_person p on p.id = e.person_id where e.organization_id = $1`,
    [organizationId],
  )
}

/** Writes ratings; answers how many are new and how many say something else than before. */
export async function storeRatings(
  work: Work,
  from: { organizationId: string; source: string; fileId: string },
  ratings: readonly MatchedRating[],
): Promise<{ created: number; changed: number }> {
  const rows = await work.query<{ version: number }>(
    `/* rating.store */ insert into monthly_rating as r (id, organization_id, person_id, person_name, month, score, grade, source, file_id, imported_on)
     select n.id, $1, n."personId", n."personName", n.month, n.score, n.grade, $2, $3, $4
     from jsonb_to_recordset($5) as n (id uuid, "personId" uuid, "personName" text, month date, score numeric, grade text)
     order by n."personId", n.month
     on conflict on constraint monthly_rating_once do update
     set (person_name, score, grade, source, file_id, imported_on, version) =
       (excluded.person_name, excluded.score, excluded.grade, excluded.source, excluded.file_id, excluded.imported_on, r.version + 1)
     where (r.score, r.grade, r.source) is distinct from (excluded.score, excluded.grade, excluded.source)
     returning r.version`,
    [
      from.organizationId,
      from.source,
      from.fileId,
      work.today,
      JSON.stringify(ratings.map((rating) => ({ ...rating, id: uuid() }))),
    ],
  )
  const created = rows.filter(({ version }) => version === 1).length
  return { created, changed: rows.length - created }
}

/** How many of these ratings are new, and how many say something else than what is there. */
export async function countRatings(
  work: Work,
  organizationId: string,
  source: string,
  ratings: readonly MatchedRating[],
): Promise<{ created: number; changed: number }> {
  const [row] = await work.query<{ created: number; changed: number }>(
    `/* rating.count */ select count(*) filter (where r.id is null)::int as created,
       count(*) filter (where r.id is not null and (r.score, r.grade, r.source) is distinct from (n.score, n.grade, $2))::int as changed
     from jsonb_to_recordset($3) as n ("personId" uuid, month date, score numeric, grade text)
     left join monthly_rating r on r.organization_id = $1 and r.person_id = n."personId" and r.month = n.month`,
    [organizationId, source, JSON.stringify(ratings)],
  )
  return row!
}
