import { expect, test } from 'vitest'
import { monthsBetween, statusOf } from './months.js'

test('each month from the first to the last, over the year, with its due day', () => {
  expect(monthsBetween('2023-11-20', '2024-02-01', 15)).toEqual([
    { month: '2023-11-01', dueOn: '2023-11-15' },
    { month: '2023-12-01', dueOn: '2023-12-15' },
    { month: '2024-01-01', dueOn: '2024-01-15' },
    { month: '2024-02-01', dueOn: '2024-02-15' },
  ])
})

test('a due day that a month does not have is its last day', () => {
  expect(monthsBetween('2024-02-01', '2024-04-01', 31).map(({ dueOn }) => dueOn)).toEqual([
    '2024-02-29',
    '2024-03-31',
    '2024-04-30',
  ])
})

test('nothing when the last month lies before the first', () => {
  expect(monthsBetween('2024-02-01', '2024-01-31', 15)).toEqual([])
})

// Planted fault that this suite caught: a quota that is missing on its due day already.
test.each<[number, number, string, string]>([
  [3, 0, '2024-01-16', 'ENOUGH'],
  [2, 1, '2024-01-16', 'LATE'],
  [2, 0, '2024-01-16', 'MISSING'],
  [2, 0, '2024-01-15', 'OPEN'],
  [0, 3, '2024-01-16', 'LATE'],
])('%d in time and %d late of 3 due on the 15th are, on %s, %s', (onTime, late, today, status) => {
  expect(statusOf({ entries: 3, dueOn: '2024-01-15', onTime, late }, today)).toBe(status)
})
