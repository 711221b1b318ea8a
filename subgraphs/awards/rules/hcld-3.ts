import { ratedYears, runAtLeast } from './chain-criterion.js'
import { awardsInRun, hasAward } from './held-awards.js'
import type { ChainTreatment, Run } from './chain.js'
import { orderForPerson, sinceFirst } from './hcld.js'
import { achievementSpan } from './period.js'
import { anyOf, conclude, together } from './results.js'
import type { Cite } from './results.js'
import type { Facts, Rule, RuleResult } from './rule.js'
import { CHAIN_VERSIONS } from './versions.js'
import { lengthOf, months } from './time-worked.js'

const FLAGS = ['CO_TINH', 'CO_BO']
const DIPLOMAS = ['BK_TINH', 'BK_BO']
const TEN_YEARS = months(120)

const forPersons: readonly Rule[] = orderForPerson({
  id: 'R-IND-07',
  awardType: 'HCLD_3',
  article: 'Luật 06/2022/QH15, Điều 44 khoản 1 điểm e',
  before: 'BK_TTG',
  excellentYears: 1,
  titles: ['CSTDCS'],
  titleCount: 3,
  describe: {
    vi: 'Đã được tặng bằng khen của Thủ tướng; sau đó từ 05 năm liên tục hoàn thành tốt nhiệm vụ trở lên, trong đó có 01 năm hoàn thành xuất sắc nhiệm vụ và 03 lần đạt danh hiệu Chiến sĩ thi đua cơ sở.',
    en: 'Has the diploma of merit of the Prime Minister; since then five or more consecutive years completed well or better, one of them excellently, with three titles Grassroots Emulation Fighter.',
  },
})

const forCollectives: readonly Rule[] = CHAIN_VERSIONS.map(
  ({ suffix, validFrom, validTo, cites, treatment }): Rule => {
    const cite = {
      ruleId: `R-COL-05${suffix}`,
      legalBasis: `Luật 06/2022/QH15, Điều 44 khoản 4 điểm đ${cites}`,
    }
    return {
      id: cite.ruleId,
      legalBasis: cite.legalBasis,
      awardType: 'HCLD_3',
      subject: 'COLLECTIVE',
      validFrom,
      validTo,
      enabled: true,
      verification: 'V1',
      describe: {
        vi: 'Thành lập từ 10 năm; đã được tặng bằng khen của Thủ tướng; sau đó từ 05 năm liên tục hoàn thành xuất sắc nhiệm vụ hoặc đạt Tập thể lao động xuất sắc và có 01 cờ thi đua của Chính phủ, hoặc 02 cờ cấp Bộ, cấp tỉnh, hoặc 01 cờ và 01 bằng khen, hoặc (không thuộc đối tượng tặng cờ) 02 bằng khen.',
        en: 'Ten years old; has the diploma of merit of the Prime Minister; since then five or more consecutive years completed excellently or Excellent Labour Collective, with one flag of the Government, or two flags of ministry or province, or one such flag and one diploma, or (where flags are not for it) two diplomas.',
      },
      judge: (facts) => judgeCollective(facts, treatment, cite),
    }
  },
)

/** Huân chương Lao động hạng Ba — Luật 06/2022/QH15, Điều 44. */
export const hcld3: readonly Rule[] = [...forPersons, ...forCollectives]

function judgeCollective(facts: Facts, treatment: ChainTreatment, cite: Cite): RuleResult[] {
  const since = sinceFirst('BK_TTG', facts, treatment)
  const years = ratedYears({ minimum: 'EXCELLENT', orTitles: ['TTLDXS'], ...since }, 5, treatment)
  const run = years.runOf(facts, treatment)
  return [
    tenYearsOld(facts, cite),
    hasAward(['BK_TTG'], facts, treatment, cite),
    runAtLeast(years, facts, cite),
    anyOf(cite, flagsAndDiplomas(run, facts, treatment, cite)),
  ]
}

function flagsAndDiplomas(run: Run, facts: Facts, treatment: ChainTreatment, cite: Cite): RuleResult[] {
  const need = (awardTypes: string[], count: number): RuleResult =>
    awardsInRun({ awardTypes, count, run }, facts, treatment, cite)
  const alternatives = [
    need(['CO_CP'], 1),
    need(FLAGS, 2),
    together(cite, [need(FLAGS, 1), need(DIPLOMAS, 1)]),
  ]
  return facts.collective?.cannotHaveFlags ? [...alternatives, need(DIPLOMAS, 2)] : alternatives
}

function tenYearsOld(facts: Facts, cite: Cite): RuleResult {
  const from = facts.collective?.foundedOn
  if (!from) {
    return conclude(
      cite,
      'MISSING_DATA',
      { vi: 'Chưa ghi nhận ngày thành lập tập thể.', en: 'The day of foundation is not recorded.' },
      [],
      { vi: 'Ghi nhận ngày thành lập.', en: 'Record the day of foundation.' },
    )
  }
  const { to } = achievementSpan(facts)
  return conclude(
    cite,
    lengthOf({ from, to }) >= TEN_YEARS ? 'MET' : 'NOT_MET',
    {
      vi: `Thành lập ngày ${from} (yêu cầu từ 10 năm tính đến hết kỳ xét).`,
      en: `Founded on ${from} (at least ten years required at the end of the period).`,
    },
    [`founded on ${from}`],
  )
}
