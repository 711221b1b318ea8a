import { shinglesOf } from './fingerprints.js'
import type { Words } from './words.js'

/** A run of words that two texts share, in word positions; ends are exclusive. */
export interface Passage {
  ownFrom: number
  ownTo: number
  otherFrom: number
  otherTo: number
  /** Words that are equal, accents aside. */
  words: number
}

/** What two texts share. */
export interface Alignment {
  /** Passages in the order of the other text: moved paragraphs are passages like others. */
  passages: Passage[]
  /** Words of the own text that lie in a passage and are equal: 1, others 0. */
  covered: Uint8Array
}

/** Where runs of SEED words begin in the text under examination. */
export interface SeedIndex {
  words: Words
  at: Map<number, number[]>
}

const SEED = 4
const MOST_SEEDS_OF_A_RUN = 8
/** So many words may be exchanged, added or left out between two equal runs: synonyms. */
const GAP = 4
/** A passage ends where this much is lost since its best end; a skipped word costs half a word. */
const DROP = 6
/** The least score of a passage: about a dozen words. */
const LEAST_SCORE = 10

/** Prepares a text to be compared with many others. */
export function seedsOf(words: Words): SeedIndex {
  const at = new Map<number, number[]>()
  shinglesOf(words.bare, SEED).forEach((hash, position) => {
    const places = at.get(hash)
    if (!places) at.set(hash, [position])
    else if (places.length < MOST_SEEDS_OF_A_RUN) places.push(position)
  })
  return { words, at }
}

/** Finds what the text shares with another one, in whatever order. */
export function align(own: SeedIndex, other: Words): Alignment {
  const covered = new Uint8Array(own.words.bare.length)
  const passages: Passage[] = []
  const seeds = shinglesOf(other.bare, SEED)
  for (let position = 0; position < seeds.length;) {
    const places = own.at.get(seeds[position]!) ?? []
    const best = places
      .map((place) => extend(own.words.bare, place, other.bare, position))
      .reduce<Extension | null>((a, b) => (a && a.score >= b.score ? a : b), null)
    if (!best || best.score < LEAST_SCORE) {
      position += 1
      continue
    }
    for (const place of best.equal) covered[place] = 1
    passages.push(passageOf(best, position))
    position = best.otherTo
  }
  return { passages, covered }
}

/** A passage from its first words on, as far as it scores. */
interface Extension {
  score: number
  ownTo: number
  otherTo: number
  /** Positions of the equal words in the own text. */
  equal: number[]
}

function passageOf({ equal, ownTo, otherTo }: Extension, otherFrom: number): Passage {
  return { ownFrom: equal[0]!, ownTo, otherFrom, otherTo, words: equal.length }
}

function extend(own: Int32Array, ownFrom: number, other: Int32Array, otherFrom: number): Extension {
  const equal: number[] = []
  const best = { score: 0, ownTo: ownFrom, otherTo: otherFrom, count: 0 }
  let [i, j, score] = [ownFrom, otherFrom, 0]
  while (i < own.length && j < other.length) {
    if (own[i] === other[j]) {
      equal.push(i)
      score += 1
      i += 1
      j += 1
      if (score > best.score) Object.assign(best, { score, ownTo: i, otherTo: j, count: equal.length })
      continue
    }
    const skip = nextRun(own, i, other, j)
    if (!skip) break
    i += skip[0]
    j += skip[1]
    score -= Math.max(...skip) / 2
    if (score < best.score - DROP) break
  }
  return { ...best, equal: equal.slice(0, best.count) }
}

/** The shortest way over unequal words to two equal ones; null when there is none near. */
function nextRun(own: Int32Array, i: number, other: Int32Array, j: number): [number, number] | null {
  for (let skipped = 1; skipped <= 2 * GAP; skipped++) {
    for (let a = Math.max(0, skipped - GAP); a <= Math.min(GAP, skipped); a++) {
      const b = skipped - a
      const isEqual = own[i + a] === other[j + b] && own[i + a + 1] === other[j + b + 1]
      if (isEqual && i + a + 1 < own.length && j + b + 1 < other.length) return [a, b]
    }
  }
  return null
}
