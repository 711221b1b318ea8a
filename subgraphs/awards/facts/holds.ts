import type { Work } from '../../../shared/database/work.js'
import { Refusal, type RefusalDetail } from '../../../shared/errors/refusal.js'
import { judgeHold } from '../rules/hold.js'
import type { RuleResult, Subject } from '../rules/rule.js'
import { loadHeld, loadSurvivors } from './people.store.js'

/** Whom a hold may concern. */
export interface Held {
  candidateId: string
  subject: Subject
  period: string
}

/** What R-GEN-05 says of candidates today, in their order; undefined before the rule is in force. */
export async function judgeHolds(
  work: Work,
  candidates: readonly Held[],
): Promise<(RuleResult | undefined)[]> {
  const ids = candidates.map((one) => one.candidateId)
  const survivors = await loadSurvivors(work, ids)
  const held = await loadHeld(work, [...ids, ...survivors.values()])
  return candidates.map(({ candidateId, subject, period }) => {
    const openHold = held.has(survivors.get(candidateId) ?? candidateId)
    return judgeHold(work.today, { subject, period, openHold })
  })
}

/** Refuses to send or decide while a hold lasts on a candidate; says only that it is not possible now. */
export async function assertNotHeld(
  work: Work,
  candidates: readonly Held[],
  pathOf: (index: number) => readonly string[],
): Promise<void> {
  const details = (await judgeHolds(work, candidates)).flatMap((result, index): RefusalDetail[] => {
    if (!result || result.outcome === 'MET') return []
    const { ruleId, legalBasis, sentence } = result
    return [{ code: 'ON_HOLD', path: pathOf(index), ruleId, legalBasis, sentence }]
  })
  if (details.length > 0) throw new Refusal(details)
}
