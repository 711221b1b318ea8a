import { expect, it } from 'vitest'
import { bonusOf, paidTitle } from './bonus.js'

it.each([
  ['0.3', '2340000', 710_000],
  ['1', '2340000', 2_340_000],
  ['1.5', '2340000', 3_510_000],
  ['0.8', '2340000', 1_880_000],
  ['4.5', '2340000', 10_530_000],
  ['0.1', '100000', 10_000],
  ['0.1', '100001', 20_000],
  ['0', '2340000', 0],
])('%s × %s đồng, rounded up to tens of thousands: %i', (coefficient, baseSalary, expected) => {
  expect(bonusOf(coefficient, baseSalary)).toBe(expected)
})

it.each([
  [
    'the highest',
    [
      ['a', '0.3'],
      ['b', '1'],
    ],
    'b',
  ],
  [
    'of equal ones the first',
    [
      ['b', '1'],
      ['a', '1'],
    ],
    'a',
  ],
  [
    'unknown ones are left out',
    [
      ['a', null],
      ['b', '0.3'],
    ],
    'b',
  ],
  ['nothing known', [['a', null]], undefined],
] as [string, [string, string | null][], string | undefined][])(
  'of one period is paid: %s',
  (_, titles, expected) => {
    expect(paidTitle(titles.map(([id, coefficient]) => ({ id, coefficient })))).toBe(expected)
  },
)
