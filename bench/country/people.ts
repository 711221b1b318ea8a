import { doing, single, type Chunk } from './steps.js'
import type { SchoolYear } from './years.js'

const sources: Record<string, string> = {
  'awards.known_person': 'select person_id, name, gender from arriving',
  'campaigns.known_person': 'select person_id, name from arriving',
  'initiatives.known_person': 'select person_id, name from arriving',
  'awards.known_employment':
    'select id, person_id, organization_id, position, position_group, is_direct_worker, valid_from, valid_to from employed',
  'campaigns.known_employment': 'select id, person_id, organization_id, valid_from, valid_to from employed',
}

/** Twelve digits, as invented as the people: the school, the place in it, and chance. */
const identityNumber =
  "'0' || lpad(number::text, 9, '0') || lpad((bench.draw(number, 7) % 100)::text, 2, '0')"

/** The people of a province and where they work, told to the rooms that follow. */
export function people(province: number): Chunk {
  return single(`people ${province}`, async (client) => {
    await doing(client, { action: 'importPeople', day: '2023-08-01' })
    await client.query(
      `create temp table arriving on commit drop as select * from bench.staff where province = ${province} order by number;
         create temp table employed on commit drop as
         select bench.id(4, number * 10) as id, person_id, bench.id(1, school) as organization_id,
           'Tổ ' || 1 + place_in_school % 5 as team, position, position_group, place_in_school > 3 as is_direct_worker,
           '2004-09-01'::date + bench.draw(number, 4) * 6 as valid_from, coalesce(ends_on, 'infinity') as valid_to
         from arriving
         union all
         select bench.id(4, number * 10 + 1), person_id, bench.id(1, successor), 'Tổ 1', position, position_group, place_in_school > 3,
           ends_on, 'infinity'
         from arriving where successor is not null;
         insert into organizations.person (id, name, gender) select person_id, name, gender from arriving;
         insert into organizations.person_protected (id, birth_date, identity_number)
         select person_id, '1964-01-01'::date + bench.draw(number, 5) * 14 + bench.draw(number, 6) % 14, ${identityNumber} from arriving;
         insert into organizations.employment select * from employed`,
    )
    for (const [table, source] of Object.entries(sources)) {
      await client.query(`insert into ${table} ${source}`)
    }
    // Staff is booked for offices that provinces share: as for followers of a feed, one writer at a time.
    await client.query(
      `select pg_advisory_xact_lock(hashtext('initiatives'), hashtext('feed organizations'))`,
    )
    await client.query(
      'insert into initiatives.known_employment select id, person_id, organization_id, valid_from, valid_to from employed',
    )
  })
}

/** How the people of a province were rated in a year. */
export function ratings(province: number, { label, start, place }: SchoolYear): Chunk {
  return single(`ratings ${label} ${province}`, async (client) => {
    await doing(client, { action: 'importRatings', day: `${start + 1}-05-05` })
    await client.query(
      `create temp table rated on commit drop as
         select bench.id(5, number * 100 + ${place}) as id, person_id,
           bench.id(1, case when ends_on <= '${start + 1}-05-05' then successor else school end) as organization_id, '${label}' as period,
           case when drawn < 200 then 'EXCELLENT' when drawn < 880 then 'GOOD' when drawn < 995 then 'COMPLETED' else 'NOT_COMPLETED' end as rating
         from bench.staff, lateral (select bench.draw(number, ${100 + place}) as drawn) d
         where province = ${province} order by number;
         insert into organizations.quality_rating (id, person_id, organization_id, period, rating) select * from rated;
         insert into awards.known_rating select * from rated`,
    )
  })
}
