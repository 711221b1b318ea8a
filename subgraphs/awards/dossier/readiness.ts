import type { Work } from '../../../shared/database/work.js'
import { allInOrder } from '../../../shared/database/all-in-order.js'
import { Refusal, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { missingDocuments } from '../document/document.service.js'
import { parameterValue } from '../parameter/parameter.service.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { ProposalState } from '../proposal/proposal.enums.js'
import { DEMANDS_DISCLOSURE } from '../rules/process-parameters.js'

/** Where in the input a proposal stands. */
export type PathOf = (proposal: Proposal) => readonly string[]

/**
 * Refuses what does not hold what the organization, or one above it, demands of its own proposals besides the law before
 * they go on: disclosure, every document.
 */
export async function assertAsSet(
  work: Work,
  proposals: readonly Proposal[],
  ownerId: string,
  pathOf: PathOf,
): Promise<void> {
  const own = proposals.filter((proposal) => proposal.ownerId === ownerId)
  if (own.length === 0) return
  const [disclosure, missing] = await allInOrder([
    parameterValue(work, ownerId, DEMANDS_DISCLOSURE, work.today),
    missingDocuments(work, ownerId, own, pathOf),
  ])
  const isDemanded = disclosure === 'true'
  const undisclosed = own.filter(({ state }) => isDemanded && state === ProposalState.COUNCIL_PASSED)
  const refusals = [
    ...undisclosed.map((proposal): RefusalDetail => ({
      code: 'NOT_DISCLOSED',
      args: { name: proposal.candidateName },
      path: pathOf(proposal),
    })),
    ...missing,
  ]
  if (refusals.length > 0) throw new Refusal(refusals)
}

/** A report of achievements is always asked for. */
export function reportRefusals(
  { achievement, candidateName: name }: Pick<Proposal, 'achievement' | 'candidateName'>,
  path: readonly string[],
): RefusalDetail[] {
  if (achievement?.trim()) return []
  const legalBasis = 'Luật 06/2022/QH15, Điều 84 khoản 1'
  return [{ code: 'ACHIEVEMENT_MISSING', args: { name }, path, legalBasis }]
}
