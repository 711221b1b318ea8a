/**
 * What the sums ought to be: the facts counted anew (definition.factCounts) for their owners and, unless they are
 * drafts, for all that lie above on the booking day. Ancestors are walked edge by edge; nothing here looks at
 * bookings(), the triggers, the deltas or org_closure. For use after `with recursive`; names the rows `expected`.
 */
export function expectedSums(factCounts: string): string {
  return `
    fact (organization_id, own_only, booked_on, period, measure, item, subject, position_group, gender, day, amount) as materialized (
      ${factCounts}
    ),
    line (below, booked_on, id) as (
      select distinct organization_id, booked_on, organization_id from fact where not own_only
      union
      select line.below, line.booked_on, edge.parent_id
      from line join organization_edge edge
        on edge.child_id = line.id and edge.valid_from <= line.booked_on and line.booked_on < edge.valid_to
    ),
    expected (organization_id, own_only, period, measure, item, subject, position_group, gender, day, amount) as (
      select organization_id, own_only, period, measure, item, subject, position_group, gender, day, amount
      from fact where own_only
      union all
      select line.id, false, period, measure, item, subject, position_group, gender, fact.day, amount
      from fact join line on line.below = fact.organization_id and line.booked_on = fact.booked_on
      where not own_only
    )`
}
