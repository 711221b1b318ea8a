import { describe, expect, it } from 'vitest'
import { bothVersions, granted, grantedOn, outcomes, rated, school, teacher } from './facts.kit.js'
import { hcld1 } from './hcld-1.js'
import { hcld2 } from './hcld-2.js'
import { hcld3 } from './hcld-3.js'
import { judge } from './judge.js'
import type { CollectiveFacts, Facts, Rule } from './rule.js'

/** Reviewed for 2025-2026 with the order before it of June 2020, and five years since. */
function candidate(
  awardHistory: Facts['awardHistory'],
  excellent: number[],
  change: Partial<Facts> = {},
): Facts {
  const endYears = [2021, 2022, 2023, 2024, 2025, 2026]
  return teacher({
    period: '2025-2026',
    ratings: { ...rated('GOOD', ...endYears), ...rated('EXCELLENT', ...excellent) },
    awardHistory: awardHistory ?? [],
    historyFrom: '2000-09-01',
    employments: [{ organizationId: 'A', from: '2000-09-01', to: null }],
    maternityPeriods: [],
    ...change,
  })
}

const orders: [string, readonly Rule[], string, string, number, number][] = [
  ['HCLD_3', hcld3, 'BK_TTG', 'CSTDCS', 1, 3],
  ['HCLD_2', hcld2, 'HCLD_3', 'CSTD_TINH', 2, 1],
  ['HCLD_1', hcld1, 'HCLD_2', 'CSTD_BO', 3, 2],
]

describe.each(orders)(
  '%s: [award before, five years since, excellent years, titles]',
  (_, rules, before, title, years, titles) => {
    const [, rule] = bothVersions(rules, 'PERSON')
    const given = [grantedOn(before, '2020-06-30')]
    const enough = granted(title, ...['2021-2022', '2022-2023', '2023-2024'].slice(0, titles))
    const excellent = [2022, 2023, 2024].slice(0, years)
    const outcome = (facts: Facts) => outcomes(rule.judge(facts)).join(' ')

    it('everything in order', () =>
      expect(outcome(candidate([...given, ...enough], excellent))).toBe('MET MET MET MET'))
    it('one title too few', () =>
      expect(
        outcome(
          candidate([...given, ...enough.slice(1)], excellent, {
            refusedAwards: [{ awardType: title, period: '2025-2026' }],
          }),
        ),
      ).toBe('MET MET MET NOT_MET'))
    it('one excellent year too few', () =>
      expect(outcome(candidate([...given, ...enough], excellent.slice(1)))).toBe('MET MET NOT_MET MET'))
    it('one excellent year too few, this year not rated', () => {
      const facts = candidate([...given, ...enough], excellent.slice(1))
      delete facts.ratings!['2025-2026']
      expect(outcome(facts)).toBe('MET MISSING_DATA MISSING_DATA MET')
    })
    it('without the award before', () =>
      expect(outcome(candidate(enough, excellent))).toBe('NOT_MET MET MET MET'))
    it('given on the first day of the second of the years: only four since', () =>
      expect(outcome(candidate([grantedOn(before, '2021-09-01'), ...enough], excellent)).split(' ')[1]).toBe(
        'NOT_MET',
      ))
    it('given the day before: five since', () =>
      expect(outcome(candidate([grantedOn(before, '2021-08-31'), ...enough], excellent)).split(' ')[1]).toBe(
        'MET',
      ))
    it('given twice: the first counts', () =>
      expect(outcome(candidate([grantedOn(before, '2024-06-30'), ...given, ...enough], excellent))).toBe(
        'MET MET MET MET',
      ))
  },
)

describe('HCLD of collectives', () => {
  const [, rule] = bothVersions(hcld3, 'COLLECTIVE')
  const collective = (
    awards: Facts['awardHistory'],
    own: Partial<CollectiveFacts> = {},
    change: Partial<Facts> = {},
  ): Facts => ({
    ...school({ foundedOn: '2000-09-01', ...own }, '2025-2026'),
    ratings: rated('EXCELLENT', 2021, 2022, 2023, 2024, 2025),
    awardHistory: [grantedOn('BK_TTG', '2020-06-30'), ...(awards ?? [])],
    historyFrom: '2000-09-01',
    refusedAwards: ['CO_CP', 'CO_TINH', 'BK_TINH'].map((awardType) => ({ awardType, period: '2025-2026' })),
    ...change,
  })
  const outcome = (facts: Facts) => outcomes(rule.judge(facts)).join(' ')
  const flags: [string, Facts['awardHistory'], Partial<CollectiveFacts>, string][] = [
    ['a flag of the Government', granted('CO_CP', '2022-2023'), {}, 'MET'],
    ['two flags of the province', granted('CO_TINH', '2022-2023', '2023-2024'), {}, 'MET'],
    ['a flag of each', [...granted('CO_TINH', '2022-2023'), ...granted('CO_BO', '2022-2023')], {}, 'MET'],
    ['one flag', granted('CO_TINH', '2022-2023'), {}, 'NOT_MET'],
    [
      'one flag and one diploma',
      [...granted('CO_TINH', '2022-2023'), ...granted('BK_BO', '2023-2024')],
      {},
      'MET',
    ],
    ['two diplomas', granted('BK_TINH', '2022-2023', '2023-2024'), {}, 'NOT_MET'],
    [
      'two diplomas where flags are not for it',
      granted('BK_TINH', '2022-2023', '2023-2024'),
      { cannotHaveFlags: true },
      'MET',
    ],
    [
      'one diploma where flags are not for it',
      granted('BK_TINH', '2022-2023'),
      { cannotHaveFlags: true },
      'NOT_MET',
    ],
  ]
  it.each(flags)('%s', (_, awards, own, expected) => {
    expect(outcome(collective(awards, own))).toBe(`MET MET MET ${expected}`)
  })

  const lengths: [string, number[], string][] = [
    ['five years completed excellently since then', [2021, 2022, 2023, 2024, 2025, 2026], 'MET'],
    ['five of them to the end', [2022, 2023, 2024, 2025, 2026], 'MET'],
    ['four', [2023, 2024, 2025, 2026], 'NOT_MET'],
  ]
  it.each(lengths)('%s', (_, excellent, expected) => {
    const ratings = { ...rated('GOOD', 2021, 2022), ...rated('EXCELLENT', ...excellent) }
    const facts = collective(granted('CO_CP', '2023-2024'), {}, { ratings })
    expect(outcome(facts).split(' ')[2]).toBe(expected)
  })

  const ages: [string, string | undefined, string][] = [
    ['ten years on the day after the period', '2016-09-01', 'MET'],
    ['a day younger', '2016-09-02', 'NOT_MET'],
    ['nobody knows', undefined, 'MISSING_DATA'],
  ]
  it.each(ages)('%s', (_, foundedOn, expected) => {
    expect(outcome(collective(granted('CO_CP', '2022-2023'), { foundedOn })).split(' ')[0]).toBe(expected)
  })

  it.each(['HCLD_1', 'HCLD_2'])('%s is left to a person', (code) => {
    expect(judge(code, 'COLLECTIVE', '2026-09-15', collective([])).outcome).toBe('NEEDS_PERSON')
  })
})
