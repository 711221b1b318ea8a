import { expect, it } from 'vitest'
import { teacher } from './facts.kit.js'
import { judgeHold } from './hold.js'

it.each([
  ['2025-06-30', true, undefined],
  ['2025-07-01', true, 'NOT_MET'],
  ['2025-07-01', false, 'MET'],
  ['2025-07-01', undefined, 'MISSING_DATA'],
])('R-GEN-05 on %s, hold %s: %s', (day, openHold, expected) => {
  expect(judgeHold(day, teacher({ openHold }))?.outcome).toBe(expected)
})

it('an open hold says nothing of its matter', () => {
  const result = judgeHold('2025-07-01', teacher({ openHold: true }))
  expect(result?.sentence).toEqual({ vi: 'Hiện chưa thể xét.', en: 'Not possible now.' })
  expect(result?.evidence).toEqual([])
})
