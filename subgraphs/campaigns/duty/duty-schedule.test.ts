import { describe, expect, test } from 'vitest'
import { dayAfterEvent, daysOfSchedule, dueDayOf } from './duty-schedule.js'
import { DutyRule } from './duty.enums.js'

// Planted fault that this suite was seen to catch: December skipped when the months pass into the next year.

const { MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY, ONCE, AFTER_EVENT } = DutyRule

describe('days on which a duty falls due', () => {
  test.each([
    [
      'day 15 of each month of teaching',
      { rule: MONTHLY, dayOfMonth: 15 },
      '2023-2024',
      ['09', '10', '11', '12']
        .map((month) => `2023-${month}-15`)
        .concat(['01', '02', '03', '04', '05'].map((month) => `2024-${month}-15`)),
    ],
    [
      'the last day of the months of a spring',
      { rule: MONTHLY, from: '2024-01-10', to: '2024-04-29' },
      '2024',
      ['2024-01-31', '2024-02-29', '2024-03-31'],
    ],
    [
      'day 31 of short months',
      { rule: MONTHLY, dayOfMonth: 31, from: '2023-01-01', to: '2023-03-01' },
      '2023',
      ['2023-01-31', '2023-02-28'],
    ],
    ['quarters', { rule: QUARTERLY }, '2024', ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']],
    [
      'quarters inside a school year',
      { rule: QUARTERLY, dayOfMonth: 20 },
      '2023-2024',
      ['2023-09-20', '2023-12-20', '2024-03-20'],
    ],
    ['half-years', { rule: HALF_YEARLY }, '2024', ['2024-06-30', '2024-12-31']],
    ['the end of a year', { rule: YEARLY }, '2024', ['2024-12-31']],
    ['the end of a school year', { rule: YEARLY }, '2023-2024', ['2024-05-31']],
    ['once', { rule: ONCE, on: '2024-05-10' }, '2024', ['2024-05-10']],
    ['once, on no day', { rule: ONCE }, '2024', []],
  ])('%s', (_, schedule, period, days) => {
    expect(daysOfSchedule(schedule, period)).toEqual(days)
  })

  test('what follows an event has no day of its own', () => {
    expect(AFTER_EVENT).toBe('AFTER_EVENT')
    expect(dayAfterEvent('2024-10-10', { offsetDays: 2, offsetInWorkingDays: false })).toBe('2024-10-12')
    expect(dayAfterEvent('2024-10-10', { offsetDays: 2, offsetInWorkingDays: true })).toBe('2024-10-14')
  })
})

describe('the day that counts', () => {
  test.each([
    ['2024-05-10', '2024-05-10'],
    ['2024-03-31', '2024-04-01'],
    ['2023-09-02', '2023-09-05'],
    ['2024-05-01', '2024-05-02'],
  ])('due on %s: on time until %s', (written, due) => {
    expect(dueDayOf(written)).toBe(due)
  })
})
