import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import { voteRule } from '../rules/votes.js'
import type { Proposal } from './proposal.entity.js'
import { ProposalState } from './proposal.enums.js'

/**
 * Why a proposal cannot be granted for want of the vote that the law asks of the province's or ministry's council; null
 * when it can. A vote that failed stands in the way whether or not one was demanded.
 */
export function levelVoteRefusal(proposal: Proposal, day: string): RefusalDetail | null {
  const { state, candidateName: name, awardType } = proposal
  if (state === ProposalState.LEVEL_PASSED) return null
  const rule = voteRule(awardType, day, 'PROVINCE_OR_MINISTRY')
  if (state === ProposalState.LEVEL_REJECTED) return { code: 'LEVEL_VOTE_FAILED', args: { name } }
  if (!rule || rule.awardTypes.length === 0) return null
  const { ruleId, legalBasis } = rule
  return { code: 'LEVEL_VOTE_MISSING', args: { name, awardType }, ruleId, legalBasis }
}
