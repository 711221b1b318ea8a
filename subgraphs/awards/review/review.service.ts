import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { loadTypes, type KnownTypes } from '../award-type/known-types.js'
import { dayOfLaw } from '../facts/facts.js'
import { policies } from '../policies.js'
import type { BulkOutcome } from '../proposal/bulk.js'
import { councilRefusal } from '../proposal/council-result.js'
import { selectForStep } from '../proposal/select-for-step.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { ProposalState } from '../proposal/proposal.enums.js'
import { stepProposals } from '../proposal/proposal.store.js'
import { voteRuleOf } from '../rules/own-type.js'
import { passes, type VoteRule } from '../rules/votes.js'
import { councilOf } from '../session/council-rules.js'
import { findOnAgenda } from '../session/session.store.js'
import { applyResults } from './apply-results.js'
import { keepEligible } from './keep-eligible.js'
import type { HoldCouncilSessionInput, HoldTeamReviewInput, VoteItemInput } from './review.inputs.js'
import { insertTeamReviews, type NewCouncilVote } from './review.store.js'

/** Records a team's votes; the proposals go on to the council whatever the vote, which the council sees. */
export async function holdTeamReview(work: Work, input: HoldTeamReviewInput): Promise<BulkOutcome> {
  const { organizationId: ownerId, heldOn, totalMembers } = input
  authorize(work.viewer, policies, 'holdTeamReview', { OWNER: ownerId })
  assertMembers(totalMembers, input.items)
  assertNotFuture(heldOn, work.today, 'heldOn')
  const { chosen, refused } = await selectForStep(work, input.items, 'holdTeamReview', (proposal) =>
    ownedBy(proposal, ownerId),
  )
  const reviews = chosen.map(({ proposal, item }) => ({
    ownerId,
    proposalId: proposal.id,
    heldOn,
    agree: item.agree,
    totalMembers,
    minutes: ifGiven(cleanText, 'minutes', input.minutes),
  }))
  await insertTeamReviews(work, reviews)
  const ids = chosen.map(({ proposal }) => proposal.id)
  await stepProposals(work, ids, { state: ProposalState.TEAM_REVIEWED })
  return { ids, refused }
}

/** Records a council's tallies. A proposal that does not meet the rules of the day is not put to the vote. */
export async function holdCouncilSession(work: Work, input: HoldCouncilSessionInput): Promise<BulkOutcome> {
  const { organizationId: ownerId, heldOn, totalMembers, presentMembers } = input
  authorize(work.viewer, policies, 'holdCouncilSession', { OWNER: ownerId })
  assertMembers(totalMembers, input.items)
  assertNotFuture(heldOn, work.today, 'heldOn')
  if (presentMembers < 1 || presentMembers > totalMembers) {
    refuse('INVALID', { field: 'presentMembers', value: presentMembers, expected: `1–${totalMembers}` }, [
      'presentMembers',
    ])
  }
  const selected = await selectForStep(work, input.items, 'holdCouncilSession', (proposal) =>
    councilRefusal(proposal, ownerId),
  )
  const { eligible, refused } = await keepEligible(work, selected.chosen, dayOfLaw(work.today))
  const busy = await findOnAgenda(
    work,
    ownerId,
    eligible.map(({ proposal }) => proposal.id),
  )
  const before = eligible.filter(({ proposal }) => busy.has(proposal.id))
  const free = eligible.filter(({ proposal }) => !busy.has(proposal.id))
  const council = await councilOf(work, ownerId)
  const types = await loadTypes(
    work,
    free.map(({ proposal }) => proposal.awardType),
    heldOn,
  )
  const votes = free.map(({ proposal, item }) => tally(proposal, item, input, { council, types }))
  const minutesNumber = ifGiven(cleanLine, 'minutesNumber', input.minutesNumber, 100)
  await applyResults(
    work,
    { id: uuid(), ownerId, heldOn, totalMembers, presentMembers, minutesNumber },
    votes,
  )
  const onAgenda = before.map(({ path }): RefusalDetail => ({ code: 'ON_ANOTHER_AGENDA', path }))
  return {
    ids: votes.map((vote) => vote.proposalId),
    refused: [...selected.refused, ...refused, ...onAgenda],
  }
}

function tally(
  proposal: Proposal,
  item: VoteItemInput,
  input: HoldCouncilSessionInput,
  { council, types }: { council: VoteRule['council']; types: KnownTypes },
): NewCouncilVote {
  const { heldOn, totalMembers } = input
  const { awardType } = proposal
  const rule = voteRuleOf(types.get(awardType), awardType, heldOn, council) ?? noVoteRule(proposal, heldOn)
  const { agree } = item
  return {
    ownerId: input.organizationId,
    proposalId: proposal.id,
    agree,
    passed: passes({ agree, totalMembers }, rule),
    ruleId: rule.ruleId,
    legalBasis: rule.legalBasis,
  }
}

function noVoteRule(proposal: Proposal, day: string): VoteRule {
  return refuse('NO_VOTE_RULE', { awardType: proposal.awardType, day }, ['heldOn'])
}

function ownedBy(proposal: Proposal, ownerId: string): RefusalDetail | null {
  return proposal.ownerId === ownerId
    ? null
    : { code: 'NOT_FOUND', args: { what: 'Proposal', value: proposal.id } }
}

function assertMembers(totalMembers: number, items: readonly VoteItemInput[]): void {
  assertAtMost(500, items, 'items')
  if (totalMembers < 1)
    refuse('INVALID', { field: 'totalMembers', value: totalMembers, expected: '≥ 1' }, ['totalMembers'])
  items.forEach(({ agree }, index) => {
    if (agree >= 0 && agree <= totalMembers) return
    refuse('INVALID', { field: 'agree', value: agree, expected: `0–${totalMembers}` }, [
      'items',
      String(index),
      'agree',
    ])
  })
}
