import type { Work } from '../../../shared/database/work.js'
import { assertNotFuture, cleanLine } from '../../../shared/errors/checks.js'
import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import type { BulkOutcome } from './bulk.js'
import type { Proposal } from './proposal.entity.js'
import { selectAllowed } from './side-steps.service.js'
import { followUp } from './side-steps.store.js'
import type { PresentAwardsInput, ProposalStepsInput } from './steps.inputs.js'

/** Tells owners what was decided (thông báo): from now on they know, and the clock of the notice stops. */
export async function notifyProposals(work: Work, { items }: ProposalStepsInput): Promise<BulkOutcome> {
  const { refused, ids } = await selectAllowed(work, items, 'notifyProposals', (proposal) =>
    once(proposal, proposal.notifiedOn),
  )
  await followUp(work, ids, { notifiedOn: work.today })
  return { ids, refused }
}

/** Records the handing over of awards (trao tặng): day, place, by whom. */
export async function presentAwards(work: Work, input: PresentAwardsInput): Promise<BulkOutcome> {
  const { presentedOn } = input
  assertNotFuture(presentedOn, work.today, 'presentedOn')
  const presentedAt = cleanLine('place', input.place, 300)
  const presentedBy = cleanLine('presenter', input.presenter, 200)
  const { refused, ids } = await selectAllowed(work, input.items, 'presentAwards', (proposal) =>
    tooEarly(proposal, presentedOn),
  )
  await followUp(work, ids, { presentedOn, presentedAt, presentedBy })
  return { ids, refused }
}

/** Puts decided proposals away (lưu trữ): nothing more happens to them. */
export async function archiveProposals(work: Work, { items }: ProposalStepsInput): Promise<BulkOutcome> {
  const { refused, ids } = await selectAllowed(work, items, 'archiveProposals', (proposal) =>
    proposal.notifiedOn
      ? once(proposal, null)
      : { code: 'NOT_NOTIFIED', args: { name: proposal.candidateName } },
  )
  await followUp(work, ids, { archivedOn: work.today })
  return { ids, refused }
}

function once({ candidateName: name, archivedOn }: Proposal, doneOn: string | null): RefusalDetail | null {
  const day = archivedOn ?? doneOn
  return day ? { code: 'ALREADY_DONE', args: { name, day } } : null
}

function tooEarly(proposal: Proposal, day: string): RefusalDetail | null {
  const { candidateName: name, decidedOn } = proposal
  if (decidedOn && day < decidedOn)
    return { code: 'PRESENTED_TOO_EARLY', args: { name, day, decided: decidedOn } }
  return once(proposal, proposal.presentedOn)
}
