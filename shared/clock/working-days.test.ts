import { expect, test } from 'vitest'
import { daysOff, readDaysOff } from './days-off.js'
import { addDays, addWorkingDays, hasCalendar, isWorkingDay, workingDaysBetween } from './working-days.js'

// Planted fault that this suite was seen to catch: a limit that counts the day on which it begins.

test.each([
  ['2024-02-07', true, 'the last day before Tết'],
  ['2024-02-08', false, 'the eve of Tết'],
  ['2024-02-15', true, 'the first day after Tết'],
  ['2024-04-29', false, 'a Monday that a Saturday makes up for'],
  ['2024-05-04', true, 'that Saturday'],
  ['2024-05-11', false, 'any other Saturday'],
  ['2025-09-01', false, 'the day before 2 September'],
])('%s: working %s, %s', (day, works) => {
  expect(isWorkingDay(day)).toBe(works)
})

test.each([
  ['2024-05-06', 0, '2024-05-06'],
  ['2024-05-06', 1, '2024-05-07'],
  ['2024-05-10', 1, '2024-05-13'],
  ['2024-05-11', 0, '2024-05-13'],
  ['2024-05-11', 1, '2024-05-13'],
  ['2024-02-05', 5, '2024-02-19'],
  ['2024-04-26', 5, '2024-05-07'],
  ['2024-05-06', 20, '2024-06-03'],
])('from %s, %i working days end on %s', (from, count, to) => {
  expect(addWorkingDays(from, count)).toBe(to)
})

test.each([
  ['2024-05-06', '2024-05-06', 0],
  ['2024-05-06', '2024-05-10', 4],
  ['2024-05-10', '2024-05-13', 1],
  ['2024-02-07', '2024-02-15', 1],
  ['2024-05-10', '2024-05-06', 0],
])('between %s and %s lie %i working days', (from, to, count) => {
  expect(workingDaysBetween(from, to)).toBe(count)
})

test('what a limit adds lies between its ends again', () => {
  for (let count = 1; count <= 300; count += 1)
    expect(workingDaysBetween('2024-01-15', addWorkingDays('2024-01-15', count))).toBe(count)
})

test('days of the calendar pass the ends of months and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31')
})

test('a year without recorded holidays is told apart', () => {
  expect(hasCalendar('2024-05-06')).toBe(true)
  expect(hasCalendar('2199-05-06')).toBe(false)
  expect(isWorkingDay('2199-01-01')).toBe(true)
})

test('the calendar that is shipped is sound: days off are weekdays, days made up for are not', () => {
  const weekday = (day: string): number => new Date(day).getUTCDay()
  for (const day of daysOff().off) expect([1, 2, 3, 4, 5], day).toContain(weekday(day))
  for (const day of daysOff().work) expect([0, 6], day).toContain(weekday(day))
})

test('a wrong line of the calendar is named', () => {
  expect(() => readDaysOff('day,kind,name,basis\n2026-01-01,OFF,,\n2026-02-30,OFF,,')).toThrow(
    'config/days-off.csv, line 3: "2026-02-30" is no day; write it as 2026-09-02.',
  )
  expect(() => readDaysOff('day,kind,name,basis\n2026-01-01,off,,')).toThrow(
    'config/days-off.csv, line 2: "off" is no kind of day; write OFF or WORK.',
  )
})
