import { ratedYears, runAtLeast } from './chain-criterion.js'
import type { ChainTreatment } from './chain.js'
import { awardsInRun, firstAward, hasAward } from './held-awards.js'
import { anyOf } from './results.js'
import type { Cite } from './results.js'
import type { Facts, Rule, RuleResult } from './rule.js'
import { CHAIN_VERSIONS } from './versions.js'

const DIPLOMAS = ['BK_TINH', 'BK_BO']
const FLAGS = ['CO_TINH', 'CO_BO']

/** Bằng khen của Thủ tướng for merit — Luật 06/2022/QH15, Điều 73 khoản 1 điểm b, khoản 4 điểm e. */
export const bkTtg: readonly Rule[] = CHAIN_VERSIONS.flatMap(
  ({ suffix, validFrom, validTo, cites, treatment }): Rule[] => {
    const dated = { validFrom, validTo, awardType: 'BK_TTG', enabled: true, verification: 'V1' as const }
    const person: Cite = {
      ruleId: `R-IND-06${suffix}`,
      legalBasis: `Luật 06/2022/QH15, Điều 73 khoản 1 điểm b${cites}`,
    }
    const collective: Cite = {
      ruleId: `R-COL-04${suffix}`,
      legalBasis: `Luật 06/2022/QH15, Điều 73 khoản 4 điểm e${cites}`,
    }
    return [
      {
        ...dated,
        id: person.ruleId,
        legalBasis: person.legalBasis,
        subject: 'PERSON',
        describe: {
          vi: 'Đã được tặng bằng khen cấp tỉnh hoặc cấp Bộ; từ 05 năm liên tục hoàn thành tốt nhiệm vụ trở lên đến thời điểm đề nghị và trong thời gian đó có 03 lần đạt danh hiệu Chiến sĩ thi đua cơ sở.',
          en: 'Has a diploma of merit of a province or ministry; five or more consecutive years completed well or better up to the proposal, with three titles Grassroots Emulation Fighter within them.',
        },
        judge: (facts) => ofPerson(facts, treatment, person),
      },
      {
        ...dated,
        id: collective.ruleId,
        legalBasis: collective.legalBasis,
        subject: 'COLLECTIVE',
        describe: {
          vi: 'Đã được tặng bằng khen cấp tỉnh hoặc cấp Bộ; sau đó từ 05 năm liên tục hoàn thành xuất sắc nhiệm vụ hoặc đạt Tập thể lao động xuất sắc và trong thời gian đó có 01 cờ thi đua hoặc 02 bằng khen cấp tỉnh, cấp Bộ.',
          en: 'Has a diploma of merit of a province or ministry; since then five or more consecutive years completed excellently or Excellent Labour Collective, with one emulation flag or two diplomas of a province or ministry within them.',
        },
        judge: (facts) => ofCollective(facts, treatment, collective),
      },
    ]
  },
)

function ofPerson(facts: Facts, treatment: ChainTreatment, cite: Cite): RuleResult[] {
  const years = ratedYears({ minimum: 'GOOD' }, 5, treatment)
  const run = years.runOf(facts, treatment)
  return [
    hasAward(DIPLOMAS, facts, treatment, cite),
    runAtLeast(years, facts, cite),
    awardsInRun({ awardTypes: ['CSTDCS'], count: 3, run }, facts, treatment, cite),
  ]
}

function ofCollective(facts: Facts, treatment: ChainTreatment, cite: Cite): RuleResult[] {
  const diploma = firstAward(DIPLOMAS, facts, treatment)
  const since = diploma && { since: diploma.grantedOn }
  const years = ratedYears({ minimum: 'EXCELLENT', orTitles: ['TTLDXS'], ...since }, 5, treatment)
  const run = years.runOf(facts, treatment)
  return [
    hasAward(DIPLOMAS, facts, treatment, cite),
    runAtLeast(years, facts, cite),
    anyOf(cite, [
      awardsInRun({ awardTypes: FLAGS, count: 1, run }, facts, treatment, cite),
      awardsInRun({ awardTypes: DIPLOMAS, count: 2, run }, facts, treatment, cite),
    ]),
  ]
}
