import type { Work } from '../../../shared/database/work.js'
import type { Rubric } from './rubric.entity.js'

const columns = `id, owner_id as "ownerId", code, edition, name, criteria, bands, pass_mark::float8 as "passMark", least_markers as "leastMarkers",
  spread_limit::float8 as "spreadLimit", refuses_own_team as "refusesOwnTeam", basis, verification`

/** Rubrics by id. */
export function loadRubrics(work: Work, ids: readonly string[]): Promise<Rubric[]> {
  return work.query(`/* rubric.load */ select ${columns} from rubric where id = any ($1)`, [ids])
}

/** The samples and the rubrics of an organization, the latest edition of each first. */
export function listRubrics(work: Work, ownerId: string | null): Promise<Rubric[]> {
  return work.query(
    `/* rubric.list */ select ${columns} from rubric where owner_id is null or owner_id = $1
     order by owner_id nulls last, code, edition desc`,
    [ownerId],
  )
}

/** Writes a rubric as the next edition of its code; two at the same time get two editions. */
export async function insertRubric(work: Work, rubric: Omit<Rubric, 'edition'>): Promise<void> {
  const r = rubric
  await work.query('/* rubric.lock */ select pg_advisory_xact_lock(hashtext($1))', [`${r.ownerId} ${r.code}`])
  await work.query(
    `/* rubric.insert */ insert into rubric (id, owner_id, code, edition, name, criteria, bands, pass_mark, least_markers, spread_limit,
       refuses_own_team, basis, verification)
     select $1::uuid, $2::uuid, $3::text, coalesce(max(edition), 0) + 1, $4::text, $5::jsonb, $6::jsonb, $7::numeric, $8::int, $9::numeric,
       $10::boolean, $11::text, $12::text
     from rubric where owner_id = $2 and code = $3`,
    [
      ...[r.id, r.ownerId, r.code, r.name, JSON.stringify(r.criteria), JSON.stringify(r.bands), r.passMark],
      ...[r.leastMarkers, r.spreadLimit, r.refusesOwnTeam, r.basis, r.verification],
    ],
  )
}
