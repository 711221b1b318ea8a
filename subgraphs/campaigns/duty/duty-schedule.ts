import { daysOfPeriod, periodKind } from '../../../shared/clock/period.js'
import { addDays, addWorkingDays } from '../../../shared/clock/working-days.js'
import { DutyRule } from './duty.enums.js'

/** When a duty falls due, as documents word it. */
export interface Schedule {
  rule: DutyRule
  /** ONCE: the day. */
  on?: string | null
  /** MONTHLY: day of the month; QUARTERLY, HALF_YEARLY: day of their last month; left out, the last day. */
  dayOfMonth?: number | null
  /** First and last day between which it recurs; left out, the months of the period. */
  from?: string | null
  to?: string | null
}

/** Months between two falls. */
const step: Partial<Record<DutyRule, number>> = {
  [DutyRule.MONTHLY]: 1,
  [DutyRule.QUARTERLY]: 3,
  [DutyRule.HALF_YEARLY]: 6,
}

/** A school year is taught from September to May; what recurs in it falls due in these months. */
function monthsOf(period: string): { from: string; to: string } {
  if (periodKind(period) === 'CALENDAR_YEAR') return daysOfPeriod(period)
  return { from: `${period.slice(0, 4)}-09-01`, to: `${period.slice(5)}-05-31` }
}

/**
 * The days on which a duty falls due in a period, as the document words them: not yet moved to working days. Quarters
 * and half-years are those of the calendar; a year ends on 31 December, a school year on 31 May.
 */
export function daysOfSchedule(schedule: Schedule, period: string): string[] {
  const { rule, on, dayOfMonth } = schedule
  if (rule === DutyRule.ONCE) return on ? [on] : []
  const whole = monthsOf(period)
  if (rule === DutyRule.YEARLY) return [whole.to]
  const [from, to] = [schedule.from ?? whole.from, schedule.to ?? whole.to]
  const every = step[rule] ?? 1
  const days: string[] = []
  for (let [year, month] = yearAndMonth(from); firstOf(year, month) <= to; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1]
    const day = dayIn(year, month, dayOfMonth ?? 31)
    if (month % every === 0 && from <= day && day <= to) days.push(day)
  }
  return days
}

function yearAndMonth(day: string): [number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
}

function firstOf(year: number, month: number): string {
  return month > 12 ? firstOf(year + 1, month - 12) : `${year}-${String(month).padStart(2, '0')}-01`
}

/** Day 31 of a shorter month is its last day. */
function dayIn(year: number, month: number, dayOfMonth: number): string {
  const last = Number(addDays(firstOf(year, month + 1), -1).slice(8))
  return addDays(firstOf(year, month), Math.min(dayOfMonth, last) - 1)
}

/** The last day on which what is due on a day is on time: the day itself, or the first working day after it. */
export function dueDayOf(written: string): string {
  return addWorkingDays(written, 0)
}

/** How long after an event a duty falls due. */
export interface Offset {
  offsetDays: number | null
  offsetInWorkingDays: boolean
}

/** The day, as the document words it, that lies so long after an event. */
export function dayAfterEvent(heldOn: string, { offsetDays, offsetInWorkingDays }: Offset): string {
  const count = offsetDays ?? 0
  return offsetInWorkingDays ? addWorkingDays(heldOn, count) : addDays(heldOn, count)
}
