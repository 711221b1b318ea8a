import { runAtLeast, runSpan, titles } from './chain-criterion.js'
import { hasInitiatives, hasScienceTopics } from './recognition-criterion.js'
import { anyOf } from './results.js'
import type { InfluenceScope, Rule, Sentence } from './rule.js'
import { CHAIN_VERSIONS } from './versions.js'

/** A title that builds on a run of a lower one and on an initiative of wide reach. */
export interface FighterTitle {
  id: string
  /** What the id gains where two titles share an article. */
  variant?: string
  awardType: string
  article: string
  /** The lower title, or one of two, and how often it must have been held without a break. */
  lower: string[]
  count: number
  scope: InfluenceScope
  describe: Sentence
}

/** The dated versions of such a title: one result for the run, one for the initiative or science topic within it. */
export function fighterVersions({
  id,
  variant = '',
  article,
  lower,
  count,
  scope,
  ...title
}: FighterTitle): Rule[] {
  return CHAIN_VERSIONS.map(({ suffix, validFrom, validTo, cites, treatment }): Rule => {
    const cite = { ruleId: `${id}${suffix}${variant}`, legalBasis: `${article}${cites}` }
    const run = titles(lower, count, treatment)
    return {
      ...title,
      id: cite.ruleId,
      validFrom,
      validTo,
      legalBasis: cite.legalBasis,
      subject: 'PERSON',
      enabled: true,
      verification: 'V1',
      judge: (facts) => {
        const need = { count: 1, scope, span: runSpan(run, facts) }
        return [
          runAtLeast(run, facts, cite),
          anyOf(cite, [hasInitiatives(need, facts, cite), hasScienceTopics(need, facts, cite)]),
        ]
      },
    }
  })
}

/** Chiến sĩ thi đua cấp tỉnh — Luật 06/2022/QH15, Điều 22. */
export const cstdTinh: readonly Rule[] = fighterVersions({
  id: 'R-IND-03',
  awardType: 'CSTD_TINH',
  article: 'Luật 06/2022/QH15, Điều 22',
  lower: ['CSTDCS'],
  count: 3,
  scope: 'PROVINCE',
  describe: {
    vi: 'Có 03 lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở; và có sáng kiến có khả năng nhân rộng, hoặc đề tài khoa học có phạm vi ảnh hưởng, trong tỉnh được công nhận.',
    en: 'Three consecutive titles Grassroots Emulation Fighter; and an initiative or a science topic recognized as reaching the whole province.',
  },
})
