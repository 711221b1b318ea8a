import type { Work } from '../database/work.js'

/** The sum of a measure of one organization over the booking days up to and including a day. */
export interface SeriesRow {
  organizationId: string
  measure: string
  item: string
  count: number
}

/** Sums of organizations in a period, of what was booked up to and including the day; folded and not yet folded. */
export async function readSeriesUntil(
  work: Work,
  organizationIds: readonly string[],
  period: string,
  until: string,
): Promise<SeriesRow[]> {
  return work.query<SeriesRow>(
    `/* rollup.series_until */
     select organization_id as "organizationId", measure, item, sum(amount)::int8 as count
     from (
       select organization_id, measure, item, amount from rollup_series
       where organization_id = any ($1) and period = $2 and day <= $3
       union all
       select organization_id, measure, item, amount from rollup_delta
       where organization_id = any ($1) and period = $2 and day <= $3
     ) booked
     group by 1, 2, 3 having sum(amount) <> 0 order by 1, 2, 3`,
    [organizationIds, period, until],
  )
}

/** Sums of a measure of organizations over the booking days between two days, both included, of all periods. */
export async function readSeriesBetween(
  work: Work,
  organizationIds: readonly string[],
  measure: string,
  { from, to }: { from: string; to: string },
): Promise<SeriesRow[]> {
  return work.query<SeriesRow>(
    `/* rollup.series_between */
     select organization_id as "organizationId", measure, item, sum(amount)::int8 as count
     from (
       select organization_id, measure, item, amount from rollup_series
       where organization_id = any ($1) and measure = $2 and day between $3 and $4
       union all
       select organization_id, measure, item, amount from rollup_delta
       where organization_id = any ($1) and measure = $2 and day between $3 and $4
     ) booked
     group by 1, 2, 3 having sum(amount) <> 0 order by 1, 2, 3`,
    [organizationIds, measure, from, to],
  )
}
