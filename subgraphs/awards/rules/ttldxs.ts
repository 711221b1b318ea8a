import { cstdcsAtLeast, everyMemberCompleted, ldttShareAtLeast, united } from './collective-criteria.js'
import { ratedAtLeast } from './rating-criterion.js'
import type { Cite } from './results.js'
import type { Rule } from './rule.js'

const cite: Cite = { ruleId: 'R-COL-02', legalBasis: 'Luật 06/2022/QH15, Điều 27' }

const SEVENTY_PERCENT = { numerator: 70, denominator: 100 }

/** Tập thể lao động xuất sắc — Luật 06/2022/QH15, Điều 27. */
export const ttldxs: Rule = {
  id: cite.ruleId,
  awardType: 'TTLDXS',
  subject: 'COLLECTIVE',
  validFrom: '2024-01-01',
  validTo: null,
  enabled: true,
  verification: 'V1',
  legalBasis: cite.legalBasis,
  describe: {
    vi: 'Hoàn thành xuất sắc nhiệm vụ; 100% cá nhân hoàn thành nhiệm vụ; có ít nhất 70% cá nhân đạt danh hiệu Lao động tiên tiến; có cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở; nội bộ đoàn kết.',
    en: 'Tasks completed excellently; every member completed the tasks; at least 70 % of the members Advanced Workers; at least one Grassroots Emulation Fighter; internal unity.',
  },
  judge: (facts) => [
    ratedAtLeast('EXCELLENT', facts, cite),
    everyMemberCompleted(facts, cite),
    ldttShareAtLeast(SEVENTY_PERCENT, facts, cite),
    cstdcsAtLeast(1, facts, cite),
    united(facts, cite),
  ],
}
