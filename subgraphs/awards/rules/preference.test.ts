import { describe, expect, it, test } from 'vitest'
import { inPreferredOrder, preferenceOf, type Preferable } from './preference.js'

// Planted fault that this suite was seen to catch: more than 70 percent instead of 70 and more.

const day = '2025-07-01'
const collective = (members: number | undefined, women: number | undefined): Preferable => ({
  subject: 'COLLECTIVE',
  gender: '',
  ...(members !== undefined && { members }),
  ...(women !== undefined && { women }),
})

describe('R-GEN-08, NĐ 152/2025 Điều 4 khoản 6', () => {
  it.each([
    ['a woman', { subject: 'PERSON', gender: 'FEMALE' }, true],
    ['a man', { subject: 'PERSON', gender: 'MALE' }, false],
    ['seven of ten', collective(10, 7), true],
    ['six of ten', collective(10, 6), false],
    ['69.9 percent', collective(1000, 699), false],
    ['all', collective(3, 3), true],
    ['members unknown', collective(undefined, undefined), null],
    ['no members', collective(0, 0), null],
  ] as [string, Preferable, boolean | null][])('%s', (_, candidate, expected) => {
    expect(preferenceOf(candidate, day)?.isPreferred).toBe(expected)
    expect(preferenceOf(candidate, '2025-06-30')).toBeUndefined()
  })
})

test('who goes first stands in front, and nobody else moves', () => {
  const one = (name: string, isPreferred: boolean | null) => ({
    name,
    preference: { isPreferred, sentence: { vi: '', en: '' } },
  })
  const order = inPreferredOrder([
    one('a', false),
    one('b', true),
    one('c', null),
    one('d', true),
    one('e', false),
  ])
  expect(order.map(({ name }) => name).join('')).toBe('bdace')
  const before = [
    { name: 'a', preference: undefined },
    { name: 'b', preference: undefined },
  ]
  expect(inPreferredOrder(before)).toEqual(before)
})
