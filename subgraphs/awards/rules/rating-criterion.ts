import { achievementSpan, periodInWords, within } from './period.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import { months, timeWorked } from './time-worked.js'
import type { Facts, QualityRating, RuleResult, Sentence } from './rule.js'

const WORST_FIRST: QualityRating[] = ['NOT_COMPLETED', 'COMPLETED', 'GOOD', 'EXCELLENT']

/** Ratings in a sentence (Nghị định 90/2020/NĐ-CP). */
export const RATING_IN_WORDS: Record<QualityRating, Sentence> = {
  EXCELLENT: { vi: 'hoàn thành xuất sắc nhiệm vụ', en: 'tasks completed excellently' },
  GOOD: { vi: 'hoàn thành tốt nhiệm vụ', en: 'tasks completed well' },
  COMPLETED: { vi: 'hoàn thành nhiệm vụ', en: 'tasks completed' },
  NOT_COMPLETED: { vi: 'không hoàn thành nhiệm vụ', en: 'tasks not completed' },
}

/** The candidate's rating of the period is at least `minimum`. */
export function ratedAtLeast(minimum: QualityRating, facts: Facts, cite: Cite): RuleResult {
  const rating = facts.subject === 'PERSON' ? facts.ratings?.[facts.period] : facts.collective?.rating
  const evidence = rating ? [`rating ${facts.period}: ${rating}`] : []
  if (!rating) return ratingMissing(facts, cite)
  if (rating === 'NOT_CLASSIFIED') return notClassified(facts, cite, evidence)
  if (WORST_FIRST.indexOf(rating) < WORST_FIRST.indexOf(minimum)) return tooLow(rating, minimum, facts, cite)
  const contradictions =
    facts.subject === 'PERSON' ? [...disciplineInPeriod(facts), ...absenceAgainst(rating, facts)] : []
  if (contradictions.length > 0) return contradicted(facts, cite, [...evidence, ...contradictions])
  return conclude(cite, 'MET', rated(rating, facts), evidence)
}

function rated(rating: QualityRating, facts: Facts): Sentence {
  const period = periodInWords(facts.period)
  return {
    vi: `Được xếp loại ${RATING_IN_WORDS[rating].vi} trong ${period.vi}.`,
    en: `Rated "${RATING_IN_WORDS[rating].en}" for ${period.en}.`,
  }
}

function tooLow(rating: QualityRating, minimum: QualityRating, facts: Facts, cite: Cite): RuleResult {
  const sentence = rated(rating, facts)
  return conclude(
    cite,
    'NOT_MET',
    {
      vi: `${sentence.vi} Tiêu chuẩn yêu cầu từ mức ${RATING_IN_WORDS[minimum].vi} trở lên.`,
      en: `${sentence.en} The standard asks for at least "${RATING_IN_WORDS[minimum].en}".`,
    },
    [`rating ${facts.period}: ${rating}`],
  )
}

function ratingMissing(facts: Facts, cite: Cite): RuleResult {
  const period = periodInWords(facts.period)
  return conclude(
    cite,
    'MISSING_DATA',
    {
      vi: `Chưa có kết quả xếp loại mức độ hoàn thành nhiệm vụ của ${period.vi}.`,
      en: `The rating for ${period.en} has not been recorded.`,
    },
    [],
    {
      vi: `Nhập kết quả xếp loại mức độ hoàn thành nhiệm vụ của ${period.vi}.`,
      en: `Record the rating for ${period.en}.`,
    },
  )
}

function notClassified(facts: Facts, cite: Cite, evidence: string[]): RuleResult {
  const period = periodInWords(facts.period)
  return conclude(
    cite,
    'NEEDS_PERSON',
    {
      vi: `Không được xếp loại trong ${period.vi}; người có thẩm quyền phải xem xét.`,
      en: `Not classified for ${period.en}; a person must judge.`,
    },
    evidence,
  )
}

/**
 * A person who is disciplined in the year is rated "not completed"; who worked less than six months is not classified,
 * who was on leave for three to under six months is not rated "completed well" (Nghị định 90/2020/NĐ-CP, R-GEN-12).
 */
function contradicted(facts: Facts, cite: Cite, evidence: string[]): RuleResult {
  const period = periodInWords(facts.period)
  return conclude(
    cite,
    'NEEDS_PERSON',
    {
      vi: `Kết quả xếp loại của ${period.vi} mâu thuẫn với ${because(evidence).vi}; người có thẩm quyền phải xem xét.`,
      en: `The rating for ${period.en} contradicts ${because(evidence).en}; a person must judge.`,
    },
    evidence,
    {
      vi: `Kiểm tra lại kết quả xếp loại của ${period.vi}.`,
      en: `Check the rating for ${period.en} again.`,
    },
  )
}

function disciplineInPeriod(facts: Facts): string[] {
  const span = achievementSpan(facts)
  return (facts.discipline ?? []).filter((d) => within(d.from, span)).map((d) => `disciplined on ${d.from}`)
}

const SIX_MONTHS = months(6)
const THREE_MONTHS = months(3)

/** What the time worked says against a rating: nothing where it is not known. */
function absenceAgainst(rating: QualityRating, facts: Facts): string[] {
  const time = timeWorked(facts)
  if (!time) return []
  if (time.worked < SIX_MONTHS) return [`${WORKED} ${inMonths(time.worked)} months of ${facts.period}`]
  const isLong = time.onLeave >= THREE_MONTHS
  return isLong && WORST_FIRST.indexOf(rating) >= WORST_FIRST.indexOf('GOOD')
    ? [`${ON_LEAVE} ${inMonths(time.onLeave)} months of ${facts.period}`]
    : []
}

const WORKED = 'worked'
const ON_LEAVE = 'on leave other than maternity leave for'

function inMonths(length: number): string {
  return (length / months(1)).toFixed(1)
}

function because(evidence: readonly string[]): Sentence {
  if (evidence.some((fact) => fact.startsWith(WORKED)))
    return { vi: 'thời gian làm việc dưới 06 tháng trong kỳ', en: 'work of under six months in that period' }
  if (evidence.some((fact) => fact.startsWith(ON_LEAVE)))
    return {
      vi: 'thời gian nghỉ từ 03 tháng trở lên trong kỳ',
      en: 'leave of three months or more in that period',
    }
  return { vi: 'việc bị kỷ luật trong kỳ', en: 'a disciplinary measure of that period' }
}
