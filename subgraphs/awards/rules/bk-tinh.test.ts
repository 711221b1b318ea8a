import { describe, expect, it } from 'vitest'
import { bkBo } from './bk-bo.js'
import { bkTinh } from './bk-tinh.js'
import { bothVersions, granted, initiative, outcomes, rated, school, teacher } from './facts.kit.js'
import { judge } from './judge.js'
import type { CollectiveFacts, Facts } from './rule.js'

const [before, since] = bothVersions(bkTinh, 'PERSON')
const two = [
  initiative({ id: 'SK-1', recognizedOn: '2022-09-01' }),
  initiative({ id: 'SK-2', recognizedOn: '2024-04-10' }),
]

/** Reviewed for 2023-2024: two excellent years, two initiatives, no title. */
function person(change: Partial<Facts> = {}): Facts {
  return teacher({
    ratings: rated('EXCELLENT', 2023, 2024),
    recognizedInitiatives: two,
    awardHistory: [],
    historyFrom: '2015-09-01',
    refusedAwards: [{ awardType: 'CSTDCS', period: '2023-2024' }],
    maternityPeriods: [],
    ...change,
  })
}

describe('BK_TINH of a person for merit, Luật 06/2022/QH15, Điều 74 khoản 1 điểm d', () => {
  const titles = (...periods: string[]): Partial<Facts> => ({
    awardHistory: granted('CSTDCS', ...periods),
    recognizedInitiatives: [],
    refusedAwards: [],
  })
  const examples: [string, Partial<Facts>, string][] = [
    ['two excellent years with two initiatives', {}, 'MET'],
    ['two topics instead', { recognizedInitiatives: [], acceptedScienceTopics: two }, 'MET'],
    [
      'one initiative and one topic are not two of one kind',
      { recognizedInitiatives: [two[0]!], acceptedScienceTopics: [two[1]!] },
      'NOT_MET',
    ],
    ['one initiative', { recognizedInitiatives: [two[1]!] }, 'NOT_MET'],
    [
      'an initiative from before the two years',
      { recognizedInitiatives: [initiative({ recognizedOn: '2022-08-31' }), two[1]!] },
      'NOT_MET',
    ],
    ['one excellent year', { ratings: { ...rated('EXCELLENT', 2024), ...rated('GOOD', 2023) } }, 'NOT_MET'],
    ['the year before not rated', { ratings: rated('EXCELLENT', 2024) }, 'MISSING_DATA'],
    [
      'two titles in a row, nothing else',
      { ...titles('2022-2023', '2023-2024'), ratings: rated('GOOD', 2023, 2024) },
      'MET',
    ],
    ['one title', { ...titles('2023-2024'), ratings: rated('GOOD', 2023, 2024) }, 'NOT_MET'],
    [
      'titles with a gap',
      { ...titles('2021-2022', '2023-2024'), ratings: rated('GOOD', 2023, 2024) },
      'NOT_MET',
    ],
    ['not for merit', { commendationKind: 'AD_HOC' }, 'NEEDS_PERSON'],
    ['for merit, said so', { commendationKind: 'MERIT' }, 'MET'],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    expect(outcomes(since.judge(person(change)))).toEqual([expected])
  })

  const dated: [string, Partial<Facts>, string, string][] = [
    [
      'titles given ad hoc (R-GEN-04)',
      {
        ...titles(),
        awardHistory: granted('CSTDCS', '2022-2023', '2023-2024').map((a) => ({
          ...a,
          commendationKind: 'AD_HOC' as const,
        })),
        ratings: rated('GOOD', 2023, 2024),
      },
      'MET',
      'NOT_MET',
    ],
    [
      'titles given for a campaign (R-GEN-04)',
      {
        ...titles(),
        awardHistory: granted('CSTDCS', '2022-2023', '2023-2024').map((a) => ({
          ...a,
          commendationKind: 'CAMPAIGN' as const,
        })),
        ratings: rated('GOOD', 2023, 2024),
        refusedAwards: [{ awardType: 'CSTDCS', period: '2023-2024' }],
      },
      'MET',
      'NOT_MET',
    ],
    [
      'a discipline that ended within the years (R-GEN-06)',
      { discipline: [{ from: '2022-01-01', to: '2022-10-01' }] },
      'MET',
      'NOT_MET',
    ],
    [
      'a discipline that ended before',
      { discipline: [{ from: '2021-09-01', to: '2022-09-01' }] },
      'MET',
      'MET',
    ],
    [
      'maternity leave between two excellent years (R-GEN-07)',
      {
        ratings: { ...rated('EXCELLENT', 2022, 2024), '2022-2023': 'NOT_CLASSIFIED' },
        maternityPeriods: ['2022-2023'],
      },
      'NEEDS_PERSON',
      'MET',
    ],
  ]
  it.each(dated)('%s: until 2025-06-30 %s, since', (_, change, until, from) => {
    expect(outcomes(before.judge(person(change)))).toEqual([until])
    expect(outcomes(since.judge(person(change)))).toEqual([from])
  })

  it('names the shortest missing step', () => {
    const [result] = since.judge(person({ recognizedInitiatives: [], acceptedScienceTopics: [] }))
    expect(result?.missingStep?.en).toContain('consecutive title(s) Grassroots Emulation Fighter needed')
  })

  it('is the same for the ministry, under ids of its own', () => {
    expect(bkBo.map((rule) => rule.id)).toEqual([
      'R-IND-05a-BO',
      'R-IND-05b-BO',
      'R-COL-03a-BO',
      'R-COL-03b-BO',
    ])
    expect(judge('BK_BO', 'PERSON', '2025-07-01', person()).outcome).toBe('MET')
  })
})

describe('BK_TINH of a collective, Điều 74 khoản 3 điểm d: [two years, democracy]', () => {
  const [, rule] = bothVersions(bkTinh, 'COLLECTIVE')
  const collective = (change: Partial<Facts>, own: Partial<CollectiveFacts> = {}): Facts => ({
    ...school({ grassrootsDemocracy: true, ...own }),
    ratings: rated('EXCELLENT', 2023),
    awardHistory: [],
    ...change,
  })
  const examples: [string, Facts, string][] = [
    ['two excellent years', collective({}), 'MET MET'],
    [
      'a title in place of one',
      collective({ ratings: rated('GOOD', 2023), awardHistory: granted('TTLDXS', '2022-2023') }),
      'MET MET',
    ],
    [
      'the title of another kind',
      collective({ ratings: rated('GOOD', 2023), awardHistory: granted('TTLDTT', '2022-2023') }),
      'NOT_MET MET',
    ],
    ['the year before only good', collective({ ratings: rated('GOOD', 2023) }), 'NOT_MET MET'],
    ['the year before unknown', collective({ ratings: undefined }), 'MISSING_DATA MET'],
    ['this year only good', collective({}, { rating: 'GOOD' }), 'NOT_MET MET'],
    ['this year not rated', collective({}, { rating: undefined }), 'MISSING_DATA MET'],
    [
      'nobody has spoken of democracy',
      collective({}, { grassrootsDemocracy: undefined }),
      'MET NEEDS_PERSON',
    ],
    ['democracy is not practised', collective({}, { grassrootsDemocracy: false }), 'MET NOT_MET'],
  ]
  it.each(examples)('%s', (_, facts, expected) => {
    expect(outcomes(rule.judge(facts)).join(' ')).toBe(expected)
  })
  it('not for merit: a person', () =>
    expect(outcomes(rule.judge(collective({ commendationKind: 'CAMPAIGN' })))).toEqual(['NEEDS_PERSON']))
})
