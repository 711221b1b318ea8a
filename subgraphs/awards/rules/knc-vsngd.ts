import { countedInSector, SECTOR, serviceAtLeast, shownInSector, years } from './career-criterion.js'
import { awardsThatCount } from './chain.js'
import { conclude } from './results.js'
import { reliefForWomenLeaders } from './women-leaders.js'
import type { Cite } from './results.js'
import type { Facts, Rule, RuleResult } from './rule.js'

const legalBasis = 'Thông tư 29/2023/TT-BGDĐT, Điều 8'

const HARD_AREA_YEARS = 5

const TO_THE_REFORM = '2025-07-01'

/**
 * Kỷ niệm chương "Vì sự nghiệp Giáo dục", in the sector; Thông tư 07/2026/TT-BGDĐT, which follows, has not been read.
 * Since Nghị định 152/2025/NĐ-CP the time of women leaders may be shorter (R-GEN-09).
 */
export const kncVsngd: readonly Rule[] = [
  version('R-IND-10', '2024-02-15', TO_THE_REFORM, longEnough),
  version('R-IND-10b', TO_THE_REFORM, '2026-04-02', longEnoughOrWoman),
]

/** How the time served is judged, in the name of a version. */
type Service = (facts: Facts, cite: Cite) => RuleResult

function version(id: string, validFrom: string, validTo: string, service: Service): Rule {
  const cite = { ruleId: id, legalBasis }
  return {
    id,
    awardType: 'KNC_VSNGD',
    subject: 'PERSON',
    validFrom,
    validTo,
    enabled: true,
    verification: 'V2',
    legalBasis,
    describe: {
      vi: 'Có từ 20 năm công tác trong ngành giáo dục (15 năm nếu có từ 05 năm ở vùng đặc biệt khó khăn), không tính thời gian bị kỷ luật; chưa được tặng.',
      en: 'Twenty years in the education sector (fifteen with five or more in specially difficult areas), time under discipline not counted; not given before.',
    },
    judge: (facts) =>
      facts.commendationKind === 'FOREIGN'
        ? [outsideTheSector(cite)]
        : [service(facts, cite), notGivenBefore(facts, cite)],
  }
}

function longEnough(facts: Facts, cite: Cite): RuleResult {
  return serviceAtLeast(shownInSector(facts, leastOf(facts)), { ...SECTOR, least: leastOf(facts) }, cite)
}

function longEnoughOrWoman(facts: Facts, cite: Cite): RuleResult {
  return (
    reliefForWomenLeaders(countedInSector(facts.career), leastOf(facts), facts) ?? longEnough(facts, cite)
  )
}

function leastOf({ career }: Facts): number {
  return (career?.hardAreaMonths ?? 0) >= years(HARD_AREA_YEARS) ? years(15) : years(20)
}

function outsideTheSector(cite: Cite): RuleResult {
  return conclude(cite, 'NEEDS_PERSON', {
    vi: 'Đối tượng ngoài ngành hoặc người nước ngoài: người có thẩm quyền phải xem xét.',
    en: 'Outside the sector or a foreigner: a person must judge.',
  })
}

/** Practice, not the text: the medal is given once. */
function notGivenBefore(facts: Facts, cite: Cite): RuleResult {
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
