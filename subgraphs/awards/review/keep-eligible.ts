import type { Work } from '../../../shared/database/work.js'
import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import { judgeCases } from '../facts/facts.js'
import { ruleRefusals } from '../facts/refusals.js'
import type { Proposal } from '../proposal/proposal.entity.js'
import { withWorkingCopies } from '../proposal/working-copy.js'

/** Tells proposals that may be put to the vote from those that do not meet the rules of their day, and says why not. */
export async function keepEligible<T extends { proposal: Proposal; path: string[] }>(
  work: Work,
  chosen: readonly T[],
  dayOf: (proposal: Proposal) => string,
): Promise<{ eligible: T[]; refused: RefusalDetail[] }> {
  const cases = await withWorkingCopies(
    work,
    chosen.map(({ proposal }) => proposal),
  )
  const judgements = await judgeCases(work, cases, dayOf)
  const refusals = judgements.map((judgement, index) =>
    ruleRefusals(judgement, ['NOT_MET'], chosen[index]!.path),
  )
  return { eligible: chosen.filter((_, index) => refusals[index]!.length === 0), refused: refusals.flat() }
}
