import { SECTOR, serviceAtLeast, TEACHING, years } from './career-criterion.js'
import { anyOf, conclude, together } from './results.js'
import type { Cite } from './results.js'
import type { Career, Rule, RuleResult } from './rule.js'

const cite: Cite = { ruleId: 'R-IND-11', legalBasis: 'Luật 06/2022/QH15, Điều 64 khoản 3, khoản 4' }

/** Nhà giáo ưu tú — Luật 06/2022/QH15, Điều 64; the details of Nghị định 35/2024/NĐ-CP have not been read. */
export const ngut: Rule = {
  id: cite.ruleId,
  awardType: 'NGUT',
  subject: 'PERSON',
  validFrom: '2024-01-01',
  validTo: null,
  enabled: true,
  verification: 'V1',
  legalBasis: cite.legalBasis,
  describe: {
    vi: 'Trực tiếp giảng dạy từ 15 năm (thời gian ở vùng biên giới, hải đảo, đặc biệt khó khăn tính gấp đôi); cán bộ quản lý, nghiên cứu: từ 20 năm trong ngành, có từ 10 năm giảng dạy.',
    en: 'Fifteen years of direct teaching (time in border, island and specially difficult areas counts twice); managers and researchers: twenty years in the sector with ten of teaching.',
  },
  judge: ({ career }) => [
    anyOf(cite, [asTeacher(career), ...(career?.isManager ? [asManager(career)] : [])]),
    detailsOfDecree(cite),
  ],
}

function asTeacher(career: Career | undefined): RuleResult {
  const { teachingMonths, hardAreaMonths } = career ?? {}
  const counted =
    teachingMonths === undefined || hardAreaMonths === undefined ? undefined : teachingMonths + hardAreaMonths
  return serviceAtLeast(counted, { ...TEACHING, least: years(15) }, cite)
}

function asManager(career: Career): RuleResult {
  return together(cite, [
    serviceAtLeast(career.sectorMonths, { ...SECTOR, least: years(20) }, cite),
    serviceAtLeast(career.teachingMonths, { ...TEACHING, least: years(10) }, cite),
  ])
}

/** What the decree asks beyond the law is for a person to check. */
export function detailsOfDecree(asking: Cite): RuleResult {
  return conclude(asking, 'NEEDS_PERSON', {
    vi: 'Tiêu chuẩn chi tiết của Nghị định 35/2024/NĐ-CP: người có thẩm quyền phải xem xét.',
    en: 'The detailed standards of Decree 35/2024/NĐ-CP: a person must judge.',
  })
}
