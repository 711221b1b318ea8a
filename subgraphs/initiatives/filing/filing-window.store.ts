import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { FilingWindow } from './filing-window.entity.js'

const columns = `id, organization_id as "organizationId", period, scope, opens_on as "opensOn", closes_on as "closesOn", basis, verification, version`

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

/** Writes a filing window; refuses one that overlaps another of the same period and scope. */
export async function insertWindow(work: Work, window: Omit<FilingWindow, 'version'>): Promise<void> {
  const { id, organizationId, period, scope, opensOn, closesOn, basis, verification } = window
  await onConstraint(
    work.query(
      `/* filing.insert */ insert into filing_window (id, organization_id, period, scope, opens_on, closes_on, basis, verification, entered_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, organizationId, period, scope, opensOn, closesOn, basis, verification, work.today],
    ),
    apart(window),
  )
}

/** The window, locked until the transaction ends; null when there is none of the viewer's organizations. */
export async function lockWindow(work: Work, id: string): Promise<FilingWindow | null> {
  const rows = await work.query<FilingWindow>(
    `/* filing.lock */ select ${columns} from filing_window where id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** Writes new days of a window; refuses days that overlap another of the same period and scope. */
export async function storeWindow(work: Work, window: FilingWindow): Promise<void> {
  const { id, opensOn, closesOn, basis } = window
  await onConstraint(
    work.query(
      `/* filing.change */ update filing_window set opens_on = $2, closes_on = $3, basis = $4, version = version + 1 where id = $1`,
      [id, opensOn, closesOn, basis],
    ),
    apart(window),
  )
}

function apart({ period, opensOn, closesOn }: Pick<FilingWindow, 'period' | 'opensOn' | 'closesOn'>) {
  return { filing_window_apart: () => refuse('WINDOWS_OVERLAP', { period, opensOn, closesOn }, ['opensOn']) }
}
