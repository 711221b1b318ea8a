import { hashOf, wordsOf, type Words } from './words.js'

/** How many words make one shingle of a body. */
const SHINGLE = 5
/** One shingle of so many is kept of a full text, and of an abstract: a run of SHINGLE + window words is never missed. */
const TEXT_WINDOW = 20
const DENSE_WINDOW = 4
/** However long a text is, it has no more fingerprints in the index than this. */
export const MOST_FINGERPRINTS = 2_000
/** However long a text is, no more fingerprints are looked up than this. */
const MOST_PROBES = 8_000
/** Titles share a table with bodies; their shingles are told apart by this. */
const TITLE_SALT = hashOf('title')

/** What an initiative says of itself: the texts that are compared. */
export interface ComparedTexts {
  title: string
  abstract: string | null
  fullText: string | null
}

/** Hashes of all runs of so many words, in order. */
export function shinglesOf(bare: Int32Array, length: number, salt = 0): Int32Array {
  const hashes = new Int32Array(Math.max(0, bare.length - length + 1))
  for (let at = 0; at < hashes.length; at++) {
    let hash = salt
    for (let i = 0; i < length; i++) hash = Math.imul(hash, 0x01000193) + bare[at + i]!
    hashes[at] = mixed(hash)
  }
  return hashes
}

/** Spreads what lies close together (the finalizer of MurmurHash3). */
function mixed(hash: number): number {
  let h = hash | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}

/**
 * The smallest hash of every window (winnowing): of two texts that share a run of words, the same hashes are kept
 * inside the run. What a wide window keeps, a narrow one keeps too.
 */
export function winnow(hashes: Int32Array, window: number): Set<number> {
  const kept = new Set<number>()
  let smallest = -1
  for (let end = Math.min(window, hashes.length); end <= hashes.length && end > 0; end++) {
    const begin = Math.max(0, end - window)
    if (smallest < begin) {
      smallest = begin
      for (let at = begin + 1; at < end; at++) if (hashes[at]! <= hashes[smallest]!) smallest = at
    } else if (hashes[end - 1]! <= hashes[smallest]!) smallest = end - 1
    kept.add(hashes[smallest]!)
  }
  return kept
}

/** Fingerprints that an initiative has in the index, at most MOST_FINGERPRINTS. */
export function indexedFingerprints({ title, abstract, fullText }: ComparedTexts): number[] {
  const ofTitle = titleFingerprints(title)
  const ofAbstract = abstract ? bodyFingerprints(wordsOf(abstract), DENSE_WINDOW) : []
  const ofText = fullText ? bodyFingerprints(wordsOf(fullText), TEXT_WINDOW) : []
  return [
    ...new Set([...ofTitle, ...smallest([...ofAbstract, ...ofText], MOST_FINGERPRINTS - ofTitle.length)]),
  ]
}

/** Fingerprints with which the index is asked for texts that share something with this body. */
export function probesOf(body: Words): number[] {
  return smallest([...bodyFingerprints(body, DENSE_WINDOW)], MOST_PROBES)
}

/** Fingerprints of a title: runs of 3 and of 6 words, and its words in any order. */
export function titleFingerprints(title: string): number[] {
  const { bare } = wordsOf(title)
  const inAnyOrder = Int32Array.from(bare).sort()
  const whole = shinglesOf(inAnyOrder, inAnyOrder.length, TITLE_SALT)
  const runs = [3, 6].flatMap((length) => [...shinglesOf(bare, length, TITLE_SALT)])
  return [...new Set([...whole, ...runs])].slice(0, 300)
}

function bodyFingerprints({ bare }: Words, window: number): Set<number> {
  return winnow(shinglesOf(bare, Math.min(SHINGLE, Math.max(1, bare.length))), window)
}

/** The same choice in every text, so that two long texts keep what they share. */
function smallest(hashes: readonly number[], most: number): number[] {
  return hashes.length <= most ? [...hashes] : [...hashes].sort((a, b) => a - b).slice(0, most)
}
