import { describe, expect, it } from 'vitest'
import { cstdBo } from './cstd-bo.js'
import { cstdTq } from './cstd-tq.js'
import { bothVersions, granted, initiative, outcomes, teacher } from './facts.kit.js'
import { judge } from './judge.js'
import type { Facts } from './rule.js'

const [, tq] = bothVersions(cstdTq, 'PERSON')
const [, bo] = bothVersions(cstdBo, 'PERSON')

/** Reviewed for 2025-2026 with everything in order. */
function candidate(change: Partial<Facts> = {}): Facts {
  return teacher({
    period: '2025-2026',
    awardHistory: granted('CSTD_TINH', '2024-2025', '2025-2026'),
    historyFrom: '2015-09-01',
    maternityPeriods: [],
    recognizedInitiatives: [initiative({ scope: 'NATIONAL', recognizedOn: '2025-05-20' })],
    ...change,
  })
}

describe('CSTD_TQ, Luật 06/2022/QH15, Điều 21: [two in a row, nationwide initiative]', () => {
  const examples: [string, Partial<Facts>, string][] = [
    ['two of the province', {}, 'MET MET'],
    ['two of the ministry', { awardHistory: granted('CSTD_BO', '2024-2025', '2025-2026') }, 'MET MET'],
    [
      'one of each',
      { awardHistory: [...granted('CSTD_TINH', '2024-2025'), ...granted('CSTD_BO', '2025-2026')] },
      'MET MET',
    ],
    ['only one', { awardHistory: granted('CSTD_TINH', '2025-2026') }, 'NOT_MET MET'],
    ['a year between', { awardHistory: granted('CSTD_TINH', '2023-2024', '2025-2026') }, 'NOT_MET MET'],
    [
      'the lower title does not count',
      { awardHistory: granted('CSTDCS', '2024-2025', '2025-2026') },
      'NOT_MET MET',
    ],
    ['the year not decided', { awardHistory: granted('CSTD_TINH', '2024-2025') }, 'MISSING_DATA MET'],
    ['history unknown', { awardHistory: undefined }, 'MISSING_DATA MET'],
    [
      'an initiative of the province does not reach',
      { recognizedInitiatives: [initiative({ scope: 'PROVINCE', recognizedOn: '2025-05-20' })] },
      'MET NOT_MET',
    ],
    [
      'a topic of nationwide reach instead',
      {
        recognizedInitiatives: [],
        acceptedScienceTopics: [initiative({ scope: 'NATIONAL', recognizedOn: '2024-09-01' })],
      },
      'MET MET',
    ],
    [
      'recognized the day before the two years',
      { recognizedInitiatives: [initiative({ scope: 'NATIONAL', recognizedOn: '2024-08-31' })] },
      'MET NOT_MET',
    ],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    expect(outcomes(tq.judge(candidate(change))).join(' ')).toBe(expected)
  })

  it.each([
    ['2023-12-31', 'R-NONE'],
    ['2024-01-01', 'R-IND-04a'],
    ['2025-07-01', 'R-IND-04b'],
  ])('a dossier received on %s is judged by %s', (day, ruleId) => {
    expect(judge('CSTD_TQ', 'PERSON', day, candidate()).results[0]?.ruleId).toBe(ruleId)
  })
})

describe('CSTD_BO: as the title of the province, with an initiative of the ministry', () => {
  const three = granted('CSTDCS', '2023-2024', '2024-2025', '2025-2026')
  it.each([
    ['MINISTRY', 'MET MET'],
    ['NATIONAL', 'MET MET'],
    ['PROVINCE', 'MET NOT_MET'],
  ] as const)('an initiative of scope %s: %s', (scope, expected) => {
    const facts = candidate({
      awardHistory: three,
      recognizedInitiatives: [initiative({ scope, recognizedOn: '2025-05-20' })],
    })
    expect(outcomes(bo.judge(facts)).join(' ')).toBe(expected)
  })
  it('has ids of its own', () =>
    expect(cstdBo.map((rule) => rule.id)).toEqual(['R-IND-03a-BO', 'R-IND-03b-BO']))
})
