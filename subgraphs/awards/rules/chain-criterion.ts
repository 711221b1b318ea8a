import { awardName } from './award-types.js'
import { ratingRun, titleRun } from './chain.js'
import type { ChainTreatment, RatedYears, Run } from './chain.js'
import { achievementSpan, labelEndingIn, periodInWords, spanOf } from './period.js'
import type { PeriodSpan } from './period.js'
import { RATING_IN_WORDS } from './rating-criterion.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, RuleResult, Sentence } from './rule.js'

/** What must be unbroken for so many years, up to the period under review. */
export interface RunNeed {
  count: number
  treatment: ChainTreatment
  runOf(facts: Facts, treatment: ChainTreatment): Run
  /** Which facts must be known at all; what is missing, in a noun phrase, or undefined. */
  lacks(facts: Facts): Sentence | undefined
  /** What is held in a year, as it follows a number: 'lần liên tục …' / 'consecutive …'. */
  held: Sentence
  /** A year of the run, as evidence. */
  evidence: string
  /** What is open while the period under review is undecided. */
  awaits: Sentence
  /** What to record where earlier years are unknown. */
  records: Sentence
}

/** One of some titles (or forms), year after year. */
export function titles(awardTypes: string[], count: number, treatment: ChainTreatment): RunNeed {
  const name = eitherName(awardTypes)
  return {
    count,
    treatment,
    runOf: (facts, asTreated) => titleRun(awardTypes, facts, asTreated),
    lacks: ({ awardHistory }) =>
      awardHistory ? undefined : { vi: 'lịch sử khen thưởng', en: 'the award history' },
    held: { vi: `lần liên tục đạt danh hiệu ${name.vi}`, en: `consecutive title(s) ${name.en}` },
    evidence: awardTypes.join('/'),
    awaits: {
      vi: `Chờ quyết định danh hiệu ${name.vi}`,
      en: `Await the decision on the title ${name.en}`,
    },
    records: {
      vi: `Bổ sung các quyết định tặng danh hiệu ${name.vi} của những năm trước.`,
      en: `Record the decisions that granted the title ${name.en} in earlier years.`,
    },
  }
}

/** Years rated high enough, one after the other. */
export function ratedYears(rated: RatedYears, count: number, treatment: ChainTreatment): RunNeed {
  const words = RATING_IN_WORDS[rated.minimum]
  const or = rated.orTitles ? eitherName(rated.orTitles) : undefined
  return {
    count,
    treatment,
    runOf: (facts, asTreated) => ratingRun(rated, facts, asTreated),
    lacks: ({ ratings, collective }) =>
      ratings || collective ? undefined : { vi: 'kết quả xếp loại', en: 'the ratings' },
    held: {
      vi: `năm liên tục ${words.vi}${rated.minimum === 'EXCELLENT' ? '' : ' trở lên'}${or ? ` hoặc đạt ${or.vi}` : ''}`,
      en: `consecutive year(s) with ${words.en}${rated.minimum === 'EXCELLENT' ? '' : ' or better'}${or ? ` or ${or.en}` : ''}`,
    },
    evidence: `rated ${rated.minimum} or better`,
    awaits: { vi: 'Nhập kết quả xếp loại', en: 'Record the rating' },
    records: {
      vi: 'Bổ sung kết quả xếp loại của những năm trước.',
      en: 'Record the ratings of earlier years.',
    },
  }
}

/** The run is long enough. */
export function runAtLeast(need: RunNeed, facts: Facts, cite: Cite): RuleResult {
  const lacking = need.lacks(facts) ?? disciplineUnknown(need, facts)
  if (lacking) return missing(cite, lacking)
  const run = need.runOf(facts, need.treatment)
  const evidence = runEvidence(run, need, facts)
  const sentence = runSentence(run, need)
  if (run.years.length >= need.count) {
    return run.currentUndecided
      ? conclude(cite, 'MISSING_DATA', sentence, evidence, awaitDecision(need, facts))
      : conclude(cite, 'MET', sentence, evidence)
  }
  if (run.endsInUnknown) return conclude(cite, 'MISSING_DATA', sentence, evidence, need.records)
  if (!facts.maternityPeriods && mayReach(need, { ...facts, maternityPeriods: everyYear(facts) })) {
    return conclude(cite, 'MISSING_DATA', sentence, evidence, RECORD_MATERNITY)
  }
  if (mayReach(need, facts)) return conclude(cite, 'NEEDS_PERSON', maternity(sentence), evidence)
  return conclude(cite, 'NOT_MET', sentence, evidence, moreYears(need, run))
}

/** The days of the run that is asked for: within them the initiatives that go with it must be recognized. */
export function runSpan(need: RunNeed, facts: Facts): Pick<PeriodSpan, 'from' | 'to'> {
  const current = spanOf(facts.period)
  const oldest = need.runOf(facts, need.treatment).years[need.count - 1]
  const firstYear = oldest ?? current.endYear - need.count + 1
  return { from: spanOf(labelEndingIn(firstYear, current.type)).from, to: achievementSpan(facts).to }
}

/** The names of some awards, "or" between them. */
export function eitherName(awardTypes: string[]): Sentence {
  const names = awardTypes.map(awardName)
  return { vi: names.map(({ vi }) => vi).join(' hoặc '), en: names.map(({ en }) => en).join(' or ') }
}

function disciplineUnknown(need: RunNeed, facts: Facts): Sentence | undefined {
  const isAsked = need.treatment.restartsAfterDiscipline && facts.subject === 'PERSON'
  return isAsked && !facts.discipline ? { vi: 'tình hình kỷ luật', en: 'disciplinary measures' } : undefined
}

/** Whether the run could be long enough if maternity leave bridged its gaps, whatever the version of the rule says. */
function mayReach(need: RunNeed, facts: Facts): boolean {
  const bridged = need.runOf(facts, { ...need.treatment, maternityBridges: true })
  return bridged.years.length >= need.count || bridged.endsInUnknown
}

/** Leave that is not recorded may lie in any year of the history; a collective has none. */
function everyYear(facts: Facts): string[] {
  if (facts.subject === 'COLLECTIVE') return []
  const current = spanOf(facts.period)
  const known = [...(facts.awardHistory ?? []).map((a) => a.period), ...Object.keys(facts.ratings ?? {})]
  const oldest = Math.min(current.endYear, ...known.map((period) => spanOf(period).endYear))
  return Array.from({ length: current.endYear - oldest + 1 }, (_, i) =>
    labelEndingIn(oldest + i, current.type),
  )
}

function runSentence(run: Run, need: RunNeed): Sentence {
  const mixed = run.mixedCalendars
    ? {
        vi: ' Có quy đổi giữa năm học và năm dương lịch.',
        en: ' School years and calendar years were converted.',
      }
    : { vi: '', en: '' }
  const granted = run.years.length - (run.currentUndecided ? 1 : 0)
  return {
    vi: `${granted} ${need.held.vi} (yêu cầu từ ${need.count}, tính đến kỳ xét).${mixed.vi}`,
    en: `${granted} ${need.held.en} (at least ${need.count} required, up to the period under review).${mixed.en}`,
  }
}

function runEvidence(run: Run, need: RunNeed, facts: Facts): string[] {
  const decided = run.currentUndecided ? run.years.slice(1) : run.years
  const years = decided.map((year) => `${need.evidence} of the period ending in ${year}: yes`)
  const undecided = run.currentUndecided ? [`${need.evidence} ${facts.period}: not decided`] : []
  return [...undecided, ...years, ...(run.mixedCalendars ? ['calendars mixed: converted by end year'] : [])]
}

function awaitDecision(need: RunNeed, facts: Facts): Sentence {
  const period = periodInWords(facts.period)
  return { vi: `${need.awaits.vi} của ${period.vi}.`, en: `${need.awaits.en} for ${period.en}.` }
}

function moreYears(need: RunNeed, run: Run): Sentence {
  const lacking = need.count - run.years.length
  return { vi: `Cần thêm ${lacking} ${need.held.vi}.`, en: `${lacking} more ${need.held.en} needed.` }
}

const RECORD_MATERNITY: Sentence = {
  vi: 'Ghi nhận có hay không có thời gian nghỉ thai sản trong các năm còn thiếu.',
  en: 'Record whether there was maternity leave in the years that are lacking.',
}

function maternity(sentence: Sentence): Sentence {
  return {
    vi: `${sentence.vi} Chuỗi chỉ gián đoạn do nghỉ thai sản; người có thẩm quyền phải xem xét.`,
    en: `${sentence.en} Only maternity leave breaks the run; a person must judge.`,
  }
}

function missing(cite: Cite, what: Sentence): RuleResult {
  return conclude(
    cite,
    'MISSING_DATA',
    { vi: `Chưa có dữ liệu về ${what.vi}.`, en: `Not known: ${what.en}.` },
    [],
    { vi: `Cập nhật ${what.vi}.`, en: `Record ${what.en}.` },
  )
}
