import type { Work } from '../../../shared/database/work.js'
import { ProposalState } from '../proposal/proposal.enums.js'
import { lockProposals, stepProposals } from '../proposal/proposal.store.js'
import { stepRefusal } from '../proposal/step-refusal.js'
import { insertSession, type NewCouncilVote, type NewSession } from './review.store.js'

/**
 * Writes what a session has decided, and lets the proposals go on: those of the organization itself pass or are
 * rejected, unless they were withdrawn meanwhile; those that it holds for others keep their state, with the vote beside
 * them. The same for a session on paper and one that was convened here.
 */
export async function applyResults(
  work: Work,
  session: NewSession,
  votes: readonly NewCouncilVote[],
): Promise<void> {
  if (votes.length === 0) return
  const proposals = await lockProposals(
    work,
    votes.map((vote) => vote.proposalId),
  )
  await insertSession(work, session, votes)
  const own = new Set(
    proposals
      .filter((proposal) => proposal.ownerId === session.ownerId)
      .filter((proposal) => stepRefusal(proposal, 'holdCouncilSession') === null)
      .map((proposal) => proposal.id),
  )
  const idsWith = (passed: boolean): string[] =>
    votes.filter((vote) => vote.passed === passed && own.has(vote.proposalId)).map((vote) => vote.proposalId)
  await stepProposals(work, idsWith(true), { state: ProposalState.COUNCIL_PASSED })
  await stepProposals(work, idsWith(false), { state: ProposalState.COUNCIL_REJECTED })
}
