import { daysOff } from './days-off.js'

/** The day that lies so many days of the calendar after (or, below 0, before) a day. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}

/** Whether offices work on a day: Monday to Friday without public holidays, and the Saturdays that make up for one. */
export function isWorkingDay(day: string): boolean {
  const { off, work } = daysOff()
  const weekday = new Date(day).getUTCDay()
  return weekday === 0 || weekday === 6 ? work.has(day) : !off.has(day)
}

/**
 * The last day of a limit of so many working days that begins on a day; the day itself does not count (Bộ luật Dân sự
 * 91/2015/QH13, Điều 147 khoản 2). With 0 the day itself, or the first working day after it.
 */
export function addWorkingDays(from: string, count: number): string {
  let day = from
  let left = count
  while (left > 0 || !isWorkingDay(day)) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** How many working days lie after a day, up to and including another one; 0 when the other one is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}

/** Whether the holidays of a day's year are recorded; where they are not, only weekends are off. */
export function hasCalendar(day: string): boolean {
  return daysOff().years.has(day.slice(0, 4))
}
