import type { Work } from '../../../shared/database/work.js'
import { may } from '../../../shared/access/policy.js'
import { cleanText } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import { sendDocuments } from '../document/document.store.js'
import { policies } from '../policies.js'
import { sendSelfAssessments } from '../self-assessment/self-assessment.store.js'
import type { BulkOutcome } from './bulk.js'
import { clockAfterHold } from './clock.js'
import type { Proposal } from './proposal.entity.js'
import { ProposalState } from './proposal.enums.js'
import { standingOf } from './proposal.service.js'
import { findSender, publishWorkingCopies, stepProposals } from './proposal.store.js'
import { selectForStep, type ChosenItem } from './select-for-step.js'
import * as store from './side-steps.store.js'
import { keepReturnTime } from './return-time.js'
import type {
  HoldProposalsInput,
  ProposalReasonItemInput,
  ProposalReasonsInput,
  ProposalStepItemInput,
  ProposalStepsInput,
} from './steps.inputs.js'

/** Locks the proposals of a bulk step and tells apart those with which the viewer may take it now. */
export async function selectAllowed<T extends ProposalStepItemInput>(
  work: Work,
  items: readonly T[],
  action: keyof typeof policies,
  check: (proposal: Proposal) => RefusalDetail | null = () => null,
): Promise<{ chosen: ChosenItem<T>[]; refused: RefusalDetail[]; ids: string[] }> {
  assertAtMost(500, items, 'items')
  const allowed = (proposal: Proposal): RefusalDetail | null =>
    may(work.viewer, policies[action], standingOf(proposal))
      ? null
      : { code: 'NOT_HOLDER', args: { name: proposal.candidateName } }
  const selected = await selectForStep(work, items, action, check, allowed)
  return { ...selected, ids: selected.chosen.map(({ proposal }) => proposal.id) }
}

function withReasons(items: readonly ProposalReasonItemInput[]): ProposalReasonItemInput[] {
  return items.map((item, index) => ({
    ...item,
    reason: cleanText(`items.${index}.reason`, item.reason, 2_000),
  }))
}

/** Asks owners for what is missing; the clock stops, and begins anew with the full dossier. */
export async function requestSupplement(work: Work, { items }: ProposalReasonsInput): Promise<BulkOutcome> {
  assertAtMost(500, items, 'items')
  const { chosen, refused, ids } = await selectAllowed(work, withReasons(items), 'requestSupplement')
  for (const { proposal, item } of chosen) {
    await stepProposals(work, [proposal.id], {
      state: ProposalState.SUPPLEMENT_REQUESTED,
      returnReason: item.reason,
    })
  }
  return { ids, refused }
}

/** Gives the holder what was asked for: what the owner wrote by now, to be appraised anew. */
export async function supplyProposals(work: Work, { items }: ProposalStepsInput): Promise<BulkOutcome> {
  const { chosen, refused, ids } = await selectAllowed(work, items, 'supplyProposals')
  await publishWorkingCopies(work, ids)
  await sendDocuments(work, ids)
  await sendSelfAssessments(
    work,
    chosen.map(({ proposal }) => proposal),
  )
  await store.clearAppraisals(work, ids)
  await stepProposals(work, ids, { state: ProposalState.RECEIVED, clockFrom: work.today })
  return { ids, refused }
}

/** Returns proposals one step down, each with its reason. */
export async function returnProposals(work: Work, { items }: ProposalReasonsInput): Promise<BulkOutcome> {
  assertAtMost(500, items, 'items')
  const selected = await selectAllowed(work, withReasons(items), 'returnProposals')
  const outcome: BulkOutcome = { ids: [], refused: selected.refused }
  for (const { proposal, item, path } of selected.chosen) {
    const sender = await findSender(work, proposal.id, proposal.holderId)
    if (!sender) {
      outcome.refused.push({ code: 'NOT_SENT_HERE', args: { name: proposal.candidateName }, path })
      continue
    }
    await stepProposals(work, [proposal.id], {
      state: ProposalState.RETURNED,
      holderId: sender,
      returnReason: item.reason,
      returnCode: item.returnCode,
      returnedOn: work.today,
    })
    await keepReturnTime(work, proposal, item.returnCode)
    outcome.ids.push(proposal.id)
  }
  return outcome
}

/** Holds proposals: nothing happens to them until they are resumed. */
export async function holdProposals(work: Work, { items, reason }: HoldProposalsInput): Promise<BulkOutcome> {
  const text = cleanText('reason', reason, 2_000)
  const { chosen, refused, ids } = await selectAllowed(work, items, 'holdProposals')
  const holders = chosen.map(({ proposal }) => ({
    proposalId: proposal.id,
    organizationId: proposal.holderId,
  }))
  await store.insertHolds(work, holders, text)
  await store.hold(work, ids)
  return { ids, refused }
}

/** Lets held proposals go on where they stood. */
export async function resumeProposals(work: Work, { items }: ProposalStepsInput): Promise<BulkOutcome> {
  const { chosen, refused, ids } = await selectAllowed(work, items, 'resumeProposals')
  const resumed = chosen.map(({ proposal }) => ({
    id: proposal.id,
    clockFrom: clockAfterHold(proposal, work.today),
  }))
  await store.resume(work, resumed)
  return { ids, refused }
}
