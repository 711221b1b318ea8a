import { describe, expect, it } from 'vitest'
import { inForce } from './dated.js'
import { passes, VOTE_RULES, voteRule, type VoteRule } from './votes.js'

const day = '2024-06-15'

/** The vote that decides about the award: of the province's council where its rule says so. */
function decisive(awardType: string, on: string): VoteRule | undefined {
  const named = VOTE_RULES.find((rule) => rule.awardTypes.includes(awardType))
  return voteRule(awardType, on, named?.council ?? 'SUBMITTING')
}

describe('votes against the total membership', () => {
  const examples: [string, number, number, boolean][] = [
    ['CSTDCS', 11, 11, true],
    ['CSTDCS', 9, 11, true],
    ['CSTDCS', 8, 11, false],
    ['CSTDCS', 8, 10, true],
    ['CSTDCS', 4, 5, true],
    ['CSTDCS', 79, 100, false],
    ['CO_TINH', 12, 15, true],
    ['CO_TINH', 11, 15, false],
    ['CSTD_TINH', 9, 10, true],
    ['CSTD_TINH', 13, 15, false],
    ['CSTD_TINH', 14, 15, true],
    ['CSTD_TQ', 8, 9, false],
    ['LDTT', 6, 11, true],
    ['LDTT', 5, 11, false],
    ['LDTT', 5, 10, false],
    ['LDTT', 6, 10, true],
    ['TTLDTT', 5, 9, true],
    ['TTLDXS', 4, 9, false],
    ['LDTT', 0, 1, false],
  ]
  it.each(examples)('%s: %i of %i agree: %s', (awardType, agree, totalMembers, expected) => {
    const rule = decisive(awardType, day)
    expect(rule && passes({ agree, totalMembers }, rule)).toBe(expected)
  })

  it.each([
    [-1, 10],
    [11, 10],
    [0, 0],
    [8.5, 10],
    [8, 10.5],
    [Number.NaN, 10],
  ])('refuses the count %s of %s', (agree, totalMembers) => {
    const rule = decisive('CSTDCS', day)
    expect(() => rule && passes({ agree, totalMembers }, rule)).toThrow('is no count of votes')
  })
})

describe('the vote rule of a day', () => {
  const days: [string, string | undefined][] = [
    ['2023-12-31', undefined],
    ['2024-01-01', 'Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7'],
    ['2025-06-30', 'Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7'],
    ['2025-07-01', 'Nghị định 152/2025/NĐ-CP (số điều chưa xác minh)'],
  ]
  it.each(days)('CSTDCS on %s: %s', (on, legalBasis) => {
    expect(decisive('CSTDCS', on)?.legalBasis).toBe(legalBasis)
  })
  it('is of the law from its first day on, for every other award too', () => {
    expect(decisive('LDTT', '2023-12-31')).toBeUndefined()
    expect(decisive('LDTT', '2024-01-01')?.ruleId).toBe('R-VOTE-MAJORITY')
  })
  it.each(['2025-06-30', '2025-07-01'])('is one row per award on %s', (on) => {
    const named = VOTE_RULES.filter((r) => inForce(r, on)).flatMap((r) => r.awardTypes)
    expect(new Set(named).size).toBe(named.length)
  })
  it('of the province does not bind the council that submits', () => {
    expect(voteRule('CSTD_TINH', day, 'SUBMITTING')?.ruleId).toBe('R-VOTE-MAJORITY')
    expect(voteRule('CSTD_TINH', day, 'PROVINCE_OR_MINISTRY')?.ruleId).toBe('R-VOTE-90')
  })
  it('keeps the thresholds when the decree changes', () => {
    expect(decisive('CSTDCS', '2025-07-01')?.threshold).toEqual({ numerator: 80, denominator: 100 })
    expect(decisive('CSTD_TINH', '2025-07-01')?.threshold).toEqual({ numerator: 90, denominator: 100 })
  })
})

it('a form without a threshold of its own needs the majority of whichever council votes', () => {
  for (const council of ['SUBMITTING', 'PROVINCE_OR_MINISTRY'] as const)
    expect(voteRule('BK_TINH', '2024-06-01', council)?.ruleId).toBe('R-VOTE-MAJORITY')
})
