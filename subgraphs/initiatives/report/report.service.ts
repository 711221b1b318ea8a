import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { ReportInitiativesInput } from './report.inputs.js'
import { findProfessionalParent, lockUnreported, storeReport } from './report.store.js'

/** What was reported, and to whom. */
export interface Report {
  initiativeIds: string[]
  receiverId: string
}

/** Sends the owner's recognized initiatives of a period, those not sent yet, to its professional parent of today. */
export async function reportInitiatives(
  work: Work,
  { ownerId, period }: ReportInitiativesInput,
): Promise<Report> {
  authorize(work.viewer, policies, 'reportInitiatives', { OWNER: ownerId })
  const receiverId = await findProfessionalParent(work, ownerId)
  if (!receiverId) refuse('NO_PROFESSIONAL_PARENT', { day: work.today }, ['ownerId'])
  const initiativeIds = await lockUnreported(work, ownerId, period)
  if (initiativeIds.length === 0) refuse('NOTHING_TO_REPORT', { period }, ['period'])
  await storeReport(work, initiativeIds, receiverId)
  return { initiativeIds, receiverId }
}
