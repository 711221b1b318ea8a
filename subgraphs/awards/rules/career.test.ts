import { describe, expect, it } from 'vitest'
import { granted, grantedOn, outcomes, teacher } from './facts.kit.js'
import { judge } from './judge.js'
import { kncVsngd as medal } from './knc-vsngd.js'
import { ngnd } from './ngnd.js'
import { ngut } from './ngut.js'
import type { Career, Facts, Rule } from './rule.js'

const [kncVsngd, kncSince2025] = medal as [Rule, Rule]
const twenty = 240
const fifteen = 180

describe('KNC_VSNGD, TT 29/2023/TT-BGDĐT Điều 8: [years in the sector, not given before]', () => {
  const examples: [string, Career | undefined, string][] = [
    ['twenty years', { sectorMonths: twenty, disciplinedMonths: 0 }, 'MET'],
    ['a month less', { sectorMonths: twenty - 1, disciplinedMonths: 0 }, 'NOT_MET'],
    ['a month under discipline', { sectorMonths: twenty, disciplinedMonths: 1 }, 'NOT_MET'],
    ['made up for', { sectorMonths: twenty + 12, disciplinedMonths: 12 }, 'MET'],
    [
      'fifteen, five of them in hard areas',
      { sectorMonths: fifteen, disciplinedMonths: 0, hardAreaMonths: 60 },
      'MET',
    ],
    [
      'fifteen, a month less in hard areas',
      { sectorMonths: fifteen, disciplinedMonths: 0, hardAreaMonths: 59 },
      'NOT_MET',
    ],
    [
      'a month less than fifteen',
      { sectorMonths: fifteen - 1, disciplinedMonths: 0, hardAreaMonths: 60 },
      'NOT_MET',
    ],
    ['discipline unknown', { sectorMonths: twenty }, 'MISSING_DATA'],
    ['nothing known', undefined, 'MISSING_DATA'],
  ]
  it.each(examples)('%s', (_, career, expected) => {
    expect(outcomes(kncVsngd.judge(teacher({ career, awardHistory: [] })))).toEqual([expected, 'MET'])
  })
  const career = { sectorMonths: twenty, disciplinedMonths: 0 }
  it('was given before', () =>
    expect(
      outcomes(kncVsngd.judge(teacher({ career, awardHistory: [grantedOn('KNC_VSNGD', '2020-11-20')] }))),
    ).toEqual(['MET', 'NOT_MET']))
  it('was annulled', () => {
    const awardHistory = [{ ...grantedOn('KNC_VSNGD', '2020-11-20'), annulled: true }]
    expect(outcomes(kncVsngd.judge(teacher({ career, awardHistory })))).toEqual(['MET', 'MET'])
  })
  it('history unknown', () =>
    expect(outcomes(kncVsngd.judge(teacher({ career })))).toEqual(['MET', 'MISSING_DATA']))
  it('a foreigner: a person', () =>
    expect(outcomes(kncVsngd.judge(teacher({ commendationKind: 'FOREIGN' })))).toEqual(['NEEDS_PERSON']))
  it.each([
    ['2024-02-14', 'R-NONE'],
    ['2024-02-15', 'R-IND-10'],
    ['2025-06-30', 'R-IND-10'],
    ['2025-07-01', 'R-IND-10b'],
    ['2026-04-01', 'R-IND-10b'],
    ['2026-04-02', 'R-NONE'],
  ])('on %s by %s', (day, ruleId) => {
    expect(judge('KNC_VSNGD', 'PERSON', day, teacher({ career })).results[0]?.ruleId).toBe(ruleId)
  })
  const woman: Partial<Facts> = { gender: 'FEMALE', commendationKind: 'CONTRIBUTION', awardHistory: [] }
  const served = (sectorMonths: number, more: Partial<Career> = { isManager: true }): Partial<Facts> => ({
    career: { sectorMonths, disciplinedMonths: 0, ...more },
  })
  const relieved: [string, Partial<Facts>, string][] = [
    ['two thirds of twenty years, a woman who leads', { ...woman, ...served(160) }, 'NEEDS_PERSON'],
    ['a month less', { ...woman, ...served(159) }, 'NOT_MET'],
    ['twenty years: no relief is needed', { ...woman, ...served(240) }, 'MET'],
    [
      'two thirds of fifteen',
      { ...woman, ...served(120, { isManager: true, hardAreaMonths: 60 }) },
      'NEEDS_PERSON',
    ],
    [
      'a month less of fifteen',
      { ...woman, ...served(119, { isManager: true, hardAreaMonths: 60 }) },
      'NOT_MET',
    ],
    ['a man who leads', { ...woman, gender: 'MALE', ...served(239) }, 'NOT_MET'],
    ['a woman who does not lead', { ...woman, ...served(239, { isManager: false }) }, 'NOT_MET'],
    ['a woman of whom that is not known', { ...woman, ...served(239, {}) }, 'MISSING_DATA'],
    ['not for contribution', { ...woman, commendationKind: 'MERIT', ...served(239) }, 'NOT_MET'],
  ]
  it.each(relieved)('R-GEN-09 since 2025-07-01: %s', (_, change, expected) => {
    expect(outcomes(kncSince2025.judge(teacher(change)))[0]).toBe(expected)
    const before = outcomes(kncVsngd.judge(teacher(change)))[0]
    expect(before).toBe(expected === 'MET' ? 'MET' : 'NOT_MET')
  })
  const employed = (...spans: [string, string | null, boolean?][]): Partial<Facts> => ({
    career: {},
    awardHistory: [],
    employments: spans.map(([from, to, isInSector], index) => ({
      organizationId: `T${index}`,
      from,
      to,
      ...(isInSector !== undefined && { isInSector }),
    })),
  })
  const known: [string, Partial<Facts>, string][] = [
    ['twenty years at two employers', employed(['2004-09-01', '2014-01-01'], ['2014-01-01', null]), 'MET'],
    ['a day less', employed(['2004-09-02', '2014-01-01'], ['2014-01-01', null]), 'MISSING_DATA'],
    ['two at once count once', employed(['2014-09-01', null], ['2004-09-02', null]), 'MISSING_DATA'],
    [
      'an authority is no school',
      employed(['2000-09-01', '2010-09-01', false], ['2010-09-01', null]),
      'MISSING_DATA',
    ],
    [
      'a month of discipline',
      { ...employed(['2004-09-01', null]), discipline: [{ from: '2010-01-01', to: '2010-02-01' }] },
      'MISSING_DATA',
    ],
    [
      'less is stated',
      { ...employed(['2004-09-01', null]), career: { sectorMonths: 239, disciplinedMonths: 0 } },
      'NOT_MET',
    ],
    [
      'less is stated, without its discipline',
      { ...employed(['2004-09-01', null]), discipline: [], career: { sectorMonths: 239 } },
      'MISSING_DATA',
    ],
    ['discipline unknown', { ...employed(['2004-09-01', null]), discipline: undefined }, 'MISSING_DATA'],
  ]
  it.each(known)('service that nobody has stated: %s', (_, change, expected) =>
    expect(outcomes(kncVsngd.judge(teacher(change)))[0]).toBe(expected),
  )
  it('says how much is lacking', () => {
    const [result] = kncVsngd.judge(
      teacher({ career: { sectorMonths: 225, disciplinedMonths: 0 }, awardHistory: [] }),
    )
    expect(result?.missingStep?.en).toBe('1 years 3 months are lacking.')
  })
})

describe('NGUT, Luật 06/2022/QH15, Điều 64: teaching, or sector and teaching for managers', () => {
  const examples: [string, Career | undefined, string][] = [
    ['fifteen years of teaching', { teachingMonths: fifteen, hardAreaMonths: 0 }, 'MET'],
    ['a month less', { teachingMonths: fifteen - 1, hardAreaMonths: 0 }, 'NOT_MET'],
    ['hard areas count twice', { teachingMonths: 120, hardAreaMonths: 60 }, 'MET'],
    ['hard areas, a month less', { teachingMonths: 120, hardAreaMonths: 59 }, 'NOT_MET'],
    ['hard areas unknown', { teachingMonths: 120 }, 'MISSING_DATA'],
    [
      'a manager: twenty and ten',
      { isManager: true, sectorMonths: twenty, teachingMonths: 120, hardAreaMonths: 0 },
      'MET',
    ],
    [
      'a manager a month short in the sector',
      { isManager: true, sectorMonths: twenty - 1, teachingMonths: 120, hardAreaMonths: 0 },
      'NOT_MET',
    ],
    [
      'a manager a month short of teaching',
      { isManager: true, sectorMonths: twenty, teachingMonths: 119, hardAreaMonths: 0 },
      'NOT_MET',
    ],
    [
      'no manager: the sector does not help',
      { sectorMonths: 400, teachingMonths: 120, hardAreaMonths: 0 },
      'NOT_MET',
    ],
  ]
  it.each(examples)('%s', (_, career, expected) => {
    expect(outcomes(ngut.judge(teacher({ career })))).toEqual([expected, 'NEEDS_PERSON'])
  })
})

describe('NGND, Điều 64 khoản 2: [NGUT, service]', () => {
  const known = {
    historyFrom: '2000-09-01',
    employments: [{ organizationId: 'A', from: '2000-09-01', to: null }],
  }
  const title = { awardHistory: granted('NGUT', '2016-2017') }
  const examples: [string, Partial<Facts>, string][] = [
    ['twenty years of teaching', { ...title, career: { teachingMonths: twenty } }, 'MET MET'],
    ['a month less', { ...title, career: { teachingMonths: twenty - 1 } }, 'MET NOT_MET'],
    [
      'a manager: twenty-five and fifteen',
      { ...title, career: { isManager: true, sectorMonths: 300, teachingMonths: fifteen } },
      'MET MET',
    ],
    [
      'a manager a month short in the sector',
      { ...title, career: { isManager: true, sectorMonths: 299, teachingMonths: fifteen } },
      'MET NOT_MET',
    ],
    [
      'a manager a month short of teaching',
      { ...title, career: { isManager: true, sectorMonths: 300, teachingMonths: fifteen - 1 } },
      'MET NOT_MET',
    ],
    ['without the title before', { awardHistory: [], career: { teachingMonths: twenty } }, 'NOT_MET MET'],
    ['nothing known', { ...title }, 'MET MISSING_DATA'],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    expect(
      outcomes(ngnd.judge(teacher({ ...known, ...change })))
        .slice(0, 2)
        .join(' '),
    ).toBe(expected)
  })
})
