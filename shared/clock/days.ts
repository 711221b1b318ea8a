const vietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })

/** The day in Viet Nam of an instant, as 'YYYY-MM-DD'. */
export function dayOf(instant: Date): string {
  return vietnam.format(instant)
}

/**
 * True when the text is a real day of the calendar in the form 'YYYY-MM-DD' ('2024-02-30' is not), in a year that
 * anybody here can mean: 1900 to 2199.
 */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}
