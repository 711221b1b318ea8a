import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Organization } from './organization.entity.js'
import type { EdgeKind, OrganizationKind, OrganizationLevel } from './organization.enums.js'

const columns = `o.id, o.code, o.name, o.name_en as "nameEn", o.short_name as "shortName", o.level, o.kind, o.address,
  o.valid_from as "validFrom", o.valid_to as "validTo", o.version`

/** Organizations by id. */
export function loadOrganizations(work: Work, ids: readonly string[]): Promise<Organization[]> {
  return work.query(`/* organization.load */ select ${columns} from organization o where o.id = any ($1)`, [
    ids,
  ])
}

/** The organization of a code, if there is one. */
export async function findOrganizationByCode(work: Work, code: string): Promise<Organization | null> {
  const rows = await work.query<Organization>(
    `/* organization.by_code */ select ${columns} from organization o where o.code = $1`,
    [code],
  )
  return rows[0] ?? null
}

/** What a list of organizations is narrowed by; null fields do not narrow. */
export interface OrganizationFilter {
  search: string | null
  kind: OrganizationKind | null
  level: OrganizationLevel | null
  /** Only those existing on this day. */
  asOf: string
}

/** Organizations in Vietnamese order; the search ignores accents and case and tolerates a typing error. */
export function listOrganizations(
  work: Work,
  filter: OrganizationFilter,
  { limit, after }: Keyset,
): Promise<Organization[]> {
  return work.query(
    `/* organization.list */ select ${columns} from organization o
     where ($1::text is null or fold_text(o.name) like '%' || fold_text($1) || '%' or public.word_similarity(fold_text($1), fold_text(o.name)) > 0.6)
       and ($2::text is null or o.kind = $2) and ($3::text is null or o.level = $3)
       and o.valid_from <= $4 and $4 < o.valid_to
       and ($5::text is null or (o.name collate vi_order, o.id) > ($5 collate vi_order, $6::uuid))
     order by o.name collate vi_order, o.id limit $7`,
    [filter.search, filter.kind, filter.level, filter.asOf, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
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
    `/* organization.parents */ select ${columns}, e.child_id as "fromId", e.kind as "edgeKind"
     from organization_edge e join organization o on o.id = e.parent_id
     where e.child_id = any ($1) and e.valid_from <= $2 and $2 < e.valid_to order by e.kind desc`,
    [ids, asOf],
  )
}

/** Children of organizations on a day, by both kinds of edges, in Vietnamese order. */
export function loadChildren(work: Work, ids: readonly string[], asOf: string): Promise<Neighbour[]> {
  return work.query(
    `/* organization.children */ select ${columns}, e.parent_id as "fromId", e.kind as "edgeKind"
     from organization_edge e join organization o on o.id = e.child_id
     where e.parent_id = any ($1) and e.valid_from <= $2 and $2 < e.valid_to order by o.name collate vi_order, o.id`,
    [ids, asOf],
  )
}

/** Writes a new organization. */
export async function insertOrganization(
  work: Work,
  organization: Omit<Organization, 'version'>,
): Promise<void> {
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
      organization_edge_no_cycle: () => refuse('EDGE_MAKES_CYCLE'),
      organization_edge_one_parent: () => refuse('ALREADY_HAS_PARENT'),
    },
  )
}
