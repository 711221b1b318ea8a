import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { AwaitedOrganization } from './plan.entity.js'

/** One step in the graph of plans. */
export interface PlanStep {
  fromId: string
  toId: string
}

/** The plans of the hub that plans cite, in the order of the citations. */
export function loadImplemented(work: Work, planIds: readonly string[]): Promise<PlanStep[]> {
  return work.query(
    `/* plan.implements */ select "fromId", "toId" from (
       select c.plan_id as "fromId", plan_cited_by(c) as "toId", min(c.position) as position
       from cited_document c where c.plan_id = any ($1) group by 1, 2) step
     where "toId" is not null order by "fromId", position`,
    [planIds],
  )
}

/** The plans that cite plans, latest first: so many for each, all in one statement. */
export function loadImplementing(work: Work, planIds: readonly string[], most: number): Promise<PlanStep[]> {
  return work.query(
    `/* plan.implemented_by */ select above.id as "fromId", below.id as "toId"
     from unnest($1::uuid[]) above (id) cross join lateral (
       select p.id from plan p where exists (
         select from cited_document c join plan upper_plan on upper_plan.id = above.id
         where c.plan_id = p.id and plan_cited_by(c) = above.id
           and (c.cited_plan_id = above.id or document_key(c.number) = document_key(upper_plan.number)))
       order by coalesce(p.date, '-infinity') desc, p.id limit $2) below`,
    [planIds, most],
  )
}

/** The plan that replaced each of these. */
export function loadReplacements(work: Work, planIds: readonly string[]): Promise<PlanStep[]> {
  return work.query(
    '/* plan.replaced_by */ select replaces_id as "fromId", id as "toId" from plan where replaces_id = any ($1)',
    [planIds],
  )
}

/** Below whom plans that cite a plan are awaited, and on which day. */
export interface AwaitedPlan {
  planId: string
  belowId: string
  day: string
}

/**
 * A page for each plan: organizations of a level that lay below another one on the plan's day and have issued no plan
 * that cites it, in Vietnamese order.
 */
export function loadWithoutPlan(
  work: Work,
  asked: readonly AwaitedPlan[],
  level: string,
  { limit, after }: Keyset,
): Promise<(AwaitedOrganization & { planId: string })[]> {
  const columnOf = (name: keyof AwaitedPlan): string[] => asked.map((one) => one[name])
  return work.query(
    `/* plan.awaited */ select a.plan_id as "planId", n.id, n.name
     from unnest($1::uuid[], $2::uuid[], $4::date[]) a (plan_id, below_id, day) cross join lateral (
       select o.id, o.name from org_closure t join known_organization o on o.id = t.descendant_id
       where t.ancestor_id = a.below_id and t.valid_from <= a.day and a.day < t.valid_to and o.level = $3
         and not exists (select from plan p join cited_document c on c.plan_id = p.id
           where p.issuer_id = o.id and plan_cited_by(c) = a.plan_id)
         and ($5::text is null or (o.name collate vi_order, o.id) > ($5 collate vi_order, $6::uuid))
       order by o.name collate vi_order, o.id limit $7) n`,
    [
      ...[columnOf('planId'), columnOf('belowId'), level, columnOf('day')],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit],
    ],
  )
}
