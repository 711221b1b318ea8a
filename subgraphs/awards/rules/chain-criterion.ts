import { consecutiveRun } from './chain.js'
import type { ChainTreatment, Run } from './chain.js'
import { achievementSpan, labelEndingIn, periodInWords, spanOf } from './period.js'
import type { PeriodSpan } from './period.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, RuleResult, Sentence } from './rule.js'

/** A title that must have been granted so many times without a break, up to the period under review. */
export interface RunNeed {
  awardType: string
  /** The name of the title in a sentence. */
  title: Sentence
  count: number
  treatment: ChainTreatment
}

/** The run is long enough. */
export function runAtLeast(need: RunNeed, facts: Facts, cite: Cite): RuleResult {
  if (!facts.awardHistory) return missing(cite, { vi: 'lịch sử khen thưởng', en: 'the award history' })
  if (need.treatment.restartsAfterDiscipline && !facts.discipline) {
    return missing(cite, { vi: 'tình hình kỷ luật', en: 'disciplinary measures' })
  }
  const run = consecutiveRun(need.awardType, facts, need.treatment)
  const evidence = runEvidence(run, need, facts)
  const sentence = runSentence(run, need)
  if (run.years.length >= need.count) {
    return run.currentUndecided
      ? conclude(cite, 'MISSING_DATA', sentence, evidence, awaitDecision(need, facts))
      : conclude(cite, 'MET', sentence, evidence)
  }
  if (run.endsInUnknown) return conclude(cite, 'MISSING_DATA', sentence, evidence, recordHistory(need))
  if (!facts.maternityPeriods && mayReach(need, { ...facts, maternityPeriods: everyYear(facts) })) {
    return conclude(cite, 'MISSING_DATA', sentence, evidence, RECORD_MATERNITY)
  }
  if (mayReach(need, facts)) return conclude(cite, 'NEEDS_PERSON', maternity(sentence), evidence)
  return conclude(cite, 'NOT_MET', sentence, evidence, moreYears(need, run))
}

/** The days of the run that is asked for: within them the initiatives that go with it must be recognized. */
export function runSpan(need: RunNeed, facts: Facts): Pick<PeriodSpan, 'from' | 'to'> {
  const current = spanOf(facts.period)
  const oldest = consecutiveRun(need.awardType, facts, need.treatment).years[need.count - 1]
  const firstYear = oldest ?? current.endYear - need.count + 1
  return { from: spanOf(labelEndingIn(firstYear, current.type)).from, to: achievementSpan(facts).to }
}

/** Whether the run could be long enough if maternity leave bridged its gaps, whatever the version of the rule says. */
function mayReach(need: RunNeed, facts: Facts): boolean {
  const bridged = consecutiveRun(need.awardType, facts, { ...need.treatment, maternityBridges: true })
  return bridged.years.length >= need.count || bridged.endsInUnknown
}

/** Leave that is not recorded may lie in any year of the history. */
function everyYear(facts: Facts): string[] {
  const current = spanOf(facts.period)
  const oldest = Math.min(current.endYear, ...(facts.awardHistory ?? []).map((a) => spanOf(a.period).endYear))
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
    vi: `${granted} lần liên tục đạt danh hiệu ${need.title.vi} (yêu cầu ${need.count} lần liên tục tính đến kỳ xét).${mixed.vi}`,
    en: `${granted} consecutive title(s) ${need.title.en} (${need.count} required, up to the period under review).${mixed.en}`,
  }
}

function runEvidence(run: Run, need: RunNeed, facts: Facts): string[] {
  const decided = run.currentUndecided ? run.years.slice(1) : run.years
  const titles = decided.map((year) => `${need.awardType} of the period ending in ${year}: granted`)
  const undecided = run.currentUndecided ? [`${need.awardType} ${facts.period}: not decided`] : []
  return [...undecided, ...titles, ...(run.mixedCalendars ? ['calendars mixed: converted by end year'] : [])]
}

function awaitDecision(need: RunNeed, facts: Facts): Sentence {
  const period = periodInWords(facts.period)
  return {
    vi: `Chờ quyết định danh hiệu ${need.title.vi} của ${period.vi}.`,
    en: `Await the decision on the title ${need.title.en} for ${period.en}.`,
  }
}

function recordHistory(need: RunNeed): Sentence {
  return {
    vi: `Bổ sung các quyết định tặng danh hiệu ${need.title.vi} của những năm trước.`,
    en: `Record the decisions that granted the title ${need.title.en} in earlier years.`,
  }
}

function moreYears(need: RunNeed, run: Run): Sentence {
  const lacking = need.count - run.years.length
  return {
    vi: `Cần thêm ${lacking} lần liên tục đạt danh hiệu ${need.title.vi}.`,
    en: `${lacking} more consecutive title(s) ${need.title.en} are needed.`,
  }
}

const RECORD_MATERNITY: Sentence = {
  vi: 'Ghi nhận có hay không có thời gian nghỉ thai sản trong các năm chưa đạt danh hiệu.',
  en: 'Record whether there was maternity leave in the years without the title.',
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
