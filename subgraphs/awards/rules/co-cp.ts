import { leadsCampaign, leadsCluster, mostOutstanding } from './flags.js'
import { anyOf, together } from './results.js'
import type { Cite } from './results.js'
import type { Rule } from './rule.js'

const cite: Cite = { ruleId: 'R-COL-07', legalBasis: 'Luật 06/2022/QH15, Điều 25' }

/** Cờ thi đua của Chính phủ — Luật 06/2022/QH15, Điều 25. */
export const coCp: Rule = {
  id: cite.ruleId,
  awardType: 'CO_CP',
  subject: 'COLLECTIVE',
  validFrom: '2024-01-01',
  validTo: null,
  enabled: true,
  verification: 'V1',
  legalBasis: cite.legalBasis,
  describe: {
    vi: 'Tiêu biểu xuất sắc nhất trong số các đơn vị dẫn đầu cụm, khối của Bộ, tỉnh; hoặc dẫn đầu cụm, khối của Hội đồng Thi đua - Khen thưởng Trung ương; hoặc dẫn đầu phong trào của Thủ tướng Chính phủ từ 05 năm trở lên khi tổng kết.',
    en: 'The most outstanding among the units that lead clusters of ministry or province; or leads a cluster of the national council; or leads a campaign of the Prime Minister of five years or more at its final review.',
  },
  mayBeProposed: (facts) =>
    anyOf(cite, [
      leadsCluster(['PROVINCE', 'MINISTRY', 'NATIONAL_COUNCIL'], facts, cite),
      leadsCampaign(['PRIME_MINISTER'], 5, facts, cite),
    ]),
  judge: (facts) => [
    anyOf(cite, [
      together(cite, [leadsCluster(['PROVINCE', 'MINISTRY'], facts, cite), mostOutstanding(facts, cite)]),
      leadsCluster(['NATIONAL_COUNCIL'], facts, cite),
      leadsCampaign(['PRIME_MINISTER'], 5, facts, cite),
    ]),
  ],
}
