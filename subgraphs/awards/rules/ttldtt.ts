import { ldttShareAtLeast, noneDisciplined, united } from './collective-criteria.js'
import { achievementSpan } from './period.js'
import { ratedAtLeast } from './rating-criterion.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, Rule, RuleResult } from './rule.js'

const cite: Cite = { ruleId: 'R-COL-01', legalBasis: 'Luật 06/2022/QH15, Điều 28' }

const SEVENTY_PERCENT = { numerator: 70, denominator: 100 }

/** The ratio holds for periods whose last day is this one or later; the old law had another, which is not recorded. */
const RATIO_FROM = '2024-01-01'

/** Tập thể lao động tiên tiến — Luật 06/2022/QH15, Điều 28. */
export const ttldtt: Rule = {
  id: cite.ruleId,
  awardType: 'TTLDTT',
  subject: 'COLLECTIVE',
  validFrom: '2024-01-01',
  validTo: null,
  enabled: true,
  verification: 'V1',
  legalBasis: cite.legalBasis,
  describe: {
    vi: 'Hoàn thành tốt nhiệm vụ; có ít nhất 70% cá nhân đạt danh hiệu Lao động tiên tiến; không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên; nội bộ đoàn kết.',
    en: 'Tasks completed well; at least 70 % of the members Advanced Workers; no member disciplined with a warning or heavier; internal unity.',
  },
  judge: (facts) => [
    ratedAtLeast('GOOD', facts, cite),
    ldttShareOfThePeriod(facts),
    noneDisciplined(facts, cite),
    united(facts, cite),
  ],
}

function ldttShareOfThePeriod(facts: Facts): RuleResult {
  if (achievementSpan(facts).to > RATIO_FROM) return ldttShareAtLeast(SEVENTY_PERCENT, facts, cite)
  return conclude(cite, 'NEEDS_PERSON', {
    vi: `Kỳ xét ${facts.period} kết thúc trước ngày ${RATIO_FROM}: chưa ghi nhận tỷ lệ của luật cũ, người có thẩm quyền phải xem xét.`,
    en: `The period ${facts.period} ends before ${RATIO_FROM}: the ratio of the old law is not recorded, a person must judge.`,
  })
}
