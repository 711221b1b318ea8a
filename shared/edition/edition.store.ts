import { v7 as uuid } from 'uuid'
import type { Work } from '../database/work.js'
import type { Keyset } from '../federation/connection.js'
import type { Edition } from './edition.entity.js'

/** One cell of an edition made before: whose, on which line, of which unit (none: the sums, or all others). */
export interface PastCell {
  organizationId: string
  version: number
  line: number
  unitId: string | null
  dimension: string
  value: string
  isHidden: boolean
  count: number
}

/** Lets one edition of a period and measure be made at a time. */
export async function lockFamily(work: Work, period: string, measure: string): Promise<void> {
  await work.query(
    "/* edition.lock */ select pg_advisory_xact_lock(hashtext(current_schema || 'edition'), hashtext($1))",
    [`${period} ${measure}`],
  )
}

/** All editions of a period and measure, hidden cells with what they were. */
export function readHistory(work: Work, period: string, measure: string): Promise<PastCell[]> {
  return work.query(
    `/* edition.history */ select organization_id as "organizationId", version, line, unit_id as "unitId", dimension, value,
       is_hidden as "isHidden", count::float8 as count from edition_history($1, $2)`,
    [period, measure],
  )
}

/** Professional superiors of organizations on a day, the next one first, by organization. */
export async function readChains(
  work: Work,
  ids: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  const rows = await work.query<{ id: string; chain: string[] }>(
    `/* edition.chains */ with recursive up (id, above, height) as (
       select child_id, parent_id, 1 from organization_edge
       where child_id = any ($1) and kind = 'PROFESSIONAL' and valid_from <= $2 and $2 < valid_to
       union all
       select up.id, e.parent_id, height + 1 from up join organization_edge e on e.child_id = up.above
       where e.kind = 'PROFESSIONAL' and e.valid_from <= $2 and $2 < e.valid_to and height < 20
     ) select id, array_agg(above::text order by height) as chain from up group by id`,
    [ids, day],
  )
  return new Map(rows.map(({ id, chain }) => [id, chain]))
}

/** Organizations whose professional superior an organization is on a day. */
export async function readUnits(work: Work, organizationId: string, day: string): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* edition.units */ select child_id as id from organization_edge
     where parent_id = $1 and kind = 'PROFESSIONAL' and valid_from <= $2 and $2 < valid_to`,
    [organizationId, day],
  )
  return rows.map(({ id }) => id)
}

/** What organizations are called. */
export async function readNames(
  work: Work,
  ids: readonly string[],
): Promise<Map<string, { code: string; name: string }>> {
  const rows = await work.query<{ id: string; code: string; name: string }>(
    '/* edition.names */ select id, code, name from known_organization where id = any ($1) order by name collate vi_order, id',
    [ids],
  )
  return new Map(rows.map(({ id, code, name }) => [id, { code, name }]))
}

/** Booked sums of organizations, and of how many persons they are; never to be shown as they are. */
export function readFigures(
  work: Work,
  ids: readonly string[],
  period: string,
  measure: string,
): Promise<
  { organizationId: string; dimension: string; value: string; count: number; persons: number | null }[]
> {
  return work.query(
    `/* edition.figures */ select organization_id as "organizationId", dimension, value, count::float8 as count,
       persons::float8 as persons from edition_figures($1, $2, $3)`,
    [ids, period, measure],
  )
}

/** A cell as it is published, and, where it is hidden, what it was. */
export interface NewCell {
  line: number
  unitId: string | null
  code: string
  name: string
  dimension: string
  value: string
  count: number
  isHidden: boolean
}

/** Writes an edition with its cells; answers its id. */
export async function insertEdition(
  work: Work,
  edition: Pick<
    Edition,
    'organizationId' | 'organizationName' | 'period' | 'measure' | 'version' | 'reason' | 'digest'
  >,
  cells: readonly NewCell[],
): Promise<string> {
  const id = uuid()
  const { organizationId, organizationName, period, measure, version, reason, digest } = edition
  await work.query(
    `/* edition.insert */ insert into edition (id, organization_id, organization_name, period, measure, version, reason, digest, data_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, data_version())`,
    [id, organizationId, organizationName, period, measure, version, reason, digest],
  )
  const shown = cells.map((cell) => ({ ...cell, count: cell.isHidden ? null : cell.count }))
  await work.query(
    `/* edition.insert_cells */ insert into edition_cell (edition_id, line, unit_id, unit_code, unit_name, dimension, value, count)
     select $1, line, "unitId", code, name, dimension, value, count
     from jsonb_to_recordset($2::jsonb) c (line int, "unitId" uuid, code text, name text, dimension text, value text, count bigint)`,
    [id, JSON.stringify(shown)],
  )
  await work.query(
    `/* edition.insert_hidden */ insert into edition_hidden (edition_id, line, dimension, value, count)
     select $1, line, dimension, value, count
     from jsonb_to_recordset($2::jsonb) c (line int, dimension text, value text, count bigint)`,
    [id, JSON.stringify(cells.filter(({ isHidden }) => isHidden))],
  )
  return id
}

const columns = `e.id, e.organization_id as "organizationId", e.organization_name as "organizationName", e.period, e.measure, e.version,
  e.reason, e.made_at as "madeAt", e.made_by as "madeBy", e.data_version as "dataVersion", e.digest,
  array(select distinct dimension from edition_cell c where c.edition_id = e.id order by 1) as dimensions,
  exists (select from edition l where (l.organization_id, l.period, l.measure) = (e.organization_id, e.period, e.measure)
    and l.version > e.version) as "isSuperseded"`

/** Editions by id. */
export function loadEditions(work: Work, ids: readonly string[]): Promise<Edition[]> {
  return work.query(`/* edition.load */ select ${columns} from edition e where e.id = any ($1)`, [ids])
}

/** The latest editions of an organization, of one period or of all. */
export function listEditions(
  work: Work,
  organizationId: string,
  period: string | null,
  { limit, after }: Keyset,
): Promise<Edition[]> {
  return work.query(
    `/* edition.list */ select ${columns} from edition e
     where e.organization_id = $1 and ($2::text is null or e.period = $2) and ($3::uuid is null or e.id < $3)
     order by e.id desc limit $4`,
    [organizationId, period, after?.[0] ?? null, limit],
  )
}

/** A cell as readers see it. */
export interface ShownCell {
  editionId: string
  line: number
  unitId: string | null
  code: string
  name: string
  dimension: string
  value: string
  count: number | null
}

/** The cells of editions, line by line. */
export function loadCells(work: Work, editionIds: readonly string[]): Promise<ShownCell[]> {
  return work.query(
    `/* edition.cells */ select edition_id as "editionId", line, unit_id as "unitId", unit_code as code, unit_name as name,
       dimension, value, count::float8 as count from edition_cell where edition_id = any ($1)
     order by edition_id, line, dimension, value collate "C"`,
    [editionIds],
  )
}
