import type { Work } from '../database/work.js'

/** The sum of a measure of one organization over the booking days up to and including a day. */
export interface SeriesRow {
  organizationId: string
  measure: string
  item: string
  count: number
}

/** Sums of some measures of organizations in a period, booked up to and including the day; folded and not yet folded. */
export async function readSeriesUntil(
  work: Work,
  organizationIds: readonly string[],
  period: string,
  { until, measures }: { until: string; measures: readonly string[] },
): Promise<SeriesRow[]> {
  return work.query<SeriesRow>(
    `/* rollup.series_until */
     select organization_id as "organizationId", measure, item, amount as count
     from read_series($1, $2, $3, $4) order by 1, 2, 3`,
    [organizationIds, period, until, measures],
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

/** Which sums of one item, booked up to and including a day, are asked for. */
export interface AskedItem {
  organizationId: string
  period: string
  item: string
  until: string
}

/** Sums of single items by measure, and whether the viewer may read them; as many as are asked for, in one statement. */
export async function readItemsUntil(
  work: Work,
  asked: readonly AskedItem[],
): Promise<(AskedItem & { isReadable: boolean; sums: Record<string, number> })[]> {
  return work.query(
    `/* rollup.items_until */
     select asked."organizationId", asked.period, asked.item, asked.until,
       viewer_was_above(asked."organizationId", days_of_period(asked.period)) as "isReadable", coalesce((
       select jsonb_object_agg(measure, amount) from (
         select measure, sum(amount)::int8 as amount from (
           select measure, amount from rollup_series
           where organization_id = asked."organizationId" and period = asked.period and item = asked.item and day <= asked.until
           union all
           select measure, amount from rollup_delta
           where organization_id = asked."organizationId" and period = asked.period and item = asked.item and day <= asked.until
         ) booked group by measure
       ) summed), '{}') as sums
     from jsonb_to_recordset($1) as asked ("organizationId" uuid, period text, item text, until date)`,
    [JSON.stringify(asked)],
  )
}
