/** A school year ('2023-2024') or a calendar year ('2024'); both run at the same time. */
export type PeriodKind = 'SCHOOL_YEAR' | 'CALENDAR_YEAR'

/** The kind of a period by its label; null when the label is neither 'YYYY-YYYY' of two following years nor 'YYYY'. */
export function periodKind(label: string): PeriodKind | null {
  if (/^\d{4}$/.test(label)) return 'CALENDAR_YEAR'
  const years = /^(\d{4})-(\d{4})$/.exec(label)
  return years && Number(years[2]) === Number(years[1]) + 1 ? 'SCHOOL_YEAR' : null
}
