import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertWindowOpen } from '../filing/filing-window.service.js'
import { takeInitiative } from '../initiative/initiative.service.js'
import { policies } from '../policies.js'
import { assertBetween } from '../scoring/rubric.service.js'
import type { ForwardInitiativesInput, ReportInitiativesInput } from './report.inputs.js'
import { findParents, lockUnreported, sharedWith, shareWith, storeReported } from './report.store.js'

/** What was reported, and to whom. */
export interface Report {
  initiativeIds: string[]
  receiverId: string
}

/**
 * Sends initiatives of the owner, those not sent yet, to a parent of today: all recognized ones of the period, or exactly
 * those that the receiver asked for, whatever it was that was filed. The receiver's filing windows hold.
 */
export async function reportInitiatives(work: Work, input: ReportInitiativesInput): Promise<Report> {
  const { ownerId, period, initiativeIds: asked } = input
  authorize(work.viewer, policies, 'reportInitiatives', { OWNER: ownerId })
  const receiverId = await receiverOf(work, ownerId, input.receiverId ?? null)
  if (asked) assertBetween('initiativeIds', asked.length, 1, 500)
  const initiativeIds = await lockUnreported(work, ownerId, period, asked ?? null)
  const left = (asked ?? []).filter((id) => !initiativeIds.includes(id))
  if (left.length > 0)
    refuse('NOT_REPORTABLE', { ids: left.slice(0, 10).join(', '), period }, ['initiativeIds'])
  if (initiativeIds.length === 0) refuse('NOTHING_TO_REPORT', { period }, ['period'])
  await assertWindowOpen(work, receiverId, period, null)
  await storeReported(work, initiativeIds)
  await shareWith(work, initiativeIds, receiverId)
  return { initiativeIds, receiverId }
}

/** Sends initiatives that were reported to the holder further up to one of its parents of today. */
export async function forwardInitiatives(work: Work, input: ForwardInitiativesInput): Promise<Report> {
  const { holderId } = input
  authorize(work.viewer, policies, 'forwardInitiatives', { HOLDER: holderId })
  assertBetween('initiativeIds', input.initiativeIds.length, 1, 500)
  const receiverId = await receiverOf(work, holderId, input.receiverId ?? null)
  const initiativeIds = [...new Set(input.initiativeIds.map((id) => id.toLowerCase()))].sort()
  const received = await sharedWith(work, initiativeIds, holderId)
  const periods = new Set<string>()
  for (const initiativeId of initiativeIds) {
    const standing = { HOLDER: received.has(initiativeId) ? holderId : null }
    const { period } = await takeInitiative(work, 'forwardInitiatives', { initiativeId }, () => standing)
    periods.add(period)
  }
  for (const period of periods) await assertWindowOpen(work, receiverId, period, null)
  await shareWith(work, initiativeIds, receiverId)
  return { initiativeIds, receiverId }
}

async function receiverOf(work: Work, senderId: string, wanted: string | null): Promise<string> {
  const parents = await findParents(work, senderId)
  if (wanted) {
    if (parents.some(({ id }) => id === wanted.toLowerCase())) return wanted.toLowerCase()
    refuse('NOT_A_PARENT', { receiver: wanted, day: work.today }, ['receiverId'])
  }
  const professional = parents.find(({ kind }) => kind === 'PROFESSIONAL')
  return professional?.id ?? refuse('NO_PROFESSIONAL_PARENT', { day: work.today }, ['ownerId'])
}
