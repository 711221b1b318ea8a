import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { InfluenceScope } from '../recognition/recognition.entity.js'
import { ParameterVerification } from './filing-window.entity.js'
import type { ChangeFilingWindowInput, OpenFilingWindowInput } from './filing-window.inputs.js'
import { insertWindow, listWindows, lockWindow, storeWindow } from './filing-window.store.js'

/** Sets on which days an organization takes applications of a period in; answers the window's id. */
export async function openFilingWindow(work: Work, input: OpenFilingWindowInput): Promise<string> {
  const { organizationId, period, opensOn, closesOn, scope = null } = input
  authorize(work.viewer, policies, 'openFilingWindow', { OWNER: organizationId })
  assertInOrder(opensOn, closesOn)
  const basis = cleanLine('basis', input.basis, 500)
  // An office's own rule is as good as the office: what it states is not checked against a published text.
  const verification = ParameterVerification.UNVERIFIED
  const id = uuid()
  await insertWindow(work, { id, organizationId, period, scope, opensOn, closesOn, basis, verification })
  return id
}

/** Changes the days of a filing window, e.g. to give more time; answers its id. */
export async function changeFilingWindow(work: Work, input: ChangeFilingWindowInput): Promise<string> {
  const window = await lockWindow(work, input.windowId)
  if (!window) refuse('NOT_FOUND', { what: 'FilingWindow', value: input.windowId }, ['windowId'])
  assertVersion(window, input.expectedVersion)
  authorize(work.viewer, policies, 'changeFilingWindow', { OWNER: window.organizationId })
  const opensOn = input.opensOn ?? window.opensOn
  const closesOn = input.closesOn ?? window.closesOn
  assertInOrder(opensOn, closesOn)
  const basis = input.basis ? cleanLine('basis', input.basis, 500) : window.basis
  await storeWindow(work, { ...window, opensOn, closesOn, basis })
  return window.id
}

function assertInOrder(opensOn: string, closesOn: string): void {
  if (closesOn >= opensOn) return
  const args = { field: 'closesOn', value: closesOn, expected: expected.dayAfter(opensOn) }
  refuse('INVALID', args, ['closesOn'])
}

/**
 * Refuses a day outside the filing windows of an organization for a period: those for the scope, if one is asked for, and
 * those for whatever is sent. One without any is always open.
 */
export async function assertWindowOpen(
  work: Work,
  organizationId: string,
  period: string,
  scope: InfluenceScope | null,
): Promise<void> {
  const all = await listWindows(work, organizationId, period)
  const windows = all.filter((window) => window.scope === null || window.scope === scope)
  if (windows.length === 0) return
  if (windows.some(({ opensOn, closesOn }) => opensOn <= work.today && work.today <= closesOn)) return
  const possible = windows.map(({ opensOn, closesOn }) => `${opensOn}–${closesOn}`).join(', ')
  refuse('FILING_WINDOW_CLOSED', { day: work.today, period, possible })
}
