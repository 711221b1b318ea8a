import { periodInWords } from './period.js'
import { ratedAtLeast } from './rating-criterion.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, Rule, RuleResult } from './rule.js'

const cite: Cite = { ruleId: 'R-IND-01', legalBasis: 'Luật 06/2022/QH15, Điều 24 khoản 1' }

/** Lao động tiên tiến — Luật 06/2022/QH15, Điều 24 khoản 1. */
export const ldtt: Rule = {
  id: cite.ruleId,
  awardType: 'LDTT',
  subject: 'PERSON',
  validFrom: '2024-01-01',
  validTo: null,
  enabled: true,
  verification: 'V1',
  legalBasis: cite.legalBasis,
  describe: {
    vi: 'Hoàn thành tốt nhiệm vụ trở lên và tích cực tham gia phong trào thi đua.',
    en: 'Tasks completed well or better, and part taken in emulation movements.',
  },
  judge: (facts) => meetsLdttStandard(facts, cite),
}

/** The standard of this title, which others build on, judged in the name of the rule that asks. */
export function meetsLdttStandard(facts: Facts, asking: Cite): RuleResult[] {
  return [ratedAtLeast('GOOD', facts, asking), participated(facts, asking)]
}

function participated(facts: Facts, asking: Cite): RuleResult {
  const period = periodInWords(facts.period)
  if (facts.participatedInCampaign === undefined) {
    return conclude(
      asking,
      'MISSING_DATA',
      {
        vi: `Chưa ghi nhận việc tham gia phong trào thi đua trong ${period.vi}.`,
        en: `Participation in emulation movements in ${period.en} has not been recorded.`,
      },
      [],
      {
        vi: `Ghi nhận việc tham gia phong trào thi đua trong ${period.vi}.`,
        en: `Record the participation in emulation movements in ${period.en}.`,
      },
    )
  }
  const evidence = [`participated in a campaign ${facts.period}: ${facts.participatedInCampaign}`]
  return facts.participatedInCampaign
    ? conclude(
        asking,
        'MET',
        {
          vi: `Có tham gia phong trào thi đua trong ${period.vi}.`,
          en: `Took part in emulation movements in ${period.en}.`,
        },
        evidence,
      )
    : conclude(
        asking,
        'NOT_MET',
        {
          vi: `Không tham gia phong trào thi đua trong ${period.vi}.`,
          en: `Took no part in emulation movements in ${period.en}.`,
        },
        evidence,
        { vi: 'Tham gia một phong trào thi đua.', en: 'Take part in an emulation movement.' },
      )
}
