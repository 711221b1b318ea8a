import { refuse } from '../../shared/errors/refusal.js'

/** Text as it is stored: Unicode NFC, trimmed. Refuses an empty or a too long one, naming the field. */
export function cleanText(field: string, value: string, most: number): string {
  const text = value.normalize('NFC').trim()
  if (text === '') refuse('INVALID', { field, value, expected: 'some text' }, [field])
  if (text.length > most || text.includes('\0')) {
    const shown = `${text.slice(0, 20)}…` // the value itself may be very long
    refuse('INVALID', { field, value: shown, expected: `at most ${most} printable characters` }, [field])
  }
  return text
}

/** A title or a name: clean text on one line, with single spaces. */
export function cleanLine(field: string, value: string, most: number): string {
  return cleanText(field, value.replace(/\s+/g, ' '), most)
}
