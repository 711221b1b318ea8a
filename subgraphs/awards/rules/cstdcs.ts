import { meetsLdttStandard } from './ldtt.js'
import { achievementSpan } from './period.js'
import { ratedAtLeast } from './rating-criterion.js'
import { hasInitiatives, hasScienceTopics } from './recognition-criterion.js'
import type { RecognitionNeed } from './recognition-criterion.js'
import { anyOf } from './results.js'
import type { Cite } from './results.js'
import type { Facts, Rule } from './rule.js'

const cite2022: Cite = { ruleId: 'R-IND-02a', legalBasis: 'Luật 06/2022/QH15, Điều 23' }
const cite2026: Cite = {
  ruleId: 'R-IND-02b',
  legalBasis: 'Luật 06/2026/QH16 sửa đổi Luật 06/2022/QH15, Điều 23 (CHƯA XÁC MINH: theo dự thảo)',
}

/** Chiến sĩ thi đua cơ sở, first text — Luật 06/2022/QH15, Điều 23. */
export const cstdcs2022: Rule = {
  id: cite2022.ruleId,
  awardType: 'CSTDCS',
  subject: 'PERSON',
  validFrom: '2024-01-01',
  validTo: '2026-10-01',
  enabled: true,
  verification: 'V1',
  legalBasis: cite2022.legalBasis,
  describe: {
    vi: 'Đạt tiêu chuẩn Lao động tiên tiến; và hoàn thành xuất sắc nhiệm vụ, hoặc có sáng kiến được cơ sở công nhận, hoặc có đề tài, đề án, công trình khoa học đã được nghiệm thu.',
    en: 'Meets the standard of Advanced Worker; and either tasks completed excellently, or an initiative recognized at grassroots level, or an accepted science topic.',
  },
  judge: (facts) => [
    ...meetsLdttStandard(facts, cite2022),
    anyOf(cite2022, [
      ratedAtLeast('EXCELLENT', facts, cite2022),
      hasInitiatives(oneAtGrassroots(facts), facts, cite2022),
      hasScienceTopics(oneAtGrassroots(facts), facts, cite2022),
    ]),
  ],
}

/** Chiến sĩ thi đua cơ sở as the draft of the 2026 amendment had it. Off: the text that was passed has not been read. */
export const cstdcs2026: Rule = {
  id: cite2026.ruleId,
  awardType: 'CSTDCS',
  subject: 'PERSON',
  validFrom: '2026-10-01',
  validTo: null,
  enabled: false,
  verification: 'UNVERIFIED',
  legalBasis: cite2026.legalBasis,
  describe: {
    vi: '(Chưa xác minh) Hoàn thành xuất sắc nhiệm vụ; và có sáng kiến được cơ sở công nhận hoặc có đề tài, đề án, công trình khoa học đã được nghiệm thu.',
    en: '(Unverified) Tasks completed excellently; and an initiative recognized at grassroots level or an accepted science topic.',
  },
  judge: (facts) => [
    ratedAtLeast('EXCELLENT', facts, cite2026),
    anyOf(cite2026, [
      hasInitiatives(oneAtGrassroots(facts), facts, cite2026),
      hasScienceTopics(oneAtGrassroots(facts), facts, cite2026),
    ]),
  ],
}

function oneAtGrassroots(facts: Facts): RecognitionNeed {
  return { count: 1, scope: 'GRASSROOTS', span: achievementSpan(facts) }
}
