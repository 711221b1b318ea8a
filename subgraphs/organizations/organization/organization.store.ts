import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Organization } from './organization.entity.js'
import type { EdgeKind, OrganizationKind, OrganizationLevel } from './organization.enums.js'

const columns = `o.id, o.code, o.name, o.name_en as "nameEn", o.short_name as "shortName", o.level, o.kind, o.address,
  o.valid_from as "validFrom", o.valid_to as "validTo", o.version`

/** Organizations by id, as they were called on a day (default: of the request). */
export function loadOrganizations(
  work: Work,
  ids: readonly string[],
  asOf: string = work.today,
): Promise<Organization[]> {
  return work.query(
    `/* organization.load */ select ${columns}, $2::date as "asOf" from organization_on($2) o where o.id = any ($1)`,
    [ids, asOf],
  )
}

/** The organization of a code, if there is one, as it was called on a day. */
export async function findOrganizationByCode(
  work: Work,
  code: string,
  asOf: string,
): Promise<Organization | null> {
  const rows = await work.query<Organization>(
    `/* organization.by_code */ select ${columns}, $2::date as "asOf" from organization_on($2) o where o.code = $1`,
    [code, asOf],
  )
  return rows[0] ?? null
}

/** What a list of organizations is narrowed by; null fields do not narrow. */
export interface OrganizationFilter {
  search: string | null
  kind: OrganizationKind | null
  level: OrganizationLevel | null
  /** Only those that lie below this organization on the day. */
  below: string | null
  /** Only those existing on this day. */
  asOf: string
}

/** An organization in a list, with the name that it is sorted by: its latest one. */
export type ListedOrganization = Organization & { sortName: string }

/** Organizations in Vietnamese order of their latest names, each as it was called on the day. */
export function listOrganizations(
  work: Work,
  filter: OrganizationFilter,
  { limit, after }: Keyset,
): Promise<ListedOrganization[]> {
  const { search, kind, level, below, asOf } = filter
  const searched = search === null ? '' : 'and latest.id in (select search_organizations($8))'
  const pages = narrowingsOf(filter).map(
    (narrowed) => `(select latest.id, latest.name as "sortName" from organization latest
       where ${narrowed} and ($1::text is null or ${onDay('kind')} = $1) and ($2::text is null or ${onDay('level')} = $2)
         and latest.valid_from <= $3 and $3 < latest.valid_to ${searched}
         and ($4::text is null or (latest.name collate vi_order, latest.id) > ($4 collate vi_order, $5::uuid))
         and ($7::uuid is null or ${liesBelow})
       order by latest.name collate vi_order, latest.id limit $6)`,
  )
  const values = [kind, level, asOf, after?.[0] ?? null, after?.[1] ?? null, limit, below]
  return work.query(
    `/* organization.list */ select ${columns}, $3::date as "asOf", page."sortName"
     from (${pages.join(' union all ')}) page join organization_on($3) o on o.id = page.id
     order by page."sortName" collate vi_order, page.id limit $6`,
    search === null ? values : [...values, search],
  )
}

/** The kind or level that `latest` had on the day $3. */
function onDay(column: 'kind' | 'level'): string {
  return `coalesce((select f.${column} from organization_form f
    where f.organization_id = latest.id and f.valid_from <= $3 and $3 < f.valid_to), latest.${column})`
}

// The offset keeps the planner from collecting all that lies below first: it looks at each of the list in turn.
const liesBelow = `exists (select from org_closure c
  where c.descendant_id = latest.id and c.ancestor_id = $7 and c.valid_from <= $3 and $3 < c.valid_to offset 0)`

/**
 * What finds the organizations of a kind or level in the order of the list, by an index: those that are of it now, and
 * apart from them the few that once were.
 */
function narrowingsOf({ kind, level }: OrganizationFilter): string[] {
  if (kind === null && level === null) return ['true']
  const [column, parameter] = kind === null ? ['level', '$2'] : ['kind', '$1']
  const once = `select f.organization_id from organization_form f where f.${column} = ${parameter}`
  return [`latest.${column} = ${parameter}`, `latest.${column} <> ${parameter} and latest.id in (${once})`]
}

/** An organization next to another one in the graph. */
export interface Neighbour extends Organization {
  /** The organization from which one looks. */
  fromId: string
  edgeKind: EdgeKind
}

/** Parents of organizations on a day, by both kinds of edges. */
export function loadParents(work: Work, ids: readonly string[], asOf: string): Promise<Neighbour[]> {
  return work.query(
    `/* organization.parents */ select ${columns}, $2::date as "asOf", e.child_id as "fromId", e.kind as "edgeKind"
     from organization_edge e join organization_on($2) o on o.id = e.parent_id
     where e.child_id = any ($1) and e.valid_from <= $2 and $2 < e.valid_to order by e.kind desc`,
    [ids, asOf],
  )
}

/** Children of organizations on a day, by both kinds of edges, in Vietnamese order. */
export function loadChildren(work: Work, ids: readonly string[], asOf: string): Promise<Neighbour[]> {
  return work.query(
    `/* organization.children */ select ${columns}, $2::date as "asOf", e.parent_id as "fromId", e.kind as "edgeKind"
     from organization_edge e join organization_on($2) o on o.id = e.child_id
     where e.parent_id = any ($1) and e.valid_from <= $2 and $2 < e.valid_to order by o.name collate vi_order, o.id`,
    [ids, asOf],
  )
}

/** All that lie above organizations on a day, the nearest levels last named first: by level, then by name. */
export function loadAncestors(
  work: Work,
  ids: readonly string[],
  asOf: string,
): Promise<(Organization & { fromId: string })[]> {
  return work.query(
    `/* organization.ancestors */ select ${columns}, $2::date as "asOf", c.descendant_id as "fromId"
     from org_closure c join organization_on($2) o on o.id = c.ancestor_id
     where c.descendant_id = any ($1) and c.valid_from <= $2 and $2 < c.valid_to
     order by array_position(array['COMMUNE', 'DISTRICT', 'PROVINCE', 'MINISTRY'], o.level), o.name collate vi_order, o.id`,
    [ids, asOf],
  )
}

/** What descendants are narrowed by; null does not narrow. */
export type DescendantFilter = Pick<OrganizationFilter, 'kind' | 'level' | 'asOf'>

/** An organization below another one, `fromId`. */
export type Descendant = ListedOrganization & { fromId: string }

/** Below whom so many lie, of her the list of all organizations is walked rather than what lies below collected. */
const crowd = 2_000

/** One page of what lies below each organization on a day, in the order of listOrganizations. */
export async function loadDescendants(
  work: Work,
  ids: readonly string[],
  filter: DescendantFilter,
  page: Keyset,
): Promise<Descendant[]> {
  const crowded = await work.query<{ id: string }>(
    `/* organization.crowded */ select id from unnest($1::uuid[]) id
     where (select count(*) from (select from org_closure c where c.ancestor_id = id limit $2) below) = $2`,
    [ids, crowd],
  )
  const large = new Set(crowded.map(({ id }) => id))
  const small = ids.filter((id) => !large.has(id))
  const pages = await Promise.all([
    ...(small.length > 0 ? [collectDescendants(work, small, filter, page)] : []),
    ...[...large].map(async (fromId) => {
      const rows = await listOrganizations(work, { ...filter, search: null, below: fromId }, page)
      return rows.map((row) => ({ ...row, fromId }))
    }),
  ])
  return pages.flat()
}

function collectDescendants(
  work: Work,
  ids: readonly string[],
  { kind, level, asOf }: DescendantFilter,
  { limit, after }: Keyset,
): Promise<Descendant[]> {
  return work.query(
    `/* organization.descendants */ select page.* from unnest($1::uuid[]) above (id) cross join lateral (
       select ${columns}, $2::date as "asOf", above.id as "fromId", latest.name as "sortName"
       from org_closure c join organization_on($2) o on o.id = c.descendant_id join organization latest on latest.id = o.id
       where c.ancestor_id = above.id and c.valid_from <= $2 and $2 < c.valid_to
         and ($3::text is null or o.kind = $3) and ($4::text is null or o.level = $4)
         and ($5::text is null or (latest.name collate vi_order, latest.id) > ($5 collate vi_order, $6::uuid))
       order by latest.name collate vi_order, latest.id limit $7) page`,
    [ids, asOf, kind, level, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** An organization to be written. */
export type NewOrganization = Omit<Organization, 'version' | 'asOf'>

/** Writes a new organization. */
export async function insertOrganization(work: Work, organization: NewOrganization): Promise<void> {
  await onConstraint(
    work.query(
      `/* organization.insert */ insert into organization (id, code, name, name_en, short_name, level, kind, address, valid_from, valid_to)
       select id, code, name, name_en, short_name, level, kind, address, valid_from, valid_to
       from jsonb_populate_record(null::organization, $1)`,
      [
        JSON.stringify({
          ...organization,
          name_en: organization.nameEn,
          short_name: organization.shortName,
          valid_from: organization.validFrom,
          valid_to: organization.validTo,
        }),
      ],
    ),
    { organization_code_once: () => refuse('CODE_TAKEN', { code: organization.code }, ['code']) },
  )
}

/** A new dated edge. */
export interface NewEdge {
  id: string
  childId: string
  parentId: string
  kind: EdgeKind
  validFrom: string
}

/** Writes edges; a cycle or a second parent of the same kind on one day is refused. */
export async function insertEdges(work: Work, edges: readonly NewEdge[]): Promise<void> {
  await onConstraint(
    work.query(
      `/* organization.insert_edges */ insert into organization_edge (id, child_id, parent_id, kind, valid_from)
       select e.id, e."childId", e."parentId", e.kind, e."validFrom"
       from jsonb_to_recordset($1) as e (id uuid, "childId" uuid, "parentId" uuid, kind text, "validFrom" date)`,
      [JSON.stringify(edges)],
    ),
    {
      organization_edge_placement: () => refuse('PLACEMENT_UNKNOWN'),
      organization_edge_no_cycle: () => refuse('EDGE_MAKES_CYCLE'),
      organization_edge_one_parent: () => refuse('ALREADY_HAS_PARENT'),
    },
  )
}
