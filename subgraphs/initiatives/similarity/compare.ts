import { align, seedsOf, type Passage, type SeedIndex } from './align.js'
import type { ComparedTexts } from './fingerprints.js'
import { bareForm, wordsOf, type Words } from './words.js'

/** How much of a text is found in another one, in percent with one decimal; null where the text has no such part. */
export interface Likeness {
  /** The body (abstract and full text together); of initiatives without a body, the title. */
  percent: number
  titlePercent: number
  abstractPercent: number | null
  textPercent: number | null
  passages: MatchedPassage[]
}

/** Another initiative that shares something with the one examined. */
export interface Match extends Likeness {
  otherId: string
  /** Year of the other initiative. */
  period: string
  /** True when the two have an author in common. */
  isOwnWork: boolean
}

/** A passage side by side. */
export interface MatchedPassage {
  ownText: string
  otherText: string
  /** Equal words, accents aside. */
  words: number
  /** True when the other text has the same words with other accents, or without. */
  accentsDiffer: boolean
}

/** A text under examination, prepared once for all comparisons. */
export interface Examined {
  title: string
  body: Words
  seeds: SeedIndex
  /** Words of the body that belong to the abstract; the others are the full text's. */
  abstractWords: number
}

/** Of a match no more is shown than this: so many passages, the longest, each cut after so many characters. */
const MOST_PASSAGES = 20
const MOST_CHARACTERS = 1_500

/** Prepares an initiative's texts for comparisons. */
export function examine({ title, abstract, fullText }: ComparedTexts): Examined {
  const body = wordsOf(bodyOf({ title, abstract, fullText }))
  return { title, body, seeds: seedsOf(body), abstractWords: wordsOf(abstract ?? '').bare.length }
}

/** Compares the examined texts with those of another initiative. */
export function compare(own: Examined, other: ComparedTexts): Likeness {
  const body = wordsOf(bodyOf(other))
  const { passages, covered } = align(own.seeds, body)
  const titlePercent = titleLikeness(own.title, other.title)
  const total = own.body.bare.length
  const longest = [...passages].sort((a, b) => b.words - a.words).slice(0, MOST_PASSAGES)
  return {
    percent: total > 0 ? share(covered, 0, total)! : titlePercent,
    titlePercent,
    abstractPercent: share(covered, 0, own.abstractWords),
    textPercent: share(covered, own.abstractWords, total),
    passages: longest.map((passage) => shown(passage, own.body, body)),
  }
}

/** Likeness of two titles in percent: the better of common trigrams and of common words, accents and order aside. */
export function titleLikeness(a: string, b: string): number {
  const [trigrams, words] = [trigramsOf, wordSetOf].map((setOf) => overlap(setOf(a), setOf(b)))
  return rounded(100 * Math.max(trigrams!, words!))
}

function bodyOf({ abstract, fullText }: ComparedTexts): string {
  return [abstract, fullText].filter((part) => part !== null).join('\n\n')
}

function share(covered: Uint8Array, from: number, to: number): number | null {
  if (to <= from) return null
  return rounded((100 * covered.subarray(from, to).reduce((sum, one) => sum + one, 0)) / (to - from))
}

function shown(passage: Passage, own: Words, other: Words): MatchedPassage {
  const { ownFrom, ownTo, otherFrom, otherTo, words } = passage
  return {
    ownText: excerpt(own, ownFrom, ownTo),
    otherText: excerpt(other, otherFrom, otherTo),
    words,
    accentsDiffer: ownTo - ownFrom === otherTo - otherFrom && differInAccents(own, other, passage),
  }
}

function excerpt({ text, from, to }: Words, first: number, end: number): string {
  const whole = text.slice(from[first], to[end - 1])
  return whole.length > MOST_CHARACTERS ? `${whole.slice(0, MOST_CHARACTERS)}…` : whole
}

function differInAccents(own: Words, other: Words, { ownFrom, ownTo, otherFrom }: Passage): boolean {
  for (let i = ownFrom, j = otherFrom; i < ownTo; i++, j++) {
    if (own.bare[i] === other.bare[j] && own.kept[i] !== other.kept[j]) return true
  }
  return false
}

function trigramsOf(title: string): Set<string> {
  const padded = `  ${formOf(title)} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

function wordSetOf(title: string): Set<string> {
  return new Set(formOf(title).split(' '))
}

function formOf(title: string): string {
  return bareForm(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
}

/** Common members in relation to the mean size of the sets, 0 to 1. */
function overlap(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((member) => b.has(member)).length
  return (2 * common) / (a.size + b.size)
}

function rounded(percent: number): number {
  return Math.round(10 * percent) / 10
}
