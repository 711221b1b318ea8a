/**
 * What the sums ought to be: the facts counted anew (definition.factCounts) for their owners and, unless they are
 * drafts, for all that lie above on the booking day. Ancestors are walked edge by edge; nothing here looks at
 * bookings(), the triggers, the deltas or org_closure. For use after `with recursive`; names the rows `expected`.
 */
export function expectedSums(factCounts: string): string {
  return `
    fact (organization_id, own_only, period, measure, item, subject, position_group, gender, day, amount) as materialized (
      ${factCounts}
    ),
    line (below, day, id) as (
      select distinct organization_id, day, organization_id from fact where not own_only
      union
      select line.below, line.day, edge.parent_id
      from line join organization_edge edge
        on edge.child_id = line.id and edge.valid_from <= line.day and line.day < edge.valid_to
    ),
    expected (organization_id, own_only, period, measure, item, subject, position_group, gender, day, amount) as (
      select * from fact where own_only
      union all
      select line.id, false, period, measure, item, subject, position_group, gender, fact.day, amount
      from fact join line on line.below = fact.organization_id and line.day = fact.day
      where not own_only
    )`
}
