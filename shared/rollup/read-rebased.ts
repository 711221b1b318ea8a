import type { Work } from '../database/work.js'
import type { RollupRow } from './read-rollups.js'
import type { SeriesRow } from './read-series.js'

/**
 * Sums of a period of the schools that lay below organizations on a day (those that never had anybody below them),
 * whoever was above them in the period. Costs more the more schools lie below.
 */
export async function readRebased(
  work: Work,
  organizationIds: readonly string[],
  period: string,
  day: string,
  measures: readonly string[] | null = null,
): Promise<RollupRow[]> {
  return work.query<RollupRow>(
    `/* rollup.rebased */ select organization_id as "organizationId", measure, item, subject,
       position_group as "positionGroup", gender, amount::int8 as count
     from rebased_rollups($1, $2, $3) where $4::text[] is null or measure = any ($4) order by 1, 2, 3`,
    [organizationIds, period, day, measures],
  )
}

/** The same for what was booked up to and including a day. */
export async function readRebasedSeries(
  work: Work,
  organizationIds: readonly string[],
  period: string,
  { until, rebasedOn, measures }: { until: string; rebasedOn: string; measures: readonly string[] },
): Promise<SeriesRow[]> {
  return work.query<SeriesRow>(
    `/* rollup.rebased_series */ select organization_id as "organizationId", measure, item, amount::int8 as count
     from rebased_series($1, $2, $3, $4) where measure = any ($5) order by 1, 2, 3`,
    [organizationIds, period, until, rebasedOn, measures],
  )
}

/** Which of these organizations the viewer acts for or stood above on a day. */
export async function readableOn(
  work: Work,
  organizationIds: readonly string[],
  day: string,
): Promise<Set<string>> {
  const rows = await work.query<{ id: string }>(
    "/* rollup.readable_on */ select id from unnest($1::uuid[]) id where viewer_was_above(id, daterange($2, $2, '[]'))",
    [organizationIds, day],
  )
  return new Set(rows.map((row) => row.id))
}
