import type { Work } from '../../../shared/database/work.js'
import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import type { Proposal } from './proposal.entity.js'
import { ProposalState } from './proposal.enums.js'
import { lockProposals, stepProposals } from './proposal.store.js'
import { stepRefusal } from './step-refusal.js'

/** What a council has voted on one proposal. */
export interface CouncilResult {
  proposalId: string
  passed: boolean
}

/** The council of the organization that proposes (SUBMITTING), or that of a level that has received the proposal (LEVEL). */
export type CouncilStage = 'SUBMITTING' | 'LEVEL'

/** Which council votes while the proposal is where it is. */
export function councilStage({ ownerId, holderId }: Pick<Proposal, 'ownerId' | 'holderId'>): CouncilStage {
  return ownerId === holderId ? 'SUBMITTING' : 'LEVEL'
}

/**
 * Why a proposal cannot be put to the vote of an organization's council now; null when it can. The council votes on what
 * the organization holds: its own after the team review, what it has received after the appraisal.
 */
export function councilRefusal(
  proposal: Proposal,
  organizationId: string,
  expectedVersion?: number | null,
): RefusalDetail | null {
  const { id, holderId, candidateName: name, appraisedOn } = proposal
  if (holderId !== organizationId) return { code: 'NOT_FOUND', args: { what: 'Proposal', value: id } }
  const refusal = stepRefusal(proposal, 'holdCouncilSession', expectedVersion)
  if (refusal) return refusal
  const isUnappraised = councilStage(proposal) === 'LEVEL' && !appraisedOn
  return isUnappraised ? { code: 'NOT_APPRAISED', args: { name } } : null
}

const outcomes: Record<CouncilStage, Record<'passed' | 'rejected', ProposalState>> = {
  SUBMITTING: { passed: ProposalState.COUNCIL_PASSED, rejected: ProposalState.COUNCIL_REJECTED },
  LEVEL: { passed: ProposalState.LEVEL_PASSED, rejected: ProposalState.LEVEL_REJECTED },
}

/**
 * Lets proposals go on as the council of an organization has voted; called when its session is closed. What was
 * withdrawn, returned or handed over since it was put to the vote stays as it is. Answers the ids that went on.
 */
export async function applyCouncilResults(
  work: Work,
  organizationId: string,
  results: readonly CouncilResult[],
): Promise<string[]> {
  const passed = new Map(results.map((result) => [result.proposalId, result.passed]))
  const open = (await lockProposals(work, [...passed.keys()])).filter(
    (proposal) => councilRefusal(proposal, organizationId) === null,
  )
  const stateAfter = (proposal: Proposal): ProposalState =>
    outcomes[councilStage(proposal)][passed.get(proposal.id) ? 'passed' : 'rejected']
  for (const state of new Set(open.map(stateAfter))) {
    const ids = open.filter((proposal) => stateAfter(proposal) === state).map(({ id }) => id)
    await stepProposals(work, ids, { state })
  }
  return open.map(({ id }) => id)
}
