import { awardsThatCount, historyCovers } from './chain.js'
import type { ChainTreatment, Run } from './chain.js'
import { eitherName } from './chain-criterion.js'
import { labelEndingIn, periodInWords, spanOf } from './period.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, HistoricAward, RuleResult } from './rule.js'

/** The first award of one of some types that stands; undefined where there is none. */
export function firstAward(
  awardTypes: string[],
  facts: Facts,
  treatment: ChainTreatment,
): HistoricAward | undefined {
  return awardsThatCount(awardTypes, facts, treatment)
    .filter((award) => !award.annulled)
    .sort((a, b) => a.grantedOn.localeCompare(b.grantedOn))[0]
}

/** One of some awards has been given and stands, however long ago. */
export function hasAward(
  awardTypes: string[],
  facts: Facts,
  treatment: ChainTreatment,
  cite: Cite,
): RuleResult {
  const name = eitherName(awardTypes)
  const award = firstAward(awardTypes, facts, treatment)
  if (award) {
    return conclude(cite, 'MET', { vi: `Đã được tặng ${name.vi}.`, en: `Has been given: ${name.en}.` }, [
      `${award.awardType} of ${award.grantedOn}`,
    ])
  }
  const sentence = { vi: `Chưa được tặng ${name.vi}.`, en: `Has not been given: ${name.en}.` }
  if (isCompleteHistory(facts)) return conclude(cite, 'NOT_MET', sentence)
  return conclude(cite, 'MISSING_DATA', sentence, historyEvidence(facts), {
    vi: `Bổ sung quyết định tặng ${name.vi}, nếu có, hoặc xác nhận lịch sử khen thưởng đã đầy đủ.`,
    en: `Record the decision that gave ${name.en}, if there is one, or state that the award history is complete.`,
  })
}

/** So many of some awards in the years of a run; of yearly titles one counts in each year. */
export function awardsInRun(
  { awardTypes, count, run }: { awardTypes: string[]; count: number; run: Run },
  facts: Facts,
  treatment: ChainTreatment,
  cite: Cite,
): RuleResult {
  const name = eitherName(awardTypes)
  const granted = countInRun(awardTypes, run, facts, treatment)
  const current = spanOf(facts.period)
  const sentence = {
    vi: `${granted} lần đạt ${name.vi} trong thời gian đó (yêu cầu từ ${count}).`,
    en: `${granted} time(s) ${name.en} within that time (at least ${count} required).`,
  }
  const evidence = [`${awardTypes.join('/')} in the run: ${granted}`]
  if (granted >= count) return conclude(cite, 'MET', sentence, evidence)
  if (!facts.awardHistory || !run.years.every((year) => covers(year, current.type, facts))) {
    return conclude(cite, 'MISSING_DATA', sentence, [...evidence, ...historyEvidence(facts)], {
      vi: `Bổ sung các quyết định tặng ${name.vi} của những năm đó.`,
      en: `Record the decisions that gave ${name.en} in those years.`,
    })
  }
  const period = periodInWords(facts.period)
  return isOpenNow(awardTypes, run, facts) && granted + 1 >= count
    ? conclude(cite, 'MISSING_DATA', sentence, evidence, {
        vi: `Chờ quyết định ${name.vi} của ${period.vi}.`,
        en: `Await the decision on ${name.en} for ${period.en}.`,
      })
    : conclude(cite, 'NOT_MET', sentence, evidence, {
        vi: `Cần thêm ${count - granted} lần đạt ${name.vi}.`,
        en: `${count - granted} more time(s) ${name.en} needed.`,
      })
}

/** How many awards of some types that stand were given for years of a run, each type once a year. */
export function countInRun(awardTypes: string[], run: Run, facts: Facts, treatment: ChainTreatment): number {
  const years = awardsThatCount(awardTypes, facts, treatment)
    .filter((award) => !award.annulled)
    .map((award) => ({ award, year: spanOf(award.period).endYear }))
    .filter(({ year }) => run.years.includes(year))
  return new Set(years.map(({ award, year }) => `${award.awardType} ${year}`)).size
}

/** Whether nothing that was ever given is lacking: the history begins when the career or the collective did. */
export function isCompleteHistory(facts: Facts): boolean {
  const begins = [
    ...(facts.employments ?? []).map((one) => one.from),
    ...(facts.collective?.foundedOn ? [facts.collective.foundedOn] : []),
  ].sort()[0]
  return facts.awardHistory !== undefined && facts.historyFrom !== undefined && begins !== undefined
    ? facts.historyFrom <= begins
    : false
}

function covers(year: number, type: ReturnType<typeof spanOf>['type'], facts: Facts): boolean {
  return historyCovers(labelEndingIn(year, type), facts)
}

/** The award of the period under review is neither granted nor refused. */
function isOpenNow(awardTypes: string[], run: Run, facts: Facts): boolean {
  const { endYear } = spanOf(facts.period)
  const decided = [...(facts.awardHistory ?? []), ...(facts.refusedAwards ?? [])].some(
    (award) => awardTypes.includes(award.awardType) && spanOf(award.period).endYear === endYear,
  )
  return run.years.includes(endYear) && !decided
}

function historyEvidence(facts: Facts): string[] {
  return [`award history complete from: ${facts.historyFrom ?? 'unknown'}`]
}
