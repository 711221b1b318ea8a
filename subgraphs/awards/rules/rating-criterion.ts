import { achievementSpan, periodInWords, within } from './period.js'
import { conclude } from './results.js'
import type { Cite } from './results.js'
import type { Facts, QualityRating, RuleResult, Sentence } from './rule.js'

const WORST_FIRST: QualityRating[] = ['NOT_COMPLETED', 'COMPLETED', 'GOOD', 'EXCELLENT']

const IN_WORDS: Record<QualityRating, Sentence> = {
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
  const contradictions = disciplineInPeriod(facts)
  if (contradictions.length > 0) return contradicted(facts, cite, [...evidence, ...contradictions])
  return conclude(cite, 'MET', rated(rating, facts), evidence)
}

function rated(rating: QualityRating, facts: Facts): Sentence {
  const period = periodInWords(facts.period)
  return {
    vi: `Được xếp loại ${IN_WORDS[rating].vi} trong ${period.vi}.`,
    en: `Rated "${IN_WORDS[rating].en}" for ${period.en}.`,
  }
}

function tooLow(rating: QualityRating, minimum: QualityRating, facts: Facts, cite: Cite): RuleResult {
  const sentence = rated(rating, facts)
  return conclude(
    cite,
    'NOT_MET',
    {
      vi: `${sentence.vi} Tiêu chuẩn yêu cầu từ mức ${IN_WORDS[minimum].vi} trở lên.`,
      en: `${sentence.en} The standard asks for at least "${IN_WORDS[minimum].en}".`,
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

/** A person who is disciplined in the year is rated "not completed" (Nghị định 90/2020/NĐ-CP, R-GEN-12). */
function contradicted(facts: Facts, cite: Cite, evidence: string[]): RuleResult {
  const period = periodInWords(facts.period)
  return conclude(
    cite,
    'NEEDS_PERSON',
    {
      vi: `Kết quả xếp loại của ${period.vi} mâu thuẫn với việc bị kỷ luật trong kỳ; người có thẩm quyền phải xem xét.`,
      en: `The rating for ${period.en} contradicts a disciplinary measure of that period; a person must judge.`,
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
