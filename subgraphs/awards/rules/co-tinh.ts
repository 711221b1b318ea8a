import { leadsCampaign, leadsCluster, outstanding } from './flags.js'
import { anyOf, together } from './results.js'
import type { Rule } from './rule.js'

/** Cờ thi đua of a province or ministry — Luật 06/2022/QH15, Điều 26. */
export function flagOf(awardType: string, id: string, organiser: 'PROVINCE' | 'MINISTRY'): Rule {
  const cite = { ruleId: id, legalBasis: 'Luật 06/2022/QH15, Điều 26' }
  const of =
    organiser === 'PROVINCE' ? { vi: 'cấp tỉnh', en: 'the province' } : { vi: 'Bộ', en: 'the ministry' }
  return {
    id,
    awardType,
    subject: 'COLLECTIVE',
    validFrom: '2024-01-01',
    validTo: null,
    enabled: true,
    verification: 'V1',
    legalBasis: cite.legalBasis,
    describe: {
      vi: `Dẫn đầu cụm, khối thi đua do ${of.vi} tổ chức, hoàn thành vượt mức chỉ tiêu, tổ chức đảng, đoàn thể trong sạch; hoặc dẫn đầu phong trào thi đua theo chuyên đề của ${of.vi} từ 03 năm trở lên khi tổng kết.`,
      en: `Leads a cluster organised by ${of.en}, with targets exceeded and clean organizations; or leads a thematic campaign of ${of.en} of three years or more at its final review.`,
    },
    mayBeProposed: (facts) =>
      anyOf(cite, [leadsCluster([organiser], facts, cite), leadsCampaign([organiser], 3, facts, cite)]),
    judge: (facts) => [
      anyOf(cite, [
        together(cite, [leadsCluster([organiser], facts, cite), ...outstanding(facts, cite)]),
        leadsCampaign([organiser], 3, facts, cite),
      ]),
    ],
  }
}

/** Cờ thi đua của Ủy ban nhân dân cấp tỉnh — Luật 06/2022/QH15, Điều 26. */
export const coTinh: Rule = flagOf('CO_TINH', 'R-COL-06', 'PROVINCE')
