import { ratedYears, runAtLeast } from './chain-criterion.js'
import { countRated } from './chain.js'
import type { ChainTreatment, Run } from './chain.js'
import { awardsInRun, firstAward, hasAward } from './held-awards.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, Rule, RuleResult, Sentence } from './rule.js'
import { CHAIN_VERSIONS } from './versions.js'

/** What one class of the Labour Order asks of a person, beside five consecutive years completed well or better. */
export interface OrderForPerson {
  id: string
  awardType: string
  article: string
  /** The award that must have been given before; the years are counted since then. */
  before: string
  /** How many of the years must be completed excellently. */
  excellentYears: number
  /** How many of which titles must be held within the years. */
  titles: string[]
  titleCount: number
  describe: Sentence
}

/** The dated versions of one class of Huân chương Lao động for persons (Luật 06/2022/QH15, Điều 42–44). */
export function orderForPerson({
  id,
  article,
  before,
  excellentYears,
  titles,
  titleCount,
  ...order
}: OrderForPerson): Rule[] {
  return CHAIN_VERSIONS.map(({ suffix, validFrom, validTo, cites, treatment }): Rule => {
    const cite = { ruleId: `${id}${suffix}`, legalBasis: `${article}${cites}` }
    return {
      ...order,
      id: cite.ruleId,
      legalBasis: cite.legalBasis,
      validFrom,
      validTo,
      subject: 'PERSON',
      enabled: true,
      verification: 'V1',
      judge: (facts) => {
        const since = sinceFirst(before, facts, treatment)
        const years = ratedYears({ minimum: 'GOOD', ...since }, 5, treatment)
        const run = years.runOf(facts, treatment)
        return [
          hasAward([before], facts, treatment, cite),
          runAtLeast(years, facts, cite),
          excellentAtLeast(excellentYears, run, facts, cite),
          awardsInRun({ awardTypes: titles, count: titleCount, run }, facts, treatment, cite),
        ]
      },
    }
  })
}

/** So many years of the run completed excellently; a rating that is not recorded yet is missing data. */
function excellentAtLeast(count: number, run: Run, facts: Facts, cite: Cite): RuleResult {
  const found = countRated('EXCELLENT', run, facts)
  const open = run.currentUndecided ? 1 : 0
  const sentence = {
    vi: `${found} năm hoàn thành xuất sắc nhiệm vụ trong thời gian đó (yêu cầu từ ${count}).`,
    en: `${found} year(s) completed excellently within that time (at least ${count} required).`,
  }
  const evidence = [`years rated EXCELLENT in the run: ${found}`]
  if (found >= count) return conclude(cite, 'MET', sentence, evidence)
  return conclude(
    cite,
    found + open >= count || run.endsInUnknown ? 'MISSING_DATA' : 'NOT_MET',
    sentence,
    evidence,
    {
      vi: `Cần thêm ${count - found} năm được xếp loại hoàn thành xuất sắc nhiệm vụ.`,
      en: `${count - found} more year(s) rated "tasks completed excellently" needed.`,
    },
  )
}

/** "Since then": from the day of the first award of a type; nothing where there is none. */
export function sinceFirst(awardType: string, facts: Facts, treatment: ChainTreatment): { since?: string } {
  const award = firstAward([awardType], facts, treatment)
  return award ? { since: award.grantedOn } : {}
}
