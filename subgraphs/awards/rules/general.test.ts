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
