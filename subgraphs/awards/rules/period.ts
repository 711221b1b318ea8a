import type { Facts, Sentence } from './rule.js'

/** A period as days, [from, to). */
export interface PeriodSpan {
  type: 'SCHOOL_YEAR' | 'CALENDAR_YEAR'
  /** The year in which the period ends: how chains of both kinds of period are counted. */
  endYear: number
  from: string
  to: string
}

/** The usual days of a period: a school year runs from 1 September; throws a RangeError on an unknown label. */
export function spanOf(label: string): PeriodSpan {
  const [, first, second] = /^(\d{4})(?:-(\d{4}))?$/.exec(label) ?? []
  if (first && !second) return calendarYear(Number(first))
  if (first && Number(second) === Number(first) + 1) return schoolYear(Number(second))
  throw new RangeError(
    `The period '${label}' is neither a school year such as 2023-2024 nor a year such as 2024.`,
  )
}

/** The label of the period of the same kind that ends in another year. */
export function labelEndingIn(endYear: number, type: PeriodSpan['type']): string {
  return type === 'SCHOOL_YEAR' ? `${endYear - 1}-${endYear}` : `${endYear}`
}

/** The days within which achievements of the period under review count: the organization's own, else the usual ones. */
export function achievementSpan(facts: Facts): Pick<PeriodSpan, 'from' | 'to'> {
  const usual = spanOf(facts.period)
  return { from: facts.periodFrom ?? usual.from, to: facts.periodTo ?? usual.to }
}

/** Whether a day lies in [from, to). */
export function within(day: string, span: Pick<PeriodSpan, 'from' | 'to'>): boolean {
  return span.from <= day && day < span.to
}

/** 'năm học 2023-2024' / 'school year 2023-2024', or 'năm 2024' / 'year 2024'. */
export function periodInWords(label: string): Sentence {
  const isSchoolYear = spanOf(label).type === 'SCHOOL_YEAR'
  return isSchoolYear
    ? { vi: `năm học ${label}`, en: `school year ${label}` }
    : { vi: `năm ${label}`, en: `year ${label}` }
}

function schoolYear(endYear: number): PeriodSpan {
  return { type: 'SCHOOL_YEAR', endYear, from: `${endYear - 1}-09-01`, to: `${endYear}-09-01` }
}

function calendarYear(endYear: number): PeriodSpan {
  return { type: 'CALENDAR_YEAR', endYear, from: `${endYear}-01-01`, to: `${endYear + 1}-01-01` }
}
