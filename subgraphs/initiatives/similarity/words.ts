/** A text as words (syllables in Vietnamese), each a number: equal words have equal numbers. */
export interface Words {
  /** The text in which the words lie, Unicode NFC. */
  text: string
  /** Words without case; the tone mark counts for the syllable, wherever it is placed (hoà = hòa). */
  kept: Int32Array
  /** Words without any accent, đ as d: what remains when accents are stripped. */
  bare: Int32Array
  /** Where each word begins in the text, and where it ends (exclusive), in UTF-16 units. */
  from: Int32Array
  to: Int32Array
}

// Tone marks are taken out of the syllable and put behind it: old and new placement become one.
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const marks = /\p{M}/gu
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const word = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200f\u2060\ufeff]+/gu

/** A word as it is compared, with its accents. */
export function keptForm(raw: string): string {
  const parts = raw.replace(invisible, '').normalize('NFKD').toLowerCase()
  return parts.replace(tones, '').normalize('NFC') + (parts.match(tones) ?? []).join('')
}

/** A word as it is compared without accents. */
export function bareForm(raw: string): string {
  const parts = raw.replace(invisible, '').normalize('NFKD').toLowerCase()
  return parts.replace(marks, '').replaceAll('đ', 'd')
}

/** Splits a text into words; punctuation and white space are left out. */
export function wordsOf(source: string): Words {
  const text = source.normalize('NFC')
  const numbers = new Map<string, [kept: number, bare: number]>()
  const kept: number[] = []
  const bare: number[] = []
  const from: number[] = []
  const to: number[] = []
  for (const match of text.matchAll(word)) {
    let known = numbers.get(match[0])
    if (!known) numbers.set(match[0], (known = [hashOf(keptForm(match[0])), hashOf(bareForm(match[0]))]))
    kept.push(known[0])
    bare.push(known[1])
    from.push(match.index)
    to.push(match.index + match[0].length)
  }
  const [k, b, f, t] = [kept, bare, from, to].map((list) => Int32Array.from(list))
  return { text, kept: k!, bare: b!, from: f!, to: t! }
}

/** FNV-1a over the characters of a word. */
export function hashOf(form: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193)
  return hash | 0
}
