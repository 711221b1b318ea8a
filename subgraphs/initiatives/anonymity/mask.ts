import { bareForm, hashOf, wordsOf, type Words } from '../similarity/words.js'

/** Names that must not be read. */
export interface HiddenNames {
  people: readonly string[]
  organizations: readonly string[]
}

/** What is written in place of a name. */
export const replaced = { person: '[tác giả]', organization: '[đơn vị]' }

/** Words that stand before a given name. */
const courtesies = setOf('cô thầy ông bà anh chị gv gvcn giáo viên tác giả đồng chí đc nhà giáo')
/** Words that say what kind of school it is; the rest of its name is its own. */
const kinds = setOf(
  `trường mầm non mẫu giáo tiểu học trung cơ sở phổ thông th thcs thpt mn mg pt ptcs ptdt ptdtbt ptdtnt dân tộc nội
   bán trú liên cấp và số công lập tư thục trung tâm giáo dục thường xuyên nghề nghiệp gdtx gdnn chuyên quốc tế`,
)

/** Where a pattern may be found: words in a row, and what must come before them. */
interface Pattern {
  words: readonly number[]
  label: string
  /** In capitals only: as common words these syllables mean something else. */
  asName: boolean
  /** Only behind one of these words. */
  after?: ReadonlySet<number>
  /** Whether the words before are hidden with it. */
  withWordsBefore?: boolean
}

/**
 * The text without these names: full names, in any case, with or without accents, as whole words; given names behind a
 * form of address or with the middle name; a school's own name behind "trường", "THCS" and the like.
 */
export function maskNames(text: string, { people, organizations }: HiddenNames): string {
  const patterns = [...people.flatMap(patternsOfPerson), ...organizations.flatMap(patternsOfOrganization)]
  const byFirst = new Map<number, Pattern[]>()
  for (const pattern of patterns.sort((a, b) => b.words.length - a.words.length)) {
    const first = pattern.words[0]!
    byFirst.set(first, [...(byFirst.get(first) ?? []), pattern])
  }
  const words = wordsOf(text)
  let masked = ''
  let done = 0
  for (let at = 0; at < words.bare.length; at++) {
    const pattern = byFirst.get(words.bare[at]!)?.find((candidate) => stands(words, at, candidate))
    if (!pattern) continue
    const first = pattern.withWordsBefore ? firstOfRun(words, at, pattern.after!) : at
    const last = at + pattern.words.length - 1
    masked += words.text.slice(done, Math.max(done, words.from[first]!)) + pattern.label
    done = words.to[last]!
    at = last
  }
  return masked + words.text.slice(done)
}

function patternsOfPerson(name: string): Pattern[] {
  const words = hashesOf(name)
  if (words.length === 0) return []
  const label = replaced.person
  const full = { words, label, asName: words.length === 1 }
  const written = {
    words: [hashOf(words.length > 1 ? bareForm(name.replace(/\s/g, '')) : '')],
    label,
    asName: false,
  }
  const given = { words: words.slice(-1), label, asName: true, after: courtesies }
  const withMiddle = words.length > 2 ? [{ words: words.slice(-2), label, asName: true }] : []
  return [full, written, ...withMiddle, given]
}

function patternsOfOrganization(name: string): Pattern[] {
  const words = hashesOf(name)
  if (words.length === 0) return []
  const label = replaced.organization
  const own = words.slice(words.findIndex((word) => !kinds.has(word)))
  const full = { words, label, asName: false }
  if (words.every((word) => kinds.has(word))) return [full]
  return [full, { words: own, label, asName: false, after: kinds, withWordsBefore: true }]
}

function stands(words: Words, at: number, { words: wanted, asName, after }: Pattern): boolean {
  for (const [offset, word] of wanted.entries()) {
    if (words.bare[at + offset] !== word) return false
    if (offset > 0 && !areNeighbours(words, at + offset - 1)) return false
    if (asName && !isCapital(words, at + offset)) return false
  }
  return !after || (at > 0 && after.has(words.bare[at - 1]!) && areNeighbours(words, at - 1))
}

/** The first of the words of a set that stand in a row before a place. */
function firstOfRun(words: Words, at: number, set: ReadonlySet<number>): number {
  let first = at
  while (first > 0 && set.has(words.bare[first - 1]!) && areNeighbours(words, first - 1)) first--
  return first
}

/** Names are broken by lines and dots, not by sentences. */
function areNeighbours({ text, from, to }: Words, index: number): boolean {
  return from[index + 1]! - to[index]! <= 4 && !/[;:!?()]/.test(text.slice(to[index], from[index + 1]))
}

function isCapital({ text, from }: Words, index: number): boolean {
  return /^\p{Lu}/u.test(text.slice(from[index], from[index]! + 2))
}

function hashesOf(name: string): number[] {
  return [...wordsOf(name).bare]
}

function setOf(words: string): Set<number> {
  return new Set(hashesOf(words))
}
