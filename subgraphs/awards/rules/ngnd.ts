import { SECTOR, serviceAtLeast, TEACHING, years } from './career-criterion.js'
import { hasAward } from './held-awards.js'
import { detailsOfDecree } from './ngut.js'
import { anyOf, together } from './results.js'
import type { Cite } from './results.js'
import type { Career, Rule, RuleResult } from './rule.js'

const cite: Cite = { ruleId: 'R-IND-12', legalBasis: 'Luật 06/2022/QH15, Điều 64 khoản 2' }

const ANY_KIND = { maternityBridges: false, restartsAfterDiscipline: false, meritOnly: false }

/** Nhà giáo nhân dân — Luật 06/2022/QH15, Điều 64 khoản 2; the details of Nghị định 35/2024/NĐ-CP have not been read. */
export const ngnd: Rule = {
  id: cite.ruleId,
  awardType: 'NGND',
  subject: 'PERSON',
  validFrom: '2024-01-01',
  validTo: null,
  enabled: true,
  verification: 'V1',
  legalBasis: cite.legalBasis,
  describe: {
    vi: 'Đã được tặng danh hiệu Nhà giáo ưu tú; trực tiếp giảng dạy từ 20 năm; cán bộ quản lý: từ 25 năm trong ngành, có từ 15 năm giảng dạy.',
    en: 'Is a Meritorious Teacher; twenty years of direct teaching; managers: twenty-five years in the sector with fifteen of teaching.',
  },
  judge: (facts) => [
    hasAward(['NGUT'], facts, ANY_KIND, cite),
    anyOf(cite, [
      serviceAtLeast(facts.career?.teachingMonths, { ...TEACHING, least: years(20) }, cite),
      ...(facts.career?.isManager ? [asManager(facts.career)] : []),
    ]),
    detailsOfDecree(cite),
  ],
}

function asManager(career: Career): RuleResult {
  return together(cite, [
    serviceAtLeast(career.sectorMonths, { ...SECTOR, least: years(25) }, cite),
    serviceAtLeast(career.teachingMonths, { ...TEACHING, least: years(15) }, cite),
  ])
}
