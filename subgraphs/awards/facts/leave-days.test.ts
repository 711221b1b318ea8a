import { expect, test } from 'vitest'
import type { Leave } from '../rules/rule.js'
import { leaveDaysOf } from './leave-days.js'

const span = { from: '2023-09-01', to: '2024-09-01' }
const leave = (from: string, to: string | null, kind: Leave['kind'] = 'SICK'): Leave => ({ kind, from, to })

test.each([
  ['none', [], 0],
  ['Monday to Friday', [leave('2024-05-20', '2024-05-25')], 5],
  ['over a weekend', [leave('2024-05-24', '2024-05-28')], 2],
  ['maternity', [leave('2024-05-20', '2024-05-25', 'MATERNITY')], 0],
  ['two that overlap', [leave('2024-05-20', '2024-05-24'), leave('2024-05-22', '2024-05-25', 'UNPAID')], 5],
  ['before the period', [leave('2023-08-28', '2023-09-01')], 0],
  ['into the period', [leave('2023-08-28', '2023-09-06')], 1],
  ['out of the period', [leave('2024-08-30', '2024-09-10')], 1],
])('%s', (_, leaves, days) => expect(leaveDaysOf(leaves, span)).toEqual({ leaveWorkingDays: days }))

test('what has no end yet counts as the most it can come to', () => {
  expect(leaveDaysOf([leave('2024-05-20', '2024-05-25'), leave('2024-08-26', null)], span)).toEqual({
    leaveWorkingDays: 5,
    openLeave: { from: '2024-08-26', mostWorkingDays: 10 },
  })
  expect(leaveDaysOf([leave('2024-09-01', null)], span)).toEqual({ leaveWorkingDays: 0 })
})
