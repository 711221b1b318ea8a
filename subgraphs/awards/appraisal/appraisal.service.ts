import { may } from '../../../shared/access/policy.js'
import { allInOrder } from '../../../shared/database/all-in-order.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanText } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import { dayOfLaw, judgeCases } from '../facts/facts.js'
import { ruleRefusals } from '../facts/refusals.js'
import { policies } from '../policies.js'
import type { BulkOutcome } from '../proposal/bulk.js'
import type { AppraiseProposalsInput } from '../proposal/proposal.inputs.js'
import { standingOf } from '../proposal/proposal.service.js'
import { ProposalState } from '../proposal/proposal.enums.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { clearAppraisal, stepProposals } from '../proposal/proposal.store.js'
import { insertStepTimes } from '../proposal/step-time.store.js'
import { selectForStep } from '../proposal/select-for-step.js'
import { insertAppraisals } from './appraisal.store.js'

/**
 * Records opinions on received proposals. "Eligible" against a rule that is not met is refused with rule and article;
 * "not eligible" leaves the proposal received, to be returned or refused.
 */
export async function appraiseProposals(work: Work, input: AppraiseProposalsInput): Promise<BulkOutcome> {
  assertAtMost(500, input.items, 'items')
  const items = input.items.map((item, index) => ({
    ...item,
    opinion: cleanText(`items.${index}.opinion`, item.opinion),
  }))
  const { chosen, refused } = await selectForStep(work, items, 'appraiseProposals', (proposal) =>
    forbidden(work, proposal),
  )
  const judgements = await judgeCases(
    work,
    chosen.map(({ proposal }) => proposal),
    dayOfLaw(work.today),
  )
  const judged = chosen.map((one, index) => ({
    ...one,
    judgement: judgements[index]!,
    refusals: one.item.eligible ? ruleRefusals(judgements[index]!, ['NOT_MET'], one.path) : [],
  }))
  const accepted = judged.filter((one) => one.refusals.length === 0)
  const idsWith = (eligible: boolean): string[] =>
    accepted.filter(({ item }) => item.eligible === eligible).map(({ proposal }) => proposal.id)
  const [eligible, ineligible] = [idsWith(true), idsWith(false)]
  const appraisals = accepted.map(({ proposal, item, judgement }) => ({
    organizationId: proposal.holderId,
    proposalId: proposal.id,
    eligible: item.eligible,
    opinion: item.opinion,
    appraisedOn: work.today,
    judgement,
  }))
  const before = accepted.map(({ proposal }) => proposal)
  const appraised = { state: ProposalState.APPRAISED, appraisedOn: work.today }
  await allInOrder([
    insertAppraisals(work, appraisals),
    insertStepTimes(work, before, { step: 'APPRAISED', doneOn: work.today }),
    ...(eligible.length > 0 ? [stepProposals(work, eligible, appraised)] : []),
    ...(ineligible.length > 0 ? [clearAppraisal(work, ineligible)] : []),
  ])
  return {
    ids: accepted.map(({ proposal }) => proposal.id),
    refused: [...refused, ...judged.flatMap((one) => one.refusals)],
  }
}

/** A proposal that is open to the viewer but held by another organization is answered as an item, not as an error of the call. */
function forbidden(work: Work, proposal: Proposal): RefusalDetail | null {
  if (may(work.viewer, policies.appraiseProposals, standingOf(proposal))) return null
  return { code: 'NOT_HOLDER', args: { name: proposal.candidateName } }
}
