import { expect, test } from 'vitest'
import { matchRatings, type Employed, type RatingRow } from './rating.match.js'

const staff: Employed[] = [
  { personId: 'lan', name: 'Nguyễn Thị Lan', from: '2015-09-01', to: 'infinity' },
  { personId: 'lan-2', name: 'Nguyễn Thị Lan', from: '2024-01-15', to: 'infinity' },
  { personId: 'lân', name: 'Nguyễn Thị Lân', from: '2015-09-01', to: '2023-10-01' },
]
const row = (more: Partial<RatingRow>): RatingRow => ({
  number: 2,
  personId: null,
  name: 'Nguyễn Thị Lan',
  month: '2023-09-01',
  score: null,
  grade: 'Tốt',
  ...more,
})

// Planted fault that this suite caught: names compared without their accents.
test.each<[string, Partial<RatingRow>, string | null]>([
  ['by name', {}, 'lan'],
  ['by name, whatever its case, form and spaces', { name: 'NGUYỄN  thị lan'.normalize('NFD') }, 'lan'],
  ['by name with its accents', { name: 'Nguyễn Thị Lân' }, 'lân'],
  ['not by a name that has left', { name: 'Nguyễn Thị Lân', month: '2023-10-01' }, null],
  ['not by a name that two have', { month: '2024-02-01' }, null],
  ['by id where two have the name', { month: '2024-02-01', personId: 'lan-2' }, 'lan-2'],
  ['from the month in which she came', { month: '2024-01-01', personId: 'lan-2' }, 'lan-2'],
  ['not before she came', { month: '2023-12-01', personId: 'lan-2' }, null],
  ['not without a month', { month: null }, null],
])('a rating finds its person %s', (_, more, personId) => {
  const { ratings, refused } = matchRatings([row(more)], staff)
  expect([ratings[0]?.personId ?? null, refused.length]).toEqual([personId, personId ? 0 : 1])
})

test('one person has one rating a month', () => {
  const { ratings, refused } = matchRatings([row({}), row({ number: 3 })], staff)
  expect([ratings.length, refused.map(({ path }) => path?.[1])]).toEqual([1, ['3']])
})
