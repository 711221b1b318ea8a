import { refuse } from '../../shared/errors/refusal.js'

/** The text in NFC without outer blanks; refuses an empty one with INVALID. */
export function requiredText(value: string, field: string): string {
  const text = value.normalize('NFC').trim()
  return text === ''
    ? refuse('INVALID', { field, value, expected: 'a text that is not empty' }, [field])
    : text
}

/** Refuses a day after the day of the request: what is recorded has happened. */
export function assertNotFuture(day: string, today: string, field: string): void {
  if (day <= today) return
  refuse('INVALID', { field, value: day, expected: `a day not after ${today}` }, [field])
}
