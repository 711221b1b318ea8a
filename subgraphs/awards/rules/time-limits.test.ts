import { expect, it } from 'vitest'
import { isListedBeforeProposing, timeLimitsFor } from './time-limits.js'

const limits = (awardType: string, day: string) =>
  timeLimitsFor(awardType, day).map((row) => `${row.ruleId} ${row.step} ${row.workingDays}`)

it('every award: twenty working days to appraise, five to return', () => {
  expect(limits('CSTDCS', '2024-01-01')).toEqual(['R-SLA-20 APPRAISE 20', 'R-SLA-05 RETURN 5'])
  expect(limits('CSTDCS', '2023-12-31')).toEqual([])
})

it('a hero is listed publicly for ten working days', () => {
  expect(limits('AHLD', '2025-07-01')).toContain('R-PUB-01 PUBLIC_LISTING 10')
})

it.each([
  ['HCLD_3', '2024-01-01', true],
  ['HCLD_3', '2023-12-31', false],
  ['NGUT', '2024-01-01', true],
  ['BK_TTG', '2024-01-01', false],
  ['CSTD_TQ', '2024-01-01', false],
])('%s on %s is listed before it is proposed: %s', (awardType, day, expected) => {
  expect(isListedBeforeProposing(awardType, day)).toBe(expected)
})
