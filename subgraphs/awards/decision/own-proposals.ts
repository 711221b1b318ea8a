import type { Work } from '../../../shared/database/work.js'
import { Refusal, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { groupBy } from '../../../shared/collections/group-by.js'
import { sendDocuments } from '../document/document.store.js'
import { assertAsSet, reportRefusals, type PathOf } from '../dossier/readiness.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { layBefore, publishWorkingCopies } from '../proposal/proposal.store.js'
import { withWorkingCopies } from '../proposal/working-copy.js'
import { loadVotes } from '../review/review.store.js'
import type { DecideInput } from './decision.inputs.js'

/**
 * Takes up what the deciding organization itself has proposed: it travels nowhere, and the vote of its own council stands
 * in the place of the appraisal. What the owner wrote counts as laid before its head on the day of the paper, whose law
 * judges it. Answers all proposals, the own ones as they now are.
 */
export async function takeUpOwn(
  work: Work,
  proposals: readonly Proposal[],
  input: DecideInput,
  pathOf: PathOf,
): Promise<Proposal[]> {
  const { organizationId, grantIds, paper } = input
  const own = proposals.filter(({ ownerId }) => ownerId === organizationId)
  if (own.length === 0) return [...proposals]
  const written = new Map((await withWorkingCopies(work, own)).map((one) => [one.id, one]))
  const granted = [...written.values()].filter(({ id }) => grantIds.includes(id))
  const refusals = [
    ...(await votedLater(work, own, paper.date, pathOf)),
    ...granted.flatMap((one) => reportRefusals(one, pathOf(one))),
  ]
  if (refusals.length > 0) throw new Refusal(refusals)
  await assertAsSet(work, granted, organizationId, pathOf)
  const ids = own.map(({ id }) => id)
  await publishWorkingCopies(work, ids)
  await sendDocuments(work, ids)
  await layBefore(work, ids, paper.date)
  return proposals.map((one) => {
    const now = written.get(one.id)
    return now ? { ...now, receivedOn: paper.date } : one
  })
}

/** Nothing is decided before the own council has voted on it. */
async function votedLater(
  work: Work,
  own: readonly Proposal[],
  date: string,
  pathOf: PathOf,
): Promise<RefusalDetail[]> {
  const ids = own.map(({ id }) => id)
  const votes = groupBy(await loadVotes(work, ids), (vote) => vote.proposalId)
  return own.flatMap((proposal): RefusalDetail[] => {
    const earliest = votes.get(proposal.id)?.findLast(({ passed }) => passed)?.heldOn
    if (!earliest || earliest <= date) return []
    const args = { name: proposal.candidateName, date, earliest }
    return [{ code: 'DECIDED_TOO_EARLY', args, path: pathOf(proposal) }]
  })
}
