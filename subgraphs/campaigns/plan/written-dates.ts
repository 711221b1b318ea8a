import { isDay } from '../../../shared/clock/days.js'

/** True for a date as documents write it ("20/3/2023", "03-02-2024") that some calendar has. */
export function isWrittenDay(text: string): boolean {
  const parts = /^(\d{1,2})[/-](\d{1,2})[/-](\d+)$/.exec(text.trim())
  return parts !== null && isDay(`${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}`)
}

/**
 * Dates in a text that no calendar has: "18/11/20220", "31/02/2024". A day and a month without a year ("20/11") is no
 * date that could be checked.
 */
export function impossibleDatesIn(text: string): string[] {
  const written = text.match(/\d{1,2}[/-]\d{1,2}[/-]\d{3,}/g) ?? []
  return written.filter((date) => !isWrittenDay(date))
}
