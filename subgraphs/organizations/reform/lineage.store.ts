import type { Inheritance } from '../../../shared/access/viewer.js'
import type { Work } from '../../../shared/database/work.js'
import type { OrganizationLineage } from './reform.entity.js'

const columns = `l.id, l.act_id as "actId", l.predecessor_id as "predecessorId", l.successor_id as "successorId",
  l.record_groups as "recordGroups", l.effective_on as "effectiveOn"`

/** Lines by which organizations came out of others. */
export function loadPredecessors(work: Work, ids: readonly string[]): Promise<OrganizationLineage[]> {
  return work.query(
    `/* lineage.predecessors */ select ${columns} from organization_lineage l where l.successor_id = any ($1) order by l.effective_on, l.id`,
    [ids],
  )
}

/** Lines by which others came out of organizations. */
export function loadSuccessors(work: Work, ids: readonly string[]): Promise<OrganizationLineage[]> {
  return work.query(
    `/* lineage.successors */ select ${columns} from organization_lineage l where l.predecessor_id = any ($1) order by l.effective_on, l.id`,
    [ids],
  )
}

/** Lines that acts have made. */
export function loadLinesOfActs(work: Work, actIds: readonly string[]): Promise<OrganizationLineage[]> {
  return work.query(
    `/* lineage.of_acts */ select ${columns} from organization_lineage l where l.act_id = any ($1) order by l.id`,
    [actIds],
  )
}

/** Writes lines. */
export async function insertLineage(work: Work, lines: readonly OrganizationLineage[]): Promise<void> {
  await work.query(
    `/* lineage.insert */ insert into organization_lineage (id, act_id, predecessor_id, successor_id, record_groups, effective_on)
     select l.id, l."actId", l."predecessorId", l."successorId", l."recordGroups", l."effectiveOn"
     from jsonb_to_recordset($1) as l (id uuid, "actId" uuid, "predecessorId" uuid, "successorId" uuid, "recordGroups" text[], "effectiveOn" date)`,
    [JSON.stringify(lines)],
  )
}

/**
 * What organizations have taken over, on the day of the request, from predecessors that are no more; also over several
 * reforms. An organization that was split and goes on keeps its records to itself.
 */
export async function inheritancesOf(work: Work, organizationIds: readonly string[]): Promise<Inheritance[]> {
  if (organizationIds.length === 0) return []
  return work.query<Inheritance>(
    `/* lineage.inheritances */ with recursive line (predecessor_id, successor_id, record_groups) as (
       select predecessor_id, successor_id, record_groups from organization_lineage
       where successor_id = any ($1) and effective_on <= hub_today()
       union
       select earlier.predecessor_id, line.successor_id,
              array(select unnest(earlier.record_groups) intersect select unnest(line.record_groups) order by 1)
       from line join organization_lineage earlier on earlier.successor_id = line.predecessor_id and earlier.effective_on <= hub_today()
       where earlier.predecessor_id <> line.successor_id
     )
     select predecessor_id as "organizationId", successor_id as "successorId",
            coalesce(array_agg(distinct record_group) filter (where record_group is not null), '{}') as "recordGroups"
     from line join organization o on o.id = predecessor_id and o.valid_to <= hub_today()
     left join lateral unnest(record_groups) record_group on true
     group by 1, 2 order by 1, 2`,
    [organizationIds],
  )
}
