import { describe, expect, it } from 'vitest'
import { school, teacher } from './facts.kit.js'
import { judge } from './judge.js'
import type { Facts } from './rule.js'

const day = '2024-06-15'
const moved = (on: string): Partial<Facts> => ({
  proposingOrganizationId: 'B',
  employments: [
    { organizationId: 'A', organizationName: 'Trường A', from: '2015-09-01', to: on },
    { organizationId: 'B', from: on, to: null },
  ],
})
const asked = (awardType: string, change: Partial<Facts>, enable: string[] = []) =>
  judge(awardType, 'PERSON', day, teacher({ awardHistory: [], ...change }), { enable })
    .results.filter((result) => result.ruleId.startsWith('R-GEN'))
    .map(({ ruleId, outcome }) => `${ruleId} ${outcome}`)

describe('R-GEN-15: the opinion of the former unit', () => {
  it('is asked after six months there', () =>
    expect(asked('LDTT', moved('2024-03-01'))).toEqual(['R-GEN-15 NEEDS_PERSON']))
  it('is not asked after less', () => expect(asked('LDTT', moved('2024-02-28'))).toEqual([]))
  it('is there', () =>
    expect(asked('LDTT', { ...moved('2024-03-01'), formerUnitOpinions: ['A'] })).toEqual(['R-GEN-15 MET']))
  it('of another unit does not help', () =>
    expect(asked('LDTT', { ...moved('2024-03-01'), formerUnitOpinions: ['C'] })).toEqual([
      'R-GEN-15 NEEDS_PERSON',
    ]))
  it('is asked for titles, not for forms', () => expect(asked('BK_TINH', moved('2024-03-01'))).toEqual([]))
  it('is not asked of a collective', () =>
    expect(judge('TTLDTT', 'COLLECTIVE', day, school()).results.map((r) => r.ruleId)).not.toContain(
      'R-GEN-15',
    ))
  it('names the unit', () => {
    const { results } = judge('LDTT', 'PERSON', day, teacher(moved('2024-03-01')))
    expect(results.at(-1)?.sentence.vi).toBe('Cần ý kiến nhận xét của đơn vị cũ: Trường A.')
  })
  it('begins with the law', () => {
    expect(judge('LDTT', 'PERSON', '2023-12-31', teacher(moved('2024-03-01'))).results).toHaveLength(1)
  })
})

describe('R-GEN-17: off until an administrator switches it on', () => {
  const on = ['R-GEN-17']
  const since = (from: string): Partial<Facts> => ({
    employments: [{ organizationId: 'A', from, to: null }],
    leaveWorkingDays: 0,
  })
  const outcomesOf = (change: Partial<Facts>) =>
    asked('LDTT', change, on)
      .map((one) => one.split(' ')[1])
      .join(' ')

  it('judges nothing by itself', () => expect(asked('LDTT', since('2024-05-01'))).toEqual([]))
  it('judges this title alone', () => expect(asked('CSTDCS', since('2024-05-01'), on)).toEqual([]))
  const examples: [string, Partial<Facts>, string][] = [
    ['ten months at the end of the period', since('2023-11-01'), 'MET MET MET'],
    ['a day less', since('2023-11-02'), 'NOT_MET MET MET'],
    ['thirty-nine days of leave', { ...since('2015-09-01'), leaveWorkingDays: 39 }, 'MET MET MET'],
    ['forty days of leave', { ...since('2015-09-01'), leaveWorkingDays: 40 }, 'MET NOT_MET MET'],
    [
      'a leave without an end that cannot come to forty',
      {
        ...since('2015-09-01'),
        leaveWorkingDays: 20,
        openLeave: { from: '2024-08-01', mostWorkingDays: 39 },
      },
      'MET MET MET',
    ],
    [
      'a leave without an end that may',
      {
        ...since('2015-09-01'),
        leaveWorkingDays: 39,
        openLeave: { from: '2024-08-01', mostWorkingDays: 40 },
      },
      'MET MISSING_DATA MET',
    ],
    [
      'a leave without an end, after forty days',
      {
        ...since('2015-09-01'),
        leaveWorkingDays: 40,
        openLeave: { from: '2024-08-01', mostWorkingDays: 60 },
      },
      'MET NOT_MET MET',
    ],
    [
      'discipline that still runs',
      { ...since('2015-09-01'), discipline: [{ from: '2023-01-01', to: null }] },
      'MET MET NOT_MET',
    ],
    [
      'discipline until the first day',
      { ...since('2015-09-01'), discipline: [{ from: '2023-01-01', to: '2023-09-01' }] },
      'MET MET MET',
    ],
    [
      'discipline of the first day',
      { ...since('2015-09-01'), discipline: [{ from: '2023-01-01', to: '2023-09-02' }] },
      'MET MET NOT_MET',
    ],
    [
      'discipline after the period',
      { ...since('2015-09-01'), discipline: [{ from: '2024-09-01', to: null }] },
      'MET MET MET',
    ],
    [
      'nothing known',
      { employments: [], leaveWorkingDays: undefined, discipline: undefined },
      'MISSING_DATA MISSING_DATA MISSING_DATA',
    ],
  ]
  it.each(examples)('%s', (_, change, expected) => expect(outcomesOf(change)).toBe(expected))
})

describe('R-GEN-13: the share of excellent ratings, where a limit is set', () => {
  const share = (excellent: number, rated: number, mostPercent = 20): Partial<Facts> => ({
    excellentShare: { excellent, rated, mostPercent },
  })
  const examples: [string, Partial<Facts>, string[]][] = [
    ['no limit is set', {}, []],
    ['a fifth of forty', share(8, 40), ['R-GEN-13 MET']],
    ['one more', share(9, 40), ['R-GEN-13 NEEDS_PERSON']],
    ['one too many among a hundred', share(21, 104), ['R-GEN-13 NEEDS_PERSON']],
    ['a fifth that is no whole number', share(8, 41), ['R-GEN-13 MET']],
    ['who is rated otherwise', { ...share(9, 40), ratings: { '2023-2024': 'GOOD' } }, []],
  ]
  it.each(examples)('%s', (_, change, expected) => expect(asked('LDTT', change)).toEqual(expected))
  it('begins with the law', () =>
    expect(judge('LDTT', 'PERSON', '2023-12-31', teacher(share(9, 40))).results).toHaveLength(1))
})

describe('R-GEN-18: who launches awards; off until an administrator switches it on', () => {
  const on = ['R-GEN-18a']
  const campaign = (launched?: Facts['campaignLaunchedBy']): Partial<Facts> => ({
    commendationKind: 'CAMPAIGN',
    ...(launched && { campaignLaunchedBy: launched }),
  })
  const examples: [string, string, Partial<Facts>, string[], string[]][] = [
    ['off', 'BK_TINH', campaign('MINISTRY'), [], []],
    ['the same level', 'BK_TINH', campaign('PROVINCE'), on, ['R-GEN-18a MET']],
    ['another level', 'BK_TINH', campaign('MINISTRY'), on, ['R-GEN-18a NEEDS_PERSON']],
    ['the ministry', 'BK_BO', campaign('MINISTRY'), on, ['R-GEN-18a MET']],
    ['the school', 'GK_HIEU_TRUONG', campaign('SCHOOL'), on, ['R-GEN-18a MET']],
    ['not known', 'BK_TINH', campaign(), on, ['R-GEN-18a MISSING_DATA']],
    ['not for a campaign', 'BK_TINH', { commendationKind: 'MERIT' }, on, []],
    ['a title without a level', 'LDTT', campaign('SCHOOL'), on, []],
    ['the rule for collectives', 'BK_TINH', campaign('MINISTRY'), ['R-GEN-18b'], []],
  ]
  it.each(examples)('%s: %s', (_, awardType, change, enable, expected) =>
    expect(asked(awardType, change, enable)).toEqual(expected),
  )
})
