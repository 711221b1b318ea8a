import type { Sentence } from './refusal.js'

/**
 * False for what is not taken in as text: what PostgreSQL cannot store (the NUL character, halves of a surrogate pair), and
 * letters under piles of marks.
 */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text) && !hasPiledMarks(text)
}

/**
 * True for text with more than 30 combining marks in a row, more than any script has (Unicode, UAX #15, Stream-Safe Text
 * Format). To normalize such a row takes time by the square of its length: seconds for what fits into one request.
 */
export function hasPiledMarks(text: string): boolean {
  return /\p{M}{31}/u.test(text)
}

/** Arguments of BAD_USER_INPUT for such a text. */
export function notStorable(field: string, text: string): Record<string, string | Sentence> {
  return {
    field,
    value: JSON.stringify(text.slice(0, 80)).slice(1, -1),
    expected: {
      vi: 'văn bản không có ký tự NUL, nửa cặp surrogate hay hơn 30 dấu kết hợp liền nhau',
      en: 'text without NUL characters, lone surrogates and more than 30 combining marks in a row',
    },
  }
}

/** The first text in a JSON value that cannot be stored, with its place; names of members are texts too. */
export function findNotStorable(value: unknown, path: string): { path: string; text: string } | undefined {
  // A list of its own instead of recursion: the value comes from a stranger.
  const open = [{ value, path }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next
    if (typeof value === 'string' && !isStorable(value)) return { path, text: value }
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) {
      if (!isStorable(name)) return { path, text: name }
      open.push({ value: inner, path: path === '' ? name : `${path}.${name}` })
    }
  }
  return undefined
}
