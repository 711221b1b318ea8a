import type { Work } from '../../../shared/database/work.js'
import { applyCouncilResults } from '../proposal/council-result.js'
import { lockProposals } from '../proposal/proposal.store.js'
import { insertSession, type NewCouncilVote, type NewSession } from './review.store.js'

/**
 * Writes what a session has decided, and lets the proposals go on, those of the organization itself and those that it
 * holds for others, unless they were withdrawn meanwhile. The same for a session on paper and one that was convened here.
 */
export async function applyResults(
  work: Work,
  session: NewSession,
  votes: readonly NewCouncilVote[],
): Promise<void> {
  if (votes.length === 0) return
  await lockProposals(
    work,
    votes.map((vote) => vote.proposalId),
  )
  await insertSession(work, session, votes)
  await applyCouncilResults(work, session.ownerId, votes)
}
