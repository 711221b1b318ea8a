import { expected } from './expected.js'
import { refuse } from './refusal.js'

/** Text as it is stored: Unicode NFC, trimmed. Refuses an empty or a too long one, naming the field. */
export function cleanText(field: string, value: string, most = 10_000): string {
  const text = value.normalize('NFC').trim()
  if (text === '') refuse('INVALID', { field, value, expected: expected.text }, [field])
  if (text.length > most || text.includes('\0')) {
    const shown = `${text.slice(0, 20)}…` // the value itself may be very long
    refuse('INVALID', { field, value: shown, expected: expected.atMostCharacters(most) }, [field])
  }
  return text
}

/** A title, a name or a number of a paper: clean text on one line, with single spaces. */
export function cleanLine(field: string, value: string, most = 500): string {
  return cleanText(field, value.replace(/\s+/g, ' '), most)
}

/** Refuses a day after the day of the request: what is recorded has happened. */
export function assertNotFuture(day: string, today: string, field: string): void {
  if (day > today) refuse('INVALID', { field, value: day, expected: expected.dayNotAfter(today) }, [field])
}

/** Refuses an end that does not lie after the beginning. */
export function assertAfter(day: string, from: string, field: string): void {
  if (day <= from) refuse('INVALID', { field, value: day, expected: expected.dayAfter(from) }, [field])
}
