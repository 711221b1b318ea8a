import { inForce } from './dated.js'
import type { Dated } from './dated.js'
import { conclude } from './results.js'
import type { Facts, RuleResult } from './rule.js'

/** R-GEN-05: no award and no proposal while a matter is open. Reported beside eligibility, never inside it. */
export const HOLD_RULE: Dated & { ruleId: string; legalBasis: string } = {
  ruleId: 'R-GEN-05',
  legalBasis: 'Nghị định 152/2025/NĐ-CP, Điều 4',
  validFrom: '2025-07-01',
  validTo: null,
}

/**
 * Whether a proposal may be submitted or decided on a day, as far as holds go; undefined before the rule is in force.
 * The sentence never says what the matter is: a denouncer must not be guessed from it.
 */
export function judgeHold(day: string, facts: Facts): RuleResult | undefined {
  if (!inForce(HOLD_RULE, day)) return undefined
  if (facts.openHold === undefined) {
    return conclude(
      HOLD_RULE,
      'MISSING_DATA',
      {
        vi: 'Chưa rõ có việc tạm dừng xét hay không.',
        en: 'It is not known whether consideration is suspended.',
      },
      [],
      {
        vi: 'Tải lại dữ liệu về tạm dừng xét rồi thử lại.',
        en: 'Refresh the record of holds and try again.',
      },
    )
  }
  return facts.openHold
    ? conclude(HOLD_RULE, 'NOT_MET', { vi: 'Hiện chưa thể xét.', en: 'Not possible now.' })
    : conclude(HOLD_RULE, 'MET', { vi: 'Không có việc tạm dừng xét.', en: 'No hold is open.' })
}
