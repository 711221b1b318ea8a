import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { allInOrder } from '../../../shared/database/all-in-order.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { Refusal, refuse, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { judgeCases } from '../facts/facts.js'
import { assertNotHeld } from '../facts/holds.js'
import { ruleRefusals } from '../facts/refusals.js'
import { policies } from '../policies.js'
import { sendDocuments } from '../document/document.store.js'
import { assertAsSet, reportRefusals } from './readiness.js'
import { cleanPaper } from './signed-paper.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { ProposalState } from '../proposal/proposal.enums.js'
import {
  loadProposals,
  lockProposals,
  publishWorkingCopies,
  startAnew,
  stepProposals,
} from '../proposal/proposal.store.js'
import { sendSelfAssessments } from '../self-assessment/self-assessment.store.js'
import { stepRefusal } from '../proposal/step-refusal.js'
import { withWorkingCopies } from '../proposal/working-copy.js'
import { nextReceiver, resolveChains } from './chain.js'
import type { ReceiveDossierInput, SendDossierInput } from './dossier.inputs.js'
import { dossierActions } from './dossier.states.js'
import { insertDossier, loadItems, lockDossier, markReceived } from './dossier.store.js'

/**
 * Sends proposals one step up with a signed statement: all of them or none. The owner sends what its council passed;
 * who has appraised forwards. The rules of the day are checked again. Answers the dossier's id.
 */
export async function sendDossier(work: Work, input: SendDossierInput): Promise<string> {
  const { organizationId, period, statement, proposalIds } = input
  authorize(work.viewer, policies, 'sendDossier', { HOLDER: organizationId })
  assertAtMost(500, proposalIds, 'proposalIds')
  const proposals = await lockForSending(work, input)
  await allInOrder([
    assertNotHeld(work, proposals, (index) => ['proposalIds', String(index)]),
    assertAsSet(work, proposals, organizationId, ({ id }) => [
      'proposalIds',
      String(proposalIds.indexOf(id)),
    ]),
  ])
  const [, receiverId] = await allInOrder([
    assertComplete(work, proposals),
    commonReceiver(work, proposals, input),
  ])
  const paper = cleanPaper(statement, 'statement', work.today)
  const dossier = { id: uuid(), ownerId: organizationId, receiverId, period, ...paper, sentOn: work.today }
  await allInOrder([
    publish(
      work,
      proposals.filter(({ ownerId }) => ownerId === organizationId),
    ),
    insertDossier(work, dossier, proposalIds),
    stepProposals(work, proposalIds, {
      state: ProposalState.SENT,
      holderId: receiverId,
      sentOn: work.today,
    }),
  ])
  return dossier.id
}

/** Lets what the owner wrote of its proposals go with them. */
async function publish(work: Work, own: readonly Proposal[]): Promise<void> {
  if (own.length === 0) return
  const ids = own.map(({ id }) => id)
  const before = own.filter(({ receivedOn, appraisedOn }) => receivedOn ?? appraisedOn).map(({ id }) => id)
  await allInOrder([
    publishWorkingCopies(work, ids),
    sendDocuments(work, ids),
    sendSelfAssessments(work, own),
    ...(before.length > 0 ? [startAnew(work, before)] : []),
  ])
}

async function lockForSending(
  work: Work,
  { organizationId, period, proposalIds }: SendDossierInput,
): Promise<Proposal[]> {
  const locked = new Map((await lockProposals(work, proposalIds)).map((proposal) => [proposal.id, proposal]))
  const refusals = proposalIds.flatMap((id, index): RefusalDetail[] => {
    const proposal = locked.get(id)
    const path = ['proposalIds', String(index)]
    const isHere =
      proposal?.holderId === organizationId && proposal.period === period && proposalIds.indexOf(id) === index
    if (!proposal || !isHere) return [{ code: 'NOT_FOUND', args: { what: 'Proposal', value: id }, path }]
    const refusal = stepRefusal(proposal, 'sendDossier')
    return refusal ? [{ ...refusal, path }] : []
  })
  if (refusals.length > 0) throw new Refusal(refusals)
  return proposalIds.map((id) => locked.get(id)!)
}

/** A report of achievements for each, and nothing that the rules of the day say is not met. */
async function assertComplete(work: Work, proposals: readonly Proposal[]): Promise<void> {
  const cases = await withWorkingCopies(work, proposals)
  const judgements = await judgeCases(work, cases, () => work.today)
  const refusals = cases.flatMap((one, index) => {
    const path = ['proposalIds', String(index)]
    return [...reportRefusals(one, path), ...ruleRefusals(judgements[index]!, ['NOT_MET'], path)]
  })
  if (refusals.length > 0) throw new Refusal(refusals)
}

async function commonReceiver(
  work: Work,
  proposals: readonly Proposal[],
  { organizationId }: SendDossierInput,
): Promise<string> {
  const chains = await resolveChains(work, proposals, work.today)
  const receivers = new Set(
    chains.map((chain, index) => nextReceiver(chain, proposals[index]!.ownerId, organizationId)),
  )
  const [receiver] = receivers
  if (receivers.size > 1) refuse('DIFFERENT_RECEIVERS', {}, ['proposalIds'])
  if (receiver === organizationId) refuse('DECIDED_HERE', {}, ['proposalIds'])
  return receiver ?? refuse('NO_RECEIVER', { day: work.today }, ['proposalIds'])
}

/** Takes in a dossier: its proposals are received on this day. Answers its id. */
export async function receiveDossier(
  work: Work,
  { dossierId, expectedVersion }: ReceiveDossierInput,
): Promise<string> {
  const dossier = await lockDossier(work, dossierId)
  if (!dossier) refuse('NOT_FOUND', { what: 'Dossier', value: dossierId }, ['dossierId'])
  authorize(work.viewer, policies, 'receiveDossier', { HOLDER: dossier.receiverId })
  assertVersion(dossier, expectedVersion)
  assertPossible(dossierActions, dossier.state, 'receiveDossier')
  const items = await loadItems(work, [dossierId])
  const proposals = await loadProposals(
    work,
    items.map((item) => item.proposalId),
  )
  const waiting = proposals
    .filter(({ state, holderId }) => state === ProposalState.SENT && holderId === dossier.receiverId)
    .map((proposal) => proposal.id)
  await allInOrder([
    lockProposals(work, waiting),
    markReceived(work, dossierId),
    stepProposals(work, waiting, { state: ProposalState.RECEIVED, receivedOn: work.today }),
  ])
  return dossierId
}
