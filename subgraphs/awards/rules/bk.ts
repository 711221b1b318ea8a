import { ratedYears, runAtLeast, runSpan, titles } from './chain-criterion.js'
import type { ChainTreatment } from './chain.js'
import { hasInitiatives, hasScienceTopics } from './recognition-criterion.js'
import { anyOf, conclude, personConfirms, together } from './results.js'
import type { Cite } from './results.js'
import type { Facts, Rule, RuleResult } from './rule.js'
import { CHAIN_VERSIONS } from './versions.js'

/** The legs of Điều 74 that look at deeds, not at years: their text leaves it to a person. */
function notForMerit(facts: Facts, cite: Cite): RuleResult[] | undefined {
  if ((facts.commendationKind ?? 'MERIT') === 'MERIT') return undefined
  return [
    conclude(
      cite,
      'NEEDS_PERSON',
      {
        vi: 'Không đề nghị theo công trạng: thành tích theo điểm a, b, c của Điều 74 do người có thẩm quyền xem xét.',
        en: 'Not proposed for merit: achievements by points a, b, c of Article 74 are for a person to judge.',
      },
      [`commendation kind: ${facts.commendationKind}`],
    ),
  ]
}

/** Bằng khen cấp tỉnh / cấp Bộ for merit, persons — Luật 06/2022/QH15, Điều 74 khoản 1 điểm d. */
export function diplomaOfPerson(awardType: string, variant: string): Rule[] {
  return CHAIN_VERSIONS.map(({ suffix, validFrom, validTo, cites, treatment }): Rule => {
    const cite = {
      ruleId: `R-IND-05${suffix}${variant}`,
      legalBasis: `Luật 06/2022/QH15, Điều 74 khoản 1 điểm d${cites}`,
    }
    return {
      id: cite.ruleId,
      legalBasis: cite.legalBasis,
      awardType,
      subject: 'PERSON',
      validFrom,
      validTo,
      enabled: true,
      verification: 'V1',
      describe: {
        vi: 'Công trạng: 02 lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở; hoặc từ 02 năm liên tục hoàn thành xuất sắc nhiệm vụ và trong thời gian đó có 02 sáng kiến được cơ sở công nhận hoặc 02 đề tài khoa học được nghiệm thu.',
        en: 'For merit: two consecutive titles Grassroots Emulation Fighter; or two or more consecutive years completed excellently with two initiatives recognized at grassroots level, or two accepted science topics, within them.',
      },
      judge: (facts) =>
        notForMerit(facts, cite) ?? [
          anyOf(cite, [twoTitles(facts, treatment, cite), twoYears(facts, treatment, cite)]),
        ],
    }
  })
}

function twoTitles(facts: Facts, treatment: ChainTreatment, cite: Cite): RuleResult {
  return runAtLeast(titles(['CSTDCS'], 2, treatment), facts, cite)
}

function twoYears(facts: Facts, treatment: ChainTreatment, cite: Cite): RuleResult {
  const years = ratedYears({ minimum: 'EXCELLENT' }, 2, treatment)
  const need = { count: 2, scope: 'GRASSROOTS' as const, span: runSpan(years, facts) }
  return together(cite, [
    runAtLeast(years, facts, cite),
    anyOf(cite, [hasInitiatives(need, facts, cite), hasScienceTopics(need, facts, cite)]),
  ])
}

/** Bằng khen cấp tỉnh / cấp Bộ for merit, collectives — Luật 06/2022/QH15, Điều 74 khoản 3 điểm d. */
export function diplomaOfCollective(awardType: string, variant: string): Rule[] {
  return CHAIN_VERSIONS.map(({ suffix, validFrom, validTo, cites, treatment }): Rule => {
    const cite = {
      ruleId: `R-COL-03${suffix}${variant}`,
      legalBasis: `Luật 06/2022/QH15, Điều 74 khoản 3 điểm d${cites}`,
    }
    const years = ratedYears({ minimum: 'EXCELLENT', orTitles: ['TTLDXS'] }, 2, treatment)
    return {
      id: cite.ruleId,
      legalBasis: cite.legalBasis,
      awardType,
      subject: 'COLLECTIVE',
      validFrom,
      validTo,
      enabled: true,
      verification: 'V1',
      describe: {
        vi: 'Công trạng: 02 năm liên tục hoàn thành xuất sắc nhiệm vụ hoặc đạt danh hiệu Tập thể lao động xuất sắc; thực hiện tốt dân chủ ở cơ sở.',
        en: 'For merit: two consecutive years completed excellently or with the title Excellent Labour Collective; democracy at the base practised.',
      },
      judge: (facts) =>
        notForMerit(facts, cite) ?? [
          runAtLeast(years, facts, cite),
          personConfirms(cite, facts.collective?.grassrootsDemocracy, {
            is: { vi: 'Thực hiện tốt dân chủ ở cơ sở', en: 'Democracy at the base is practised' },
            isNot: {
              vi: 'Không thực hiện tốt dân chủ ở cơ sở',
              en: 'Democracy at the base is not practised',
            },
            name: 'grassroots democracy',
          }),
        ],
    }
  })
}
