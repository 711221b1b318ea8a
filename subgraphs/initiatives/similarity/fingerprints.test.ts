import { expect, test } from 'vitest'
import { inventedText } from '../../../bench/similarity-corpus.js'
import {
  indexedFingerprints,
  MOST_FINGERPRINTS,
  probesOf,
  shinglesOf,
  titleFingerprints,
  winnow,
} from './fingerprints.js'
import { wordsOf } from './words.js'

const textOf = (number: number, words: number): string => inventedText(number, words).paragraphs.join('\n')
const ofText = (fullText: string): number[] => indexedFingerprints({ title: 'a', abstract: null, fullText })

test('winnowing keeps one hash of every window, and a wide window keeps no other ones than a narrow one', () => {
  const hashes = shinglesOf(wordsOf(textOf(1, 500)).bare, 5)
  const wide = winnow(hashes, 20)
  for (let at = 0; at + 20 <= hashes.length; at++) {
    expect([...hashes.subarray(at, at + 20)].some((hash) => wide.has(hash))).toBe(true)
  }
  const narrow = winnow(hashes, 4)
  expect([...wide].filter((hash) => !narrow.has(hash))).toEqual([])
  expect(wide.size).toBeLessThan(hashes.length / 8)
})

test('a shared run of 24 words is always seen, wherever it stands', () => {
  const run = textOf(2, 60).split(' ').slice(0, 24).join(' ')
  for (let seed = 10; seed < 30; seed++) {
    const indexed = new Set(ofText(`${textOf(seed, 100)} ${run} ${textOf(seed + 100, 100)}`))
    const asked = probesOf(wordsOf(`${textOf(seed + 200, 50)} ${run}`))
    expect(asked.some((hash) => indexed.has(hash))).toBe(true)
  }
})

test('however long a text is, its part of the index is bounded, and two long texts still meet', () => {
  const long = textOf(3, 60_000)
  expect(ofText(long).length).toBeLessThanOrEqual(MOST_FINGERPRINTS)
  const known = new Set(ofText(long))
  const common = ofText(`${textOf(4, 200)} ${long}`).filter((hash) => known.has(hash))
  expect(common.length).toBeGreaterThan(MOST_FINGERPRINTS / 2)
})

test('a title has the same fingerprint in whatever order its words stand', () => {
  const [a, b] = ['Dạy học phân số bằng trò chơi', 'bằng trò chơi dạy học phân số'].map(titleFingerprints)
  expect(a!.filter((hash) => b!.includes(hash)).length).toBeGreaterThan(2)
})

test('nothing has no fingerprints of a body', () => {
  expect(probesOf(wordsOf(''))).toEqual([])
})
