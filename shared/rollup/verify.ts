import { asOwner } from '../database/owner.js'
import type { SubgraphDefinition } from '../subgraph/definition.js'
import { expectedSums } from './expected.js'

/** The part of a subgraph that its roll-ups are checked by. */
export type CountedRoom = Pick<SubgraphDefinition, 'name' | 'factCounts'>

/** A sum that is not what the facts say; '' or null where the grain has no such dimension. */
export interface Difference {
  subgraph: string
  grain: 'TOTAL' | 'SERIES'
  organizationId: string
  /** True for drafts: they count for their owner alone. */
  ownOnly: boolean
  period: string
  measure: string
  item: string
  subject: string
  positionGroup: string
  gender: string
  /** Booking day; totals have none. */
  day: string | null
  /** Records that the facts say. */
  expected: number
  /** Records that the roll-up says, folded and not yet folded. */
  found: number
}

/**
 * Compares every sum of one subgraph with the facts, for every organization, period and dimension, in one snapshot:
 * the answer is right also while others write and fold. Empty means that all is well.
 */
export async function verifyRollups(
  ownerUrl: string,
  { name, factCounts }: CountedRoom,
): Promise<Difference[]> {
  return asOwner(ownerUrl, name, async (client) => {
    const { rows } = await client.query<Omit<Difference, 'subgraph'>>(differences(factCounts))
    return rows.map((row) => ({ subgraph: name, ...row }))
  })
}

function differences(factCounts: string): string {
  return `/* rollup.verify */
    with recursive ${expectedSums(factCounts)},
    found (grain, organization_id, own_only, period, measure, item, subject, position_group, gender, day, amount) as (
      select 'TOTAL', organization_id, own_only, period, measure, item, subject, position_group, gender, null::date, amount from rollup_total
      union all
      select 'SERIES', organization_id, own_only, period, measure, item, '', '', '', day, amount from rollup_series
      union all
      select 'TOTAL', organization_id, own_only, period, measure, item, subject, position_group, gender, null, amount from rollup_delta
      union all
      select 'SERIES', organization_id, own_only, period, measure, item, '', '', '', day, amount from rollup_delta
    ),
    compared (grain, organization_id, own_only, period, measure, item, subject, position_group, gender, day, expected, found) as (
      select 'TOTAL', organization_id, own_only, period, measure, item, subject, position_group, gender, null::date, amount, 0 from expected
      union all
      select 'SERIES', organization_id, own_only, period, measure, item, '', '', '', day, amount, 0 from expected
      union all
      select grain, organization_id, own_only, period, measure, item, subject, position_group, gender, day, 0, amount from found
    )
    select grain, organization_id as "organizationId", own_only as "ownOnly", period, measure, item, subject, position_group as "positionGroup",
           gender, day::text, sum(expected)::float8 as expected, sum(found)::float8 as found
    from compared group by grain, organization_id, own_only, period, measure, item, subject, position_group, gender, day
    having sum(expected) <> sum(found)
    order by grain desc, measure, item, period, organization_id, subject, position_group, gender, day`
}
