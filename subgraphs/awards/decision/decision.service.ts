import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { allInOrder } from '../../../shared/database/all-in-order.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanText } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { Refusal, refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { resolveChains } from '../dossier/chain.js'
import { loadTypes } from '../award-type/known-types.js'
import { lockHistory } from '../annulment/lock-history.js'
import { cleanPaper } from '../dossier/signed-paper.js'
import { dayOfLaw, judgeCases } from '../facts/facts.js'
import { assertNotHeld } from '../facts/holds.js'
import { ruleRefusals } from '../facts/refusals.js'
import { policies } from '../policies.js'
import { levelVoteRefusal } from '../proposal/level-vote.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { ProposalState } from '../proposal/proposal.enums.js'
import { lockProposals, stepProposals } from '../proposal/proposal.store.js'
import { stepRefusal } from '../proposal/step-refusal.js'
import { insertStepTimes } from '../proposal/step-time.store.js'
import { assertWithinQuotas, waitForQuotas } from '../quota/quota.service.js'
import { loadKnownOrganizations } from '../registration/candidates.store.js'
import type { DecideInput } from './decision.inputs.js'
import { insertAwards, insertDecision } from './decision.store.js'
import { takeUpOwn } from './own-proposals.js'

/**
 * Signs a decision: competence on its date, the rules of the day on which each proposal was received, an appraisal for
 * each grant. The list is decided whole or not at all. Answers the decision's id.
 */
export async function decide(work: Work, input: DecideInput): Promise<string> {
  const { organizationId, grantIds } = input
  authorize(work.viewer, policies, 'decide', { HOLDER: organizationId })
  assertAtMost(500, [...grantIds, ...input.refusals], 'grantIds')
  const refusals = input.refusals.map(({ proposalId, reason }, index) => ({
    proposalId,
    reason: cleanText(`refusals.${index}.reason`, reason, 2_000),
  }))
  const locked = await lockForDeciding(work, input)
  await assertCompetent(work, locked, input)
  const ids = locked.map(({ id }) => id)
  const proposals = await takeUpOwn(work, locked, input, ({ id }) => pathOf(input, ids.indexOf(id)))
  const granted = proposals.filter((proposal) => grantIds.includes(proposal.id))
  await assertNotHeld(work, granted, (index) => ['grantIds', String(index)])
  await waitForQuotas(work, granted, input.paper.date)
  await grant(work, granted, input)
  const [, , , decisionId] = await allInOrder([
    assertWithinQuotas(work, granted, input.paper.date, ({ id }) => [
      'grantIds',
      String(grantIds.indexOf(id)),
    ]),
    refuseAll(work, refusals, input.paper.date),
    insertStepTimes(work, proposals, { step: 'DECIDED', doneOn: input.paper.date }),
    writeDecision(work, granted, input),
  ])
  return decisionId
}

async function refuseAll(
  work: Work,
  refusals: readonly { proposalId: string; reason: string }[],
  decidedOn: string,
): Promise<void> {
  const steps = refusals.map(({ proposalId, reason: returnReason }) =>
    stepProposals(work, [proposalId], { state: ProposalState.REFUSED, decidedOn, returnReason }),
  )
  await allInOrder(steps)
}

async function lockForDeciding(work: Work, input: DecideInput): Promise<Proposal[]> {
  const ids = [...input.grantIds, ...input.refusals.map((item) => item.proposalId)]
  const locked = new Map((await lockProposals(work, ids)).map((proposal) => [proposal.id, proposal]))
  const details = ids.flatMap((id, index): RefusalDetail[] => {
    const path = pathOf(input, index)
    const proposal = locked.get(id)
    if (
      proposal?.holderId !== input.organizationId ||
      proposal.period !== input.period ||
      ids.indexOf(id) !== index
    ) {
      return [{ code: 'NOT_FOUND', args: { what: 'Proposal', value: id }, path }]
    }
    const refusal =
      stepRefusal(proposal, 'decide') ?? obstacle(proposal, input, index < input.grantIds.length)
    return refusal ? [{ ...refusal, path }] : []
  })
  if (details.length > 0) throw new Refusal(details)
  return ids.map((id) => locked.get(id)!)
}

/**
 * Nothing is decided before it was received, nor granted before it was appraised: a paper cannot be dated back to
 * another law. What nobody received, because its owner decides, is judged as it is taken up.
 */
function obstacle(proposal: Proposal, { paper }: DecideInput, isGrant: boolean): RefusalDetail | null {
  const { candidateName: name, appraisedOn, receivedOn } = proposal
  if (proposal.ownerId === proposal.holderId) return null
  if (isGrant && !appraisedOn) return { code: 'NOT_APPRAISED', args: { name } }
  const unvoted = isGrant && levelVoteRefusal(proposal, paper.date)
  if (unvoted) return unvoted
  const earliest = (isGrant && appraisedOn) || receivedOn || paper.date
  return paper.date < earliest
    ? { code: 'DECIDED_TOO_EARLY', args: { name, date: paper.date, earliest } }
    : null
}

function pathOf(input: DecideInput, index: number): string[] {
  const grants = input.grantIds.length
  return index < grants ? ['grantIds', String(index)] : ['refusals', String(index - grants), 'proposalId']
}

async function assertCompetent(
  work: Work,
  proposals: readonly Proposal[],
  input: DecideInput,
): Promise<void> {
  const chains = await resolveChains(work, proposals, input.paper.date)
  const details = chains.flatMap((chain, index): RefusalDetail[] => {
    const decider = chain.find((step) => step.act === 'DECIDE')
    if (decider?.organizationId === input.organizationId) return []
    const { awardType } = proposals[index]!
    return [
      {
        code: 'NOT_COMPETENT',
        args: { awardType, date: input.paper.date },
        path: pathOf(input, index),
        ...(decider && { legalBasis: decider.legalBasis }),
      },
    ]
  })
  if (details.length > 0) throw new Refusal(details)
}

/** People first: a collective's share of titles counts what this same decision grants to its members. */
async function grant(work: Work, proposals: readonly Proposal[], input: DecideInput): Promise<void> {
  for (const subject of ['PERSON', 'COLLECTIVE'] as const) {
    const group = proposals.filter((proposal) => proposal.subject === subject)
    if (group.length === 0) continue
    await assertEligible(work, group, input)
    await stepProposals(
      work,
      group.map((proposal) => proposal.id),
      { state: ProposalState.GRANTED, decidedOn: input.paper.date },
    )
  }
}

async function assertEligible(work: Work, proposals: readonly Proposal[], input: DecideInput): Promise<void> {
  const candidates = proposals.map((proposal) => proposal.candidateId)
  // What is judged is sent behind the lock: it is read when the lock is held.
  const [, judgements] = await allInOrder([
    lockHistory(work, candidates, 'RELY'),
    judgeCases(work, proposals, dayOfLaw(work.today)),
  ])
  const details = judgements.flatMap((judgement, index) => {
    const path = ['grantIds', String(input.grantIds.indexOf(proposals[index]!.id))]
    return ruleRefusals(judgement, ['NOT_MET', 'MISSING_DATA'], path)
  })
  if (details.length > 0) throw new Refusal(details)
}

async function writeDecision(work: Work, granted: readonly Proposal[], input: DecideInput): Promise<string> {
  const { organizationId, period, paper, publish } = input
  const involved = [...new Set([organizationId, ...granted.map((proposal) => proposal.ownerId)])]
  const codes = granted.map((proposal) => proposal.awardType)
  const [known, types] = await allInOrder([
    loadKnownOrganizations(work, involved),
    loadTypes(work, codes, paper.date),
  ])
  const nameOf = (id: string): string =>
    known.find((organization) => organization.id === id)?.name ??
    refuse('NOT_FOUND', { what: 'Organization', value: id })
  const decision = {
    id: uuid(),
    ownerId: organizationId,
    ownerName: nameOf(organizationId),
    ...cleanPaper(paper, 'paper', work.today),
    period,
    publishedOn: publish ? work.today : null,
  }
  const awards = granted.map((proposal) => ({
    id: uuid(),
    ownerId: proposal.ownerId,
    decisionId: decision.id,
    proposalId: proposal.id,
    awardType: proposal.awardType,
    commendationKind: proposal.commendationKind,
    awardName: types.get(proposal.awardType)?.nameVi ?? proposal.awardType,
    period,
    subject: proposal.subject,
    recipientId: proposal.candidateId,
    recipientName: proposal.candidateName,
    unitName: nameOf(proposal.ownerId),
    grantedOn: paper.date,
  }))
  await allInOrder([insertDecision(work, decision), insertAwards(work, awards)])
  return decision.id
}
