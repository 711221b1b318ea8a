import type { Work } from '../../../shared/database/work.js'
import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import { stepRefusal } from './step-refusal.js'
import type { Proposal } from './proposal.entity.js'
import { lockProposals } from './proposal.store.js'

/** An item of a bulk call that names a proposal. */
interface Item {
  proposalId: string
  expectedVersion?: number | null
}

/** An item with its locked proposal and its place in the input. */
export interface ChosenItem<T extends Item> {
  proposal: Proposal
  item: T
  path: string[]
}

/**
 * Locks the proposals of a bulk call and tells apart those with which the step is possible from the others: unknown or
 * hidden, named twice, in another state, of another version, or refused by the caller's own check; `allowed` is
 * asked first.
 */
export async function selectForStep<T extends Item>(
  work: Work,
  items: readonly T[],
  action: string,
  check: (proposal: Proposal) => RefusalDetail | null,
  allowed: (proposal: Proposal) => RefusalDetail | null = () => null,
): Promise<{ chosen: ChosenItem<T>[]; refused: RefusalDetail[] }> {
  const locked = new Map(
    (
      await lockProposals(
        work,
        items.map((item) => item.proposalId),
      )
    ).map((proposal) => [proposal.id, proposal]),
  )
  const chosen: ChosenItem<T>[] = []
  const refused: RefusalDetail[] = []
  items.forEach((item, index) => {
    const path = ['items', String(index)]
    const proposal = locked.get(item.proposalId)
    locked.delete(item.proposalId) // a second mention finds nothing
    const detail = proposal
      ? (allowed(proposal) ?? stepRefusal(proposal, action, item.expectedVersion) ?? check(proposal))
      : unknown(item.proposalId)
    if (proposal && !detail) chosen.push({ proposal, item, path })
    else refused.push({ ...detail!, path })
  })
  return { chosen, refused }
}

function unknown(value: string): RefusalDetail {
  return { code: 'NOT_FOUND', args: { what: 'Proposal', value } }
}
