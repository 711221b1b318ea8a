import { describe, expect, it } from 'vitest'
import { bkTtg } from './bk-ttg.js'
import { bothVersions, granted, grantedOn, outcomes, rated, school, teacher } from './facts.kit.js'
import type { CollectiveFacts, Facts } from './rule.js'

const [, ofPerson] = bothVersions(bkTtg, 'PERSON')
const [, ofCollective] = bothVersions(bkTtg, 'COLLECTIVE')

/** Reviewed for 2024-2025: five good years, three titles within them, a diploma of the province. */
function person(change: Partial<Facts> = {}): Facts {
  return teacher({
    period: '2024-2025',
    ratings: rated('GOOD', 2021, 2022, 2023, 2024, 2025),
    awardHistory: [
      grantedOn('BK_TINH', '2019-05-01'),
      ...granted('CSTDCS', '2020-2021', '2022-2023', '2024-2025'),
    ],
    historyFrom: '2010-09-01',
    employments: [{ organizationId: 'A', from: '2010-09-01', to: null }],
    maternityPeriods: [],
    ...change,
  })
}

const history = (...awards: Facts['awardHistory'][]): Partial<Facts> => ({
  awardHistory: awards.flatMap((a) => a ?? []),
})
const diploma = [grantedOn('BK_TINH', '2019-05-01')]
const three = granted('CSTDCS', '2020-2021', '2022-2023', '2024-2025')

describe('BK_TTG of a person, Điều 73 khoản 1 điểm b: [diploma, five years, three titles]', () => {
  const examples: [string, Partial<Facts>, string][] = [
    ['everything in order', {}, 'MET MET MET'],
    ['a diploma of the ministry', history([grantedOn('BK_BO', '2022-05-01')], three), 'MET MET MET'],
    ['no diploma', history(three), 'NOT_MET MET MET'],
    [
      'no diploma, history incomplete',
      { ...history(three), historyFrom: '2020-09-01' },
      'MISSING_DATA MET MET',
    ],
    [
      'no diploma, nobody knows since when',
      { ...history(three), historyFrom: undefined },
      'MISSING_DATA MET MET',
    ],
    [
      'an annulled diploma',
      history(
        diploma.map((a) => ({ ...a, annulled: true })),
        three,
      ),
      'NOT_MET MET MET',
    ],
    [
      'four years',
      { ratings: { ...rated('GOOD', 2022, 2023, 2024, 2025), ...rated('COMPLETED', 2021) } },
      'MET NOT_MET NOT_MET',
    ],
    [
      'the fifth year unknown',
      { ratings: rated('GOOD', 2022, 2023, 2024, 2025) },
      'MET MISSING_DATA NOT_MET',
    ],
    [
      'the run must reach the period',
      { ratings: { ...rated('GOOD', 2020, 2021, 2022, 2023, 2024), ...rated('COMPLETED', 2025) } },
      'MET NOT_MET NOT_MET',
    ],
    ['this year not rated', { ratings: rated('GOOD', 2021, 2022, 2023, 2024) }, 'MET MISSING_DATA MET'],
    [
      'two titles',
      history(diploma, granted('CSTDCS', '2020-2021', '2022-2023'), [
        { ...granted('CSTDCS', '2024-2025')[0]!, annulled: true },
      ]),
      'MET MET NOT_MET',
    ],
    [
      'two titles, this year open',
      history(diploma, granted('CSTDCS', '2020-2021', '2022-2023')),
      'MET MET MISSING_DATA',
    ],
    ['one title, this year open', history(diploma, granted('CSTDCS', '2020-2021')), 'MET MET NOT_MET'],
    [
      'a title from before the run',
      {
        ...history(diploma, granted('CSTDCS', '2019-2020', '2020-2021', '2022-2023')),
        ratings: { ...rated('GOOD', 2021, 2022, 2023, 2024, 2025), ...rated('COMPLETED', 2020) },
        refusedAwards: [{ awardType: 'CSTDCS', period: '2024-2025' }],
      },
      'MET MET NOT_MET',
    ],
    [
      'a longer run counts whole',
      {
        ...history(diploma, granted('CSTDCS', '2019-2020', '2020-2021', '2022-2023')),
        ratings: rated('GOOD', 2020, 2021, 2022, 2023, 2024, 2025),
      },
      'MET MET MET',
    ],
    [
      'two of one year count once',
      history(diploma, granted('CSTDCS', '2020-2021', '2020-2021', '2022-2023'), [
        { ...granted('CSTDCS', '2024-2025')[0]!, annulled: true },
      ]),
      'MET MET NOT_MET',
    ],
    [
      'the history of the run is incomplete',
      { ...history(diploma, granted('CSTDCS', '2022-2023')), historyFrom: '2020-09-02' },
      'MET MET MISSING_DATA',
    ],
    ['no history', { awardHistory: undefined }, 'MISSING_DATA MET MISSING_DATA'],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    expect(outcomes(ofPerson.judge(person(change))).join(' ')).toBe(expected)
  })
  it('says what to record', () => {
    const [first] = ofPerson.judge(person({ ...history(three), historyFrom: undefined }))
    expect(first?.missingStep?.en).toContain('state that the award history is complete')
    expect(first?.evidence).toEqual(['award history complete from: unknown'])
  })
})

describe('BK_TTG of a collective, Điều 73 khoản 4 điểm e: [diploma, five years since, flag or two diplomas]', () => {
  const collective = (change: Partial<Facts> = {}, own: Partial<CollectiveFacts> = {}): Facts => ({
    ...school({ foundedOn: '2000-09-01', ...own }, '2024-2025'),
    ratings: rated('EXCELLENT', 2021, 2022, 2023, 2024),
    awardHistory: [grantedOn('BK_TINH', '2020-08-31'), ...granted('CO_TINH', '2022-2023')],
    historyFrom: '2000-09-01',
    ...change,
  })
  const first = [grantedOn('BK_TINH', '2020-08-31')]
  const examples: [string, Partial<Facts>, string][] = [
    ['everything in order', {}, 'MET MET MET'],
    [
      'the diploma on the first day of the five years: too late by one',
      { awardHistory: [grantedOn('BK_TINH', '2020-09-01'), ...granted('CO_TINH', '2022-2023')] },
      'MET NOT_MET MET',
    ],
    [
      'two diplomas in place of the flag',
      { awardHistory: [...first, ...granted('BK_TINH', '2021-2022'), ...granted('BK_BO', '2023-2024')] },
      'MET MET MET',
    ],
    ['one diploma', { awardHistory: [...first, ...granted('BK_TINH', '2021-2022')] }, 'MET MET MISSING_DATA'],
    [
      'neither, this year refused',
      {
        awardHistory: first,
        refusedAwards: [
          { awardType: 'CO_TINH', period: '2024-2025' },
          { awardType: 'BK_TINH', period: '2024-2025' },
        ],
      },
      'MET MET NOT_MET',
    ],
    ['no diploma at all', { awardHistory: granted('CO_TINH', '2022-2023') }, 'NOT_MET MET MET'],
    [
      'a year only good',
      { ratings: { ...rated('EXCELLENT', 2021, 2023, 2024), ...rated('GOOD', 2022) } },
      'MET NOT_MET MET',
    ],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    expect(outcomes(ofCollective.judge(collective(change))).join(' ')).toBe(expected)
  })
  it('discipline of people is not asked of a collective', () =>
    expect(collective().discipline).toBeUndefined())
})
