import { daysOfPeriod } from '../../../shared/clock/period.js'
import { addDays } from '../../../shared/clock/working-days.js'
import type { Sentence } from '../../../shared/errors/refusal.js'
import { isNormative, normOf, type Norm } from './legal-norms.js'
import { CitationFlaw } from './plan.enums.js'

/** What the check must know of a plan. */
interface DatedPlan {
  date: string | null
  period: string
}

/** What the check must know of a citation. */
interface Citation {
  number: string | null
  date: string | null
  dateWritten?: string | null
  title: string
  type: string
}

/** One flaw of one citation, with its sentence; unverified when it rests on a norm whose dates nobody has checked. */
export interface FoundFlaw<T> {
  flaw: CitationFlaw
  document: T
  sentence: Sentence
  isVerified: boolean
}

type Found = { flaw: CitationFlaw; sentence: Sentence; isVerified?: boolean } | null

/** A plan is made at most so many days before the period that it plans. */
const daysAhead = 183

/**
 * What is wrong with a plan's citations (lỗi viện dẫn): a basis dated after the plan, a norm that was not yet or no
 * longer in force, a date that no calendar has or that is not the norm's, a number that no norm has or that is missing.
 * A plan without a date was written some day between half a year before its period and its end: only what is wrong on
 * all of these days is a flaw.
 */
export function findCitationFlaws<T extends Citation>(
  plan: DatedPlan,
  documents: readonly T[],
): FoundFlaw<T>[] {
  const written = daysWritten(plan)
  return documents.flatMap((document) =>
    [
      datedAfter(plan, document),
      ...normFlaws(document, written),
      numberUnknown(document),
      numberMissing(document),
      dateMissing(document),
      dateImpossible(document),
    ]
      .filter((found) => found !== null)
      .map((found) => ({ isVerified: true, ...found, document })),
  )
}

function daysWritten({ date, period }: DatedPlan): { from: string; to: string } {
  if (date) return { from: date, to: date }
  const { from, to } = daysOfPeriod(period)
  return { from: addDays(from, -daysAhead), to }
}

function datedAfter(plan: DatedPlan, { number, date, title }: Citation): Found {
  if (!plan.date || !date || date <= plan.date) return null
  return {
    flaw: CitationFlaw.DATED_AFTER_PLAN,
    sentence: {
      vi: `Căn cứ "${number ?? title}" ghi ngày ${date}, sau ngày của kế hoạch (${plan.date}).`,
      en: `The basis "${number ?? title}" is dated ${date}, after the plan itself (${plan.date}).`,
    },
  }
}

/** What a norm's own dates say of a citation of it. */
function normFlaws(document: Citation, written: { from: string; to: string }): Found[] {
  const norm = normOf(document.number)
  if (!norm) return []
  const isVerified = norm.verification !== 'UNVERIFIED'
  return [notYet(norm, written.to), noLonger(norm, written.from), otherDate(norm, document.date)]
    .filter((found) => found !== null)
    .map((found) => ({ ...found, isVerified }))
}

function notYet({ number, inForceFrom }: Norm, day: string): Found {
  if (!inForceFrom || inForceFrom <= day) return null
  return {
    flaw: CitationFlaw.NORM_NOT_YET_IN_FORCE,
    sentence: {
      vi: `${number} chỉ có hiệu lực từ ${inForceFrom}, sau ngày của kế hoạch (${day}).`,
      en: `${number} is in force only from ${inForceFrom}, after the plan (${day}).`,
    },
  }
}

function noLonger({ number, inForceTo, replacedBy }: Norm, day: string): Found {
  if (!inForceTo || inForceTo > day) return null
  const [vi, en] = replacedBy ? [` (thay bằng ${replacedBy})`, ` (replaced by ${replacedBy})`] : ['', '']
  return {
    flaw: CitationFlaw.NORM_NO_LONGER_IN_FORCE,
    sentence: {
      vi: `${number} đã hết hiệu lực từ ${inForceTo}${vi}, trước ngày của kế hoạch (từ ${day}).`,
      en: `${number} is no longer in force since ${inForceTo}${en}, before the plan (from ${day} on).`,
    },
  }
}

function otherDate({ number, issuedOn }: Norm, date: string | null): Found {
  if (!date || !issuedOn || date === issuedOn) return null
  return {
    flaw: CitationFlaw.DATE_OTHER_THAN_NORM,
    sentence: {
      vi: `${number} được ghi ngày ${date}, nhưng văn bản ban hành ngày ${issuedOn}.`,
      en: `${number} is cited with the date ${date}, but it was issued on ${issuedOn}.`,
    },
  }
}

function numberUnknown({ number, type }: Citation): Found {
  if (!number || !isNormative(type) || normOf(number)) return null
  return {
    flaw: CitationFlaw.NUMBER_UNKNOWN,
    sentence: {
      vi: `Không có văn bản quy phạm nào mang số "${number}" trong danh mục; hãy kiểm tra số, ví dụ 98/2023/NĐ-CP.`,
      en: `No norm in the table bears the number "${number}"; check it, e.g. 98/2023/NĐ-CP.`,
    },
  }
}

function numberMissing({ number, title }: Citation): Found {
  if (number) return null
  return {
    flaw: CitationFlaw.NUMBER_MISSING,
    sentence: {
      vi: `Văn bản "${title}" được viện dẫn mà không ghi số.`,
      en: `"${title}" is cited without a number.`,
    },
  }
}

function dateMissing({ date, dateWritten, title }: Citation): Found {
  if (date || dateWritten) return null
  return {
    flaw: CitationFlaw.DATE_MISSING,
    sentence: {
      vi: `Văn bản "${title}" được viện dẫn mà không ghi ngày.`,
      en: `"${title}" is cited without a date.`,
    },
  }
}

function dateImpossible({ dateWritten, number, title }: Citation): Found {
  if (!dateWritten) return null
  return {
    flaw: CitationFlaw.DATE_IMPOSSIBLE,
    sentence: {
      vi: `Ngày "${dateWritten}" của văn bản "${number ?? title}" không có trong lịch.`,
      en: `The date "${dateWritten}" of "${number ?? title}" is in no calendar.`,
    },
  }
}
