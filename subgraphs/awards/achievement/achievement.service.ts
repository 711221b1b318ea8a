import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanLine } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { loadRecognitions } from '../facts/facts.store.js'
import { parameterValue } from '../parameter/parameter.service.js'
import { policies } from '../policies.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { standingOf } from '../proposal/proposal.service.js'
import { proposalActions } from '../proposal/proposal.states.js'
import { lockProposal } from '../proposal/proposal.store.js'
import { findCandidates } from '../registration/candidates.store.js'
import { ALLOW_REUSE } from '../rules/parameters.js'
import { isHigherTitle } from '../rules/title-ladder.js'
import type { RecordAchievementInput, RestProposalInput } from './achievement.inputs.js'
import {
  findUse,
  insertAchievement,
  loadAchievements,
  useAchievement,
  useInitiative,
} from './achievement.store.js'

/** Records a deed of an own candidate; answers its id. */
export async function recordAchievement(work: Work, input: RecordAchievementInput): Promise<string> {
  const { organizationId: ownerId, subject, candidateId, achievedOn } = input
  authorize(work.viewer, policies, 'recordAchievement', { OWNER: ownerId })
  const [candidate] = await findCandidates(work, ownerId, [{ subject, candidateId }], work.today)
  if (!candidate) refuse('NOT_A_CANDIDATE', { candidate: candidateId, day: work.today }, ['candidateId'])
  assertNotFuture(achievedOn, work.today, 'achievedOn')
  return insertAchievement(work, {
    ownerId,
    subject,
    candidateId,
    achievedOn,
    title: cleanLine('title', input.title),
    evidence: cleanLine('evidence', input.evidence),
  })
}

/**
 * Rests a proposal on achievements and initiatives, each of which serves one award: all of them or none. Answers the
 * proposal's id.
 */
export async function restProposal(work: Work, input: RestProposalInput): Promise<string> {
  const proposal = await lockProposal(work, input.proposalId)
  authorize(work.viewer, policies, 'restProposal', standingOf(proposal))
  assertPossible(proposalActions, proposal.state, 'updateProposal')
  assertAtMost(50, [...input.achievementIds, ...input.initiativeIds], 'achievementIds')
  const use = { proposalId: proposal.id, ownerId: proposal.ownerId, candidateId: proposal.candidateId }
  const found = new Map((await loadAchievements(work, input.achievementIds)).map((one) => [one.id, one]))
  for (const [index, id] of input.achievementIds.entries()) {
    const path = ['achievementIds', String(index)]
    const achievement = found.get(id)
    if (achievement?.candidateId !== proposal.candidateId)
      refuse('NOT_FOUND', { what: 'Achievement', value: id }, path)
    await useAchievement(work, use, achievement, path)
  }
  await useInitiatives(work, proposal, input.initiativeIds)
  return proposal.id
}

async function useInitiatives(
  work: Work,
  proposal: Proposal,
  initiativeIds: readonly string[],
): Promise<void> {
  if (initiativeIds.length === 0) return
  const recognized = await loadRecognitions(work, [proposal.candidateId])
  const use = { proposalId: proposal.id, ownerId: proposal.ownerId, candidateId: proposal.candidateId }
  for (const [index, id] of initiativeIds.entries()) {
    const path = ['initiativeIds', String(index)]
    if (!recognized.some((one) => one.initiativeId === id))
      refuse('INITIATIVE_NOT_RECOGNIZED', { initiative: id }, path)
    await useInitiative(work, use, id, { reused: await isReuse(work, proposal, id), path })
  }
}

/** Where it is allowed, an initiative that has served a title that was granted serves a later, higher title once more. */
async function isReuse(work: Work, proposal: Proposal, initiativeId: string): Promise<boolean> {
  const before = await findUse(work, initiativeId, proposal.candidateId, proposal.id)
  if (before?.state !== 'GRANTED' || !isHigherTitle(proposal.awardType, before.awardType)) return false
  return (await parameterValue(work, proposal.ownerId, ALLOW_REUSE, work.today)) === 'true'
}
