import type { Work } from '../../../shared/database/work.js'
import type { Proposal } from './proposal.entity.js'
import { loadWorkingCopies } from './proposal.store.js'

/** Proposals as their owner has written them by now; for anybody else, as they were sent. */
export async function withWorkingCopies(work: Work, proposals: readonly Proposal[]): Promise<Proposal[]> {
  const copies = new Map(
    (
      await loadWorkingCopies(
        work,
        proposals.map((proposal) => proposal.id),
      )
    ).map((copy) => [copy.id, copy]),
  )
  return proposals.map((proposal) => ({ ...proposal, ...copies.get(proposal.id) }))
}
