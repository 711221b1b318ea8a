import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Viewer } from '../../../shared/access/viewer.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { Refusal, refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import type { Decision } from '../decision/decision.entity.js'
import { loadDecisions } from '../decision/decision.store.js'
import { cleanPaper } from '../dossier/signed-paper.js'
import { policies } from '../policies.js'
import { loadProposals, stepProposals } from '../proposal/proposal.store.js'
import { loadKnownOrganizations } from '../registration/candidates.store.js'
import { RecoveryKind, ReviewTaskState } from './annulment.enums.js'
import type { AnnulAwardsInput, KeepAwardInput, RecordRecoveryInput } from './annulment.inputs.js'
import * as store from './annulment.store.js'
import { changedRules, findLater, insertTasks, judgeLater } from './dependents.js'
import { lockHistory } from './lock-history.js'
import { concludeTasks, lockTask } from './review-task.store.js'
import { reviewTaskActions } from './review-task.states.js'

/** Who acts for what an organization has decided: itself, and those that took its awards over (ruling 11). */
export function actorsFor({ inheritances = [] }: Viewer, ownerId: string): string[] {
  const heirs = inheritances.filter(
    ({ organizationId, recordGroups }) => organizationId === ownerId && recordGroups.includes('AWARDS'),
  )
  return [ownerId, ...heirs.map(({ successorId }) => successorId)]
}

/**
 * Annuls awards of one decision, by who decided or its successor: they stay in history, marked, and count for nothing.
 * Later awards whose standard no longer holds become tasks of who decided them. Answers the decision's id.
 */
export async function annulAwards(work: Work, input: AnnulAwardsInput): Promise<string> {
  const decision = await findDecision(work, input)
  assertAtMost(500, input.awardIds, 'awardIds')
  const awards = await lockAwards(work, input)
  const reason = cleanText('reason', input.reason)
  const annulment = {
    id: uuid(),
    ownerId: input.organizationId,
    ownerName: await nameOf(work, input.organizationId),
    decisionId: decision.id,
    ground: input.ground,
    reason,
    ...cleanPaper(input.paper, 'paper', work.today),
  }
  const later = await findLater(work, input.awardIds)
  const before = await judgeLater(work, later)
  await store.insertAnnulment(work, annulment)
  const rows = await store.insertAnnulled(work, annulment, awards)
  const after = await judgeLater(work, later)
  const tasks = later.map((one, index) => ({
    ownerId: one.deciderId,
    annulledAwardId: rows.get(one.annulledAwardId)!,
    awardId: one.awardId,
    ruleIds: changedRules(before[index]!, after[index]!),
  }))
  await insertTasks(
    work,
    tasks.filter((task) => task.ruleIds.length > 0),
  )
  await concludeTasks(work, { awardIds: input.awardIds }, ReviewTaskState.ANNULLED, annulment.number)
  await tellProposals(work, awards)
  return decision.id
}

async function findDecision(work: Work, input: AnnulAwardsInput): Promise<Decision> {
  const { organizationId, decisionId, paper } = input
  const [decision] = await loadDecisions(work, [decisionId])
  if (!decision) refuse('NOT_FOUND', { what: 'Decision', value: decisionId }, ['decisionId'])
  const isActor = actorsFor(work.viewer, decision.ownerId).includes(organizationId)
  authorize(work.viewer, policies, 'annulAwards', { OWNER: isActor ? organizationId : null })
  if (paper.date < decision.dated) {
    const wanted = { vi: `một ngày từ ${decision.dated}`, en: `a day from ${decision.dated} on` }
    refuse('INVALID', { field: 'paper.date', value: paper.date, expected: wanted }, ['paper', 'date'])
  }
  return decision
}

async function lockAwards(
  work: Work,
  { decisionId, awardIds }: AnnulAwardsInput,
): Promise<store.GrantedAward[]> {
  const first = await store.loadGranted(work, decisionId, awardIds)
  const concerned = first.flatMap(({ recipientId, ownerId }) => [recipientId, ownerId])
  await lockHistory(work, concerned, 'CHANGE')
  const awards = await store.loadGranted(work, decisionId, awardIds)
  const details = awardIds.flatMap((id, index): RefusalDetail[] => {
    const path = ['awardIds', String(index)]
    const award = awards.find((one) => one.id === id)
    if (!award || awardIds.indexOf(id) !== index)
      return [{ code: 'NOT_FOUND', args: { what: 'Award', value: id }, path }]
    return award.annulledOn ? [{ code: 'ALREADY_ANNULLED', args: { name: award.recipientName }, path }] : []
  })
  if (details.length > 0) throw new Refusal(details)
  return awards
}

async function nameOf(work: Work, id: string): Promise<string> {
  const [organization] = await loadKnownOrganizations(work, [id])
  return organization?.name ?? refuse('NOT_FOUND', { what: 'Organization', value: id }, ['organizationId'])
}

/** A step that changes no state: the way of the proposal shows the annulment, and so does its feed. */
async function tellProposals(work: Work, awards: readonly store.GrantedAward[]): Promise<void> {
  const ids = awards.flatMap(({ proposalId }) => proposalId ?? [])
  for (const { id, state } of await loadProposals(work, ids)) await stepProposals(work, [id], { state })
}

/** Records that insignia or money of an annulled award were recovered, each once. Answers the award's id. */
export async function recordRecovery(work: Work, input: RecordRecoveryInput): Promise<string> {
  const { awardId, kind, recoveredOn, amount = null } = input
  const annulled = await store.findAnnulled(work, awardId)
  if (!annulled) refuse('NOT_FOUND', { what: 'Annulment', value: awardId }, ['awardId'])
  authorize(work.viewer, policies, 'recordRecovery', { OWNER: actorsFor(work.viewer, annulled.ownerId) })
  assertNotFuture(recoveredOn, work.today, 'recoveredOn')
  if (recoveredOn < annulled.dated) {
    const wanted = { vi: `một ngày từ ${annulled.dated}`, en: `a day from ${annulled.dated} on` }
    refuse('INVALID', { field: 'recoveredOn', value: recoveredOn, expected: wanted }, ['recoveredOn'])
  }
  const isMoney = kind === RecoveryKind.MONEY
  if (isMoney ? amount === null || amount < 1 : amount !== null) {
    const none = { vi: 'không có số tiền (chỉ ghi khi thu hồi tiền)', en: 'no amount (only money has one)' }
    const wanted = isMoney ? expected.numberFrom(1) : none
    refuse('INVALID', { field: 'amount', value: amount ?? '–', expected: wanted }, ['amount'])
  }
  const note = ifGiven(cleanLine, 'note', input.note)
  await store.insertRecovery(work, annulled.ownerId, {
    annulledAwardId: annulled.id,
    kind,
    recoveredOn,
    amount,
    note,
  })
  return awardId
}

/** Concludes a review with the award kept. Answers the task's id. */
export async function keepAward(work: Work, input: KeepAwardInput): Promise<string> {
  const task = await lockTask(work, input.taskId)
  if (!task) refuse('NOT_FOUND', { what: 'ReviewTask', value: input.taskId }, ['taskId'])
  authorize(work.viewer, policies, 'keepAward', { OWNER: actorsFor(work.viewer, task.ownerId) })
  assertVersion(task, input.expectedVersion)
  assertPossible(reviewTaskActions, task.state, 'keepAward')
  const conclusion = cleanText('conclusion', input.conclusion, 5_000)
  await concludeTasks(work, { taskId: task.id }, ReviewTaskState.KEPT, conclusion)
  return task.id
}
