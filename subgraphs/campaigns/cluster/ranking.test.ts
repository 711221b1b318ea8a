import { expect, test } from 'vitest'
import { ranked } from './ranking.js'

const member = (organizationId: string, points: number | null) => ({
  organizationId,
  points,
  classification: null,
})

// Planted fault that this suite caught: places counted through, as if equal points did not share one.
test('places by points: equal ones share a place, who has none comes last without one', () => {
  const members = [member('a', 88), member('b', null), member('c', 92.5), member('d', 88), member('e', 70)]
  expect(ranked(members).map(({ organizationId, rank }) => [organizationId, rank])).toEqual([
    ['c', 1],
    ['a', 2],
    ['d', 2],
    ['e', 4],
    ['b', null],
  ])
})
