/** A school year ('2023-2024') or a calendar year ('2024'); both run at the same time. */
export type PeriodKind = 'SCHOOL_YEAR' | 'CALENDAR_YEAR'

/**
 * The kind of a period by its label; null when the label is neither 'YYYY-YYYY' of two following years nor 'YYYY', from
 * 1900 to 2199.
 */
export function periodKind(label: string): PeriodKind | null {
  if (/^(19|20|21)\d{2}$/.test(label)) return 'CALENDAR_YEAR'
  const years = /^((?:19|20|21)\d{2})-((?:19|20|21)\d{2})$/.exec(label)
  return years && Number(years[2]) === Number(years[1]) + 1 ? 'SCHOOL_YEAR' : null
}

/**
 * The first and the last day of a calendar year, or of a school year with the summer before and after it: 1 July to
 * 31 August (as days_of_period() in SQL).
 */
export function daysOfPeriod(label: string): { from: string; to: string } {
  return periodKind(label) === 'CALENDAR_YEAR'
    ? { from: `${label}-01-01`, to: `${label}-12-31` }
    : { from: `${label.slice(0, 4)}-07-01`, to: `${label.slice(5)}-08-31` }
}
