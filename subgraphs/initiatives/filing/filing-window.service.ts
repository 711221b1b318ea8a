import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import { ParameterVerification } from './filing-window.entity.js'
import type { OpenFilingWindowInput } from './filing-window.inputs.js'
import { insertWindow, listWindows } from './filing-window.store.js'

/** Sets on which days an organization takes applications of a period in; answers the window's id. */
export async function openFilingWindow(work: Work, input: OpenFilingWindowInput): Promise<string> {
  const { organizationId, period, opensOn, closesOn } = input
  authorize(work.viewer, policies, 'openFilingWindow', { OWNER: organizationId })
  if (closesOn < opensOn) {
    const args = { field: 'closesOn', value: closesOn, expected: expected.dayAfter(opensOn) }
    refuse('INVALID', args, ['closesOn'])
  }
  const basis = cleanLine('basis', input.basis, 500)
  // An office's own rule is as good as the office: what it states is not checked against a published text.
  const verification = ParameterVerification.UNVERIFIED
  const id = uuid()
  await insertWindow(work, { id, organizationId, period, opensOn, closesOn, basis, verification })
  return id
}

/** Refuses a day outside all filing windows of an organization for a period; one without any is always open. */
export async function assertWindowOpen(work: Work, organizationId: string, period: string): Promise<void> {
  const windows = await listWindows(work, organizationId, period)
  if (windows.length === 0) return
  if (windows.some(({ opensOn, closesOn }) => opensOn <= work.today && work.today <= closesOn)) return
  const possible = windows.map(({ opensOn, closesOn }) => `${opensOn}–${closesOn}`).join(', ')
  refuse('FILING_WINDOW_CLOSED', { day: work.today, period, possible })
}
