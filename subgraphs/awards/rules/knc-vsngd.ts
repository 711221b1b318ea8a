import { countedInSector, SECTOR, serviceAtLeast, years } from './career-criterion.js'
import { awardsThatCount } from './chain.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, Rule, RuleResult } from './rule.js'

const cite: Cite = { ruleId: 'R-IND-10', legalBasis: 'Thông tư 29/2023/TT-BGDĐT, Điều 8' }

const HARD_AREA_YEARS = 5

/** Kỷ niệm chương "Vì sự nghiệp Giáo dục", in the sector; Thông tư 07/2026/TT-BGDĐT, which follows, has not been read. */
export const kncVsngd: Rule = {
  id: cite.ruleId,
  awardType: 'KNC_VSNGD',
  subject: 'PERSON',
  validFrom: '2024-02-15',
  validTo: '2026-04-02',
  enabled: true,
  verification: 'V2',
  legalBasis: cite.legalBasis,
  describe: {
    vi: 'Có từ 20 năm công tác trong ngành giáo dục (15 năm nếu có từ 05 năm ở vùng đặc biệt khó khăn), không tính thời gian bị kỷ luật; chưa được tặng.',
    en: 'Twenty years in the education sector (fifteen with five or more in specially difficult areas), time under discipline not counted; not given before.',
  },
  judge: (facts) =>
    facts.commendationKind === 'FOREIGN'
      ? [outsideTheSector()]
      : [
          serviceAtLeast(countedInSector(facts.career), { ...SECTOR, least: leastOf(facts) }, cite),
          notGivenBefore(facts),
        ],
}

function leastOf({ career }: Facts): number {
  return (career?.hardAreaMonths ?? 0) >= years(HARD_AREA_YEARS) ? years(15) : years(20)
}

function outsideTheSector(): RuleResult {
  return conclude(cite, 'NEEDS_PERSON', {
    vi: 'Đối tượng ngoài ngành hoặc người nước ngoài: người có thẩm quyền phải xem xét.',
    en: 'Outside the sector or a foreigner: a person must judge.',
  })
}

/** Practice, not the text: the medal is given once. */
function notGivenBefore(facts: Facts): RuleResult {
  if (!facts.awardHistory) {
    return conclude(
      cite,
      'MISSING_DATA',
      { vi: 'Chưa có dữ liệu về lịch sử khen thưởng.', en: 'Not known: the award history.' },
      [],
      { vi: 'Cập nhật lịch sử khen thưởng.', en: 'Record the award history.' },
    )
  }
  const anyKind = { maternityBridges: false, restartsAfterDiscipline: false, meritOnly: false }
  const given = awardsThatCount(['KNC_VSNGD'], facts, anyKind).find((award) => !award.annulled)
  return given
    ? conclude(
        cite,
        'NOT_MET',
        { vi: `Đã được tặng ngày ${given.grantedOn}.`, en: `Was given on ${given.grantedOn}.` },
        [`KNC_VSNGD of ${given.grantedOn}`],
      )
    : conclude(cite, 'MET', {
        vi: 'Chưa được tặng kỷ niệm chương này.',
        en: 'Has not been given this medal.',
      })
}
