import type { Work } from '../database/work.js'

/** A sum of one organization: how many records a measure counts, by item (award type, field …) and people dimensions. */
export interface RollupRow {
  organizationId: string
  measure: string
  item: string
  subject: string
  positionGroup: string
  gender: string
  count: number
}

/**
 * Sums of organizations in a period: the folded total and the deltas not yet folded, in one statement, hence exact at
 * this instant. Costs the same however many schools lie below. With measures, only these.
 */
export async function readRollups(
  work: Work,
  organizationIds: readonly string[],
  period: string,
  measures: readonly string[] | null = null,
): Promise<RollupRow[]> {
  return work.query<RollupRow>(
    `/* rollup.read */
     select organization_id as "organizationId", measure, item, subject, position_group as "positionGroup", gender, amount as count
     from read_totals($1, $2, $3) order by 1, 2, 3`,
    [organizationIds, period, measures],
  )
}

/** Which of these organizations' sums of a period the viewer may read: those it acts for, and those below them then. */
export async function readableRollups(
  work: Work,
  organizationIds: readonly string[],
  period: string,
): Promise<Set<string>> {
  const rows = await work.query<{ id: string }>(
    '/* rollup.readable */ select id from unnest($1::uuid[]) id where viewer_was_above(id, days_of_period($2))',
    [organizationIds, period],
  )
  return new Set(rows.map((row) => row.id))
}
