import { describe, expect, it } from 'vitest'
import { outcomes, school } from './facts.kit.js'
import { judge } from './judge.js'
import type { CollectiveFacts } from './rule.js'
import { ttldtt } from './ttldtt.js'

describe('TTLDTT, Luật 06/2022/QH15, Điều 28: [rating, 70 % LDTT, none disciplined, unity]', () => {
  const examples: [string, Partial<CollectiveFacts>, string][] = [
    ['everything in order', {}, 'MET MET MET MET'],
    ['completed well: just enough', { rating: 'GOOD' }, 'MET MET MET MET'],
    ['completed: too low', { rating: 'COMPLETED' }, 'NOT_MET MET MET MET'],
    ['no rating', { rating: undefined }, 'MISSING_DATA MET MET MET'],
    ['28 of 40: exactly 70 %', { ldttCount: 28 }, 'MET MET MET MET'],
    ['27 of 40', { ldttCount: 27 }, 'MET NOT_MET MET MET'],
    ['7 of 10: exactly 70 %', { membersCounted: 10, ldttCount: 7 }, 'MET MET MET MET'],
    ['9 of 13: 69.2 %', { membersCounted: 13, ldttCount: 9 }, 'MET NOT_MET MET MET'],
    ['10 of 13: 76.9 %', { membersCounted: 13, ldttCount: 10 }, 'MET MET MET MET'],
    ['700 of 1000', { membersCounted: 1000, ldttCount: 700 }, 'MET MET MET MET'],
    ['699 of 1000', { membersCounted: 1000, ldttCount: 699 }, 'MET NOT_MET MET MET'],
    ['LDTT not counted', { ldttCount: undefined }, 'MET MISSING_DATA MET MET'],
    ['members not counted', { membersCounted: undefined }, 'MET MISSING_DATA MET MET'],
    ['nobody counts', { membersCounted: 0, ldttCount: 0 }, 'MET MISSING_DATA MET MET'],
    ['no LDTT at all', { ldttCount: 0 }, 'MET NOT_MET MET MET'],
    ['27 granted, the 28th not decided', { ldttCount: 27, ldttPending: 1 }, 'MET MISSING_DATA MET MET'],
    ['26 granted, one more would not do', { ldttCount: 26, ldttPending: 1 }, 'MET NOT_MET MET MET'],
    ['one member warned', { disciplineWarningOrHeavier: 1 }, 'MET MET NOT_MET MET'],
    ['discipline unknown', { disciplineWarningOrHeavier: undefined }, 'MET MET MISSING_DATA MET'],
    ['not united', { internalUnity: false }, 'MET MET MET NOT_MET'],
    ['nobody has spoken of unity', { internalUnity: undefined }, 'MET MET MET NEEDS_PERSON'],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    expect(outcomes(ttldtt.judge(school(change))).join(' ')).toBe(expected)
  })

  const periods: [string, string][] = [
    ['2024', 'MET'],
    ['2023-2024', 'MET'],
    ['2023', 'NEEDS_PERSON'],
    ['2022-2023', 'NEEDS_PERSON'],
  ]
  it.each(periods)('the ratio of the period %s: %s', (period, expected) => {
    expect(ttldtt.judge(school({}, period))[1]?.outcome).toBe(expected)
  })

  it('the ratio of a period with days of its own: its last day decides', () => {
    expect(ttldtt.judge({ ...school({}, '2023'), periodTo: '2024-01-01' })[1]?.outcome).toBe('NEEDS_PERSON')
    expect(ttldtt.judge({ ...school({}, '2023'), periodTo: '2024-01-02' })[1]?.outcome).toBe('MET')
  })

  it('counts how many are lacking and shows both numbers', () => {
    const ratio = ttldtt.judge(school({ ldttCount: 25, ldttPending: 2 }))[1]
    expect(ratio?.missingStep?.vi).toBe('Cần thêm 3 cá nhân đạt danh hiệu Lao động tiên tiến.')
    expect(ratio?.evidence).toEqual(['members counted: 40', 'LDTT 2023-2024: 25, pending 2'])
    expect(ratio?.legalBasis).toBe('Luật 06/2022/QH15, Điều 28')
  })

  it('knows nothing: missing data, never "not met"', () => {
    const judgement = judge('TTLDTT', 'COLLECTIVE', '2024-06-15', {
      subject: 'COLLECTIVE',
      period: '2023-2024',
    })
    expect(outcomes(judgement.results)).toEqual([
      'MISSING_DATA',
      'MISSING_DATA',
      'MISSING_DATA',
      'NEEDS_PERSON',
    ])
    expect(judgement.outcome).toBe('MISSING_DATA')
  })

  it.each([
    ['2023-12-31', 'R-NONE'],
    ['2024-01-01', 'R-COL-01'],
  ])('a dossier received on %s is judged by %s', (day, ruleId) => {
    expect(judge('TTLDTT', 'COLLECTIVE', day, school()).results[0]?.ruleId).toBe(ruleId)
  })
})
