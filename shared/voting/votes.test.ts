import { describe, expect, test } from 'vitest'
import { leastOf, suffices } from './votes.js'

describe('a vote', () => {
  test.each([
    [6, 9, 2, 3, 'AT_LEAST', true],
    [5, 8, 2, 3, 'AT_LEAST', false],
    [9, 10, 90, 100, 'AT_LEAST', true],
    [5, 10, 1, 2, 'MORE_THAN', false],
    [6, 10, 1, 2, 'MORE_THAN', true],
  ] as const)('%i of %i against %i/%i %s: %s', (count, total, numerator, denominator, comparison, enough) => {
    expect(suffices(count, total, { numerator, denominator }, comparison)).toBe(enough)
  })

  test.each([
    [8, 7],
    [-1, 7],
    [0, 0],
    [1.5, 7],
  ])('%d of %d is no count', (count, total) => {
    expect(() => suffices(count, total, { numerator: 1, denominator: 2 })).toThrow(RangeError)
  })

  test('the least number that reaches a share', () => {
    expect([7, 8, 9].map((total) => leastOf(total, { numerator: 2, denominator: 3 }))).toEqual([5, 6, 6])
  })
})
