import { expect, test } from 'vitest'
import { elect, type ElectionRule } from './elect.js'

const rule: ElectionRule = {
  base: 'ALL_MEMBERS',
  threshold: { numerator: 1, denominator: 2 },
  comparison: 'MORE_THAN',
  quorum: { numerator: 2, denominator: 3 },
}

// Planted faults that this suite caught: a tie that elects the first name; a threshold of those who voted where it is of all.
test.each<[string, string, Partial<ElectionRule>, string | null]>([
  ['more than half of all 9', 'aaaaabb', {}, 'a'],
  ['half of all 8', 'aaaabb', {}, null],
  ['no quorum: 5 of 9', 'aaaaa', {}, null],
  ['a quorum: 6 of 9', 'aaaaab', {}, 'a'],
  ['equal votes', 'aaabbb', { base: 'CAST', threshold: { numerator: 1, denominator: 3 } }, null],
  ['most of those who voted', 'aaaabb', { base: 'CAST' }, 'a'],
  ['less than half of those who voted', 'aaabbcc', { base: 'CAST' }, null],
  [
    'exactly two thirds',
    'aaaabb',
    { base: 'CAST', threshold: { numerator: 2, denominator: 3 }, comparison: 'AT_LEAST' },
    'a',
  ],
  ['nobody voted', '', { base: 'CAST', quorum: { numerator: 0, denominator: 1 } }, null],
])('%s: %s', (name, votes, more, elected) => {
  const members = Number(/of all (\d+)|of (\d+)/.exec(name)?.slice(1).find(Boolean) ?? 9)
  expect(elect(members, [...votes], { ...rule, ...more }).elected).toBe(elected)
})

test('votes are counted by candidate, the most first', () => {
  expect(elect(9, [...'abbab'], rule)).toEqual({
    cast: 5,
    hasQuorum: false,
    counts: [
      { candidate: 'b', votes: 3 },
      { candidate: 'a', votes: 2 },
    ],
    elected: null,
  })
})

test('more votes than members are no election', () => {
  expect(() => elect(2, [...'aaa'], rule)).toThrow(RangeError)
})
