import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { FilingWindow, InitiativeDeadline, RecognitionThreshold } from './filing-window.entity.js'

const columns = `id, organization_id as "organizationId", period, opens_on as "opensOn", closes_on as "closesOn", basis, verification`

/** Filing windows by id. */
export function loadWindows(work: Work, ids: readonly string[]): Promise<FilingWindow[]> {
  return work.query(`/* filing.load */ select ${columns} from filing_window where id = any ($1)`, [ids])
}

/** Filing windows of an organization for a period, by day. */
export function listWindows(work: Work, organizationId: string, period: string): Promise<FilingWindow[]> {
  return work.query(
    `/* filing.list */ select ${columns} from filing_window where organization_id = $1 and period = $2 order by opens_on`,
    [organizationId, period],
  )
}

/** Writes a filing window; refuses one that overlaps another of the same period. */
export async function insertWindow(work: Work, window: FilingWindow): Promise<void> {
  const { id, organizationId, period, opensOn, closesOn, basis, verification } = window
  await onConstraint(
    work.query(
      `/* filing.insert */ insert into filing_window (id, organization_id, period, opens_on, closes_on, basis, verification, entered_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, organizationId, period, opensOn, closesOn, basis, verification, work.today],
    ),
    { filing_window_apart: () => refuse('WINDOWS_OVERLAP', { period, opensOn, closesOn }, ['opensOn']) },
  )
}

/** What waits of initiatives, with the day until which it should be done by the limits of the day of the last filing. */
export function loadDeadlines(
  work: Work,
  initiativeIds: readonly string[],
): Promise<(InitiativeDeadline & { initiativeId: string })[]> {
  return work.query(
    `/* filing.deadlines */ select i.id as "initiativeId", l.step, due.day as "dueOn", due.day < $2 as "isOverdue", l.basis, l.verification
     from initiative i join time_limit l on l.scope = 'GRASSROOTS' and l.valid_from <= i.last_filed_on and i.last_filed_on < l.valid_to
     cross join lateral (select (i.last_filed_on + make_interval(months => l.months))::date as day) due
     where i.id = any ($1) and i.decided_on is null and i.state not in ('RETURNED', 'WITHDRAWN')
       and (l.step = 'DECISION' or i.form_checked_on is null)
     order by due.day`,
    [initiativeIds, work.today],
  )
}

/** Thresholds and quorums in force on a day. */
export function loadThresholds(work: Work, day: string): Promise<RecognitionThreshold[]> {
  return work.query(
    `/* filing.thresholds */ select scope, numerator || '/' || denominator as agree, quorum_numerator || '/' || quorum_denominator as quorum, basis, verification
     from recognition_threshold where valid_from <= $1 and $1 < valid_to order by scope`,
    [day],
  )
}
