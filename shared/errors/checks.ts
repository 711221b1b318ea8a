import { expected } from './expected.js'
import { refuse } from './refusal.js'

/**
 * Text as it is stored: Unicode NFC, trimmed. Refuses an empty or a too long one, naming the field; the name of one
 * within another is its path with dots: 'paper.number'.
 */
export function cleanText(field: string, value: string, most = 10_000): string {
  const text = value.normalize('NFC').trim()
  if (text === '') refuse('INVALID', { field, value, expected: expected.text }, field.split('.'))
  if (text.length > most || text.includes('\0')) {
    const shown = `${text.slice(0, 20)}…` // the value itself may be very long
    refuse('INVALID', { field, value: shown, expected: expected.atMostCharacters(most) }, field.split('.'))
  }
  return text
}

/** A title, a name or a number of a paper: clean text on one line, with single spaces. */
export function cleanLine(field: string, value: string, most = 500): string {
  return cleanText(field, value.replace(/\s+/g, ' '), most)
}

/** A text or a line that may be left out; one that is given is not empty. */
export function ifGiven(
  clean: typeof cleanText,
  field: string,
  value: string | null | undefined,
  most?: number,
): string | null {
  return value == null ? null : clean(field, value, most)
}

/** Refuses a day after the day of the request: what is recorded has happened. */
export function assertNotFuture(day: string, today: string, field: string): void {
  if (day > today) refuse('INVALID', { field, value: day, expected: expected.dayNotAfter(today) }, [field])
}

/** Refuses an end that does not lie after the beginning. */
export function assertAfter(day: string, from: string, field: string): void {
  if (day <= from) refuse('INVALID', { field, value: day, expected: expected.dayAfter(from) }, [field])
}

/** Refuses a day that is not before the end. */
export function assertBefore(day: string, end: string, field: string): void {
  if (day >= end) refuse('INVALID', { field, value: day, expected: expected.dayBefore(end) }, [field])
}
