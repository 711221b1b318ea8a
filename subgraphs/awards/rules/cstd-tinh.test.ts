import { describe, expect, it } from 'vitest'
import { cstdTinh } from './cstd-tinh.js'
import { granted, initiative, outcomes, teacher } from './facts.kit.js'
import { judge } from './judge.js'
import type { Facts, Rule } from './rule.js'

const [cstdTinh2024, cstdTinh2025] = cstdTinh as [Rule, Rule]

/** Reviewed for 2025-2026, with the three titles of 2023-2024, 2024-2025 and 2025-2026 and a province initiative. */
function candidate(change: Partial<Facts> = {}): Facts {
  return teacher({
    period: '2025-2026',
    awardHistory: granted('CSTDCS', '2023-2024', '2024-2025', '2025-2026'),
    historyFrom: '2020-09-01',
    maternityPeriods: [],
    recognizedInitiatives: [initiative({ scope: 'PROVINCE', recognizedOn: '2025-05-20' })],
    ...change,
  })
}

const run = (facts: Facts) => cstdTinh2025.judge(facts)[0]?.outcome
const reach = (facts: Facts) => cstdTinh2025.judge(facts)[1]?.outcome
const withTitles = (...periods: string[]) => candidate({ awardHistory: granted('CSTDCS', ...periods) })

describe('CSTD_TINH, Luật 06/2022/QH15, Điều 22: three CSTDCS in a row, up to the period under review', () => {
  it('three in a row', () => expect(run(candidate())).toBe('MET'))
  it('four in a row', () =>
    expect(run(withTitles('2022-2023', '2023-2024', '2024-2025', '2025-2026'))).toBe('MET'))
  it('two in a row', () => expect(run(withTitles('2024-2025', '2025-2026'))).toBe('NOT_MET'))
  it('a missing year breaks', () =>
    expect(run(withTitles('2021-2022', '2022-2023', '2023-2024', '2025-2026'))).toBe('NOT_MET'))
  it('other titles do not count', () => {
    const awardHistory = [...granted('CSTDCS', '2023-2024', '2025-2026'), ...granted('LDTT', '2024-2025')]
    expect(run(candidate({ awardHistory }))).toBe('NOT_MET')
  })
  it('an annulled title counts for nothing', () => {
    const awardHistory = granted('CSTDCS', '2023-2024', '2024-2025', '2025-2026').map((award) => ({
      ...award,
      annulled: award.period === '2024-2025',
    }))
    expect(run(candidate({ awardHistory }))).toBe('NOT_MET')
  })
  it('the year itself not decided: missing data, with the step', () => {
    const [result] = cstdTinh2025.judge(withTitles('2023-2024', '2024-2025'))
    expect(result?.outcome).toBe('MISSING_DATA')
    expect(result?.missingStep?.en).toContain('Await the decision')
    expect(result?.sentence.en).toMatch(/^2 consecutive/)
  })
  it('the year itself not decided, and it would not help', () =>
    expect(run(withTitles('2022-2023', '2024-2025'))).toBe('NOT_MET'))
  it('the year itself refused', () => {
    const refusedAwards = [{ awardType: 'CSTDCS', period: '2025-2026' }]
    expect(run({ ...withTitles('2023-2024', '2024-2025'), refusedAwards })).toBe('NOT_MET')
  })
  it('the refusal of another title does not matter', () => {
    const refusedAwards = [{ awardType: 'LDTT', period: '2025-2026' }]
    expect(run({ ...withTitles('2023-2024', '2024-2025'), refusedAwards })).toBe('MISSING_DATA')
  })
  it('no history at all', () => expect(run(candidate({ awardHistory: undefined }))).toBe('MISSING_DATA'))
})

describe('CSTD_TINH: a history that begins too late is missing data', () => {
  const twoYears = granted('CSTDCS', '2024-2025', '2025-2026')
  const examples: [string, Partial<Facts>, string][] = [
    ['complete from the missing year on', { historyFrom: '2023-09-01' }, 'NOT_MET'],
    ['begins one day too late', { historyFrom: '2023-09-02' }, 'MISSING_DATA'],
    ['nobody knows since when', { historyFrom: undefined }, 'MISSING_DATA'],
    [
      'too late, but the missing year is known to be refused',
      { historyFrom: '2024-09-01', refusedAwards: [{ awardType: 'CSTDCS', period: '2023-2024' }] },
      'NOT_MET',
    ],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    expect(run(candidate({ awardHistory: twoYears, ...change }))).toBe(expected)
  })
})

describe('CSTD_TINH and maternity leave (R-GEN-07, from 2025-07-01)', () => {
  const gap = granted('CSTDCS', '2022-2023', '2023-2024', '2025-2026')
  const cases: [string, Partial<Facts>, string, string][] = [
    ['leave in the missing year', { maternityPeriods: ['2024-2025'] }, 'NEEDS_PERSON', 'MET'],
    ['leave in another year', { maternityPeriods: ['2021-2022'] }, 'NOT_MET', 'NOT_MET'],
    ['leave not recorded', { maternityPeriods: undefined }, 'MISSING_DATA', 'MISSING_DATA'],
  ]
  it.each(cases)('%s: %o before %s, since %s', (_, change, before, since) => {
    const facts = candidate({ awardHistory: gap, ...change })
    expect(cstdTinh2024.judge(facts)[0]?.outcome).toBe(before)
    expect(cstdTinh2025.judge(facts)[0]?.outcome).toBe(since)
  })
  it('a bridged year adds no title', () => {
    const awardHistory = granted('CSTDCS', '2023-2024', '2025-2026')
    expect(run(candidate({ awardHistory, maternityPeriods: ['2024-2025'] }))).toBe('NOT_MET')
  })
  it('the year under review is never bridged', () => {
    const facts = withTitles('2022-2023', '2023-2024', '2024-2025')
    const refusedAwards = [{ awardType: 'CSTDCS', period: '2025-2026' }]
    expect(run({ ...facts, refusedAwards, maternityPeriods: ['2025-2026'] })).toBe('NOT_MET')
  })
  it('leave not recorded does not matter where the titles are too few anyway', () => {
    const awardHistory = granted('CSTDCS', '2025-2026')
    expect(run(candidate({ awardHistory, maternityPeriods: undefined }))).toBe('NOT_MET')
  })
})

describe('CSTD_TINH and discipline (R-GEN-06, from 2025-07-01): a period counts that begins when it has ended', () => {
  const cases: [string, Facts['discipline'], string, string][] = [
    ['ended before the first of the three', [{ from: '2022-10-01', to: '2023-09-01' }], 'MET', 'MET'],
    ['ended one day later', [{ from: '2022-10-01', to: '2023-09-02' }], 'MET', 'NOT_MET'],
    ['still running', [{ from: '2022-10-01', to: null }], 'MET', 'NOT_MET'],
    [
      'the later of two decides',
      [
        { from: '2022-10-01', to: '2023-09-02' },
        { from: '2021-01-01', to: '2021-06-01' },
      ],
      'MET',
      'NOT_MET',
    ],
    ['unknown', undefined, 'MET', 'MISSING_DATA'],
  ]
  it.each(cases)('%s', (_, discipline, before, since) => {
    expect(cstdTinh2024.judge(candidate({ discipline }))[0]?.outcome).toBe(before)
    expect(cstdTinh2025.judge(candidate({ discipline }))[0]?.outcome).toBe(since)
  })
  it('an undecided year within the discipline cannot help', () => {
    const facts = withTitles('2023-2024', '2024-2025')
    expect(run({ ...facts, discipline: [{ from: '2025-10-01', to: '2026-04-01' }] })).toBe('NOT_MET')
  })
})

describe('CSTD_TINH: school years and calendar years', () => {
  it('are converted by the year in which they end, and flagged', () => {
    const [result] = cstdTinh2025.judge(withTitles('2024', '2024-2025', '2025-2026'))
    expect(result?.outcome).toBe('MET')
    expect(result?.evidence).toContain('calendars mixed: converted by end year')
    expect(result?.sentence.vi).toContain('quy đổi')
  })
  it('count once where both end in one year, without a flag', () => {
    const [result] = cstdTinh2025.judge(withTitles('2025-2026', '2024-2025', '2025', '2024-2025'))
    expect(result?.outcome).toBe('NOT_MET')
    expect(result?.sentence.en).toMatch(/^2 consecutive/)
    expect(result?.evidence).not.toContain('calendars mixed: converted by end year')
  })
})

describe('CSTD_TINH: an initiative or science topic of province reach, within the three years', () => {
  const examples: [string, Parameters<typeof initiative>[0], string][] = [
    ['of the province', { scope: 'PROVINCE' }, 'MET'],
    ['nationwide', { scope: 'NATIONAL' }, 'MET'],
    ['of the ministry: does not replace the province', { scope: 'MINISTRY' }, 'NOT_MET'],
    ['of the district', { scope: 'DISTRICT' }, 'NOT_MET'],
    ['of the school', { scope: 'GRASSROOTS' }, 'NOT_MET'],
    ['from the first day of the three years', { scope: 'PROVINCE', recognizedOn: '2023-09-01' }, 'MET'],
    ['from the day before', { scope: 'PROVINCE', recognizedOn: '2023-08-31' }, 'NOT_MET'],
    ['from the last day', { scope: 'PROVINCE', recognizedOn: '2026-08-31' }, 'MET'],
    ['from the day after', { scope: 'PROVINCE', recognizedOn: '2026-09-01' }, 'NOT_MET'],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    const found = [initiative(change)]
    expect(reach(candidate({ recognizedInitiatives: found }))).toBe(expected)
    expect(reach(candidate({ recognizedInitiatives: [], acceptedScienceTopics: found }))).toBe(expected)
  })
  it('looks back over the bridged year too', () => {
    const found = [initiative({ scope: 'PROVINCE', recognizedOn: '2022-10-01' })]
    const awardHistory = granted('CSTDCS', '2022-2023', '2023-2024', '2025-2026')
    const facts = candidate({ awardHistory, maternityPeriods: ['2024-2025'], recognizedInitiatives: found })
    expect(outcomes(cstdTinh2025.judge(facts))).toEqual(['MET', 'MET'])
  })
  it('looks back three years where the run is too short', () => {
    const short = { awardHistory: granted('CSTDCS', '2025-2026') }
    const on = (recognizedOn: string) => [initiative({ scope: 'PROVINCE', recognizedOn })]
    expect(reach(candidate({ ...short, recognizedInitiatives: on('2023-09-01') }))).toBe('MET')
    expect(reach(candidate({ ...short, recognizedInitiatives: on('2023-08-31') }))).toBe('NOT_MET')
  })
})

describe('CSTD_TINH by date', () => {
  const days: [string, string][] = [
    ['2023-12-31', 'R-NONE'],
    ['2024-01-01', 'R-IND-03a'],
    ['2025-06-30', 'R-IND-03a'],
    ['2025-07-01', 'R-IND-03b'],
  ]
  it.each(days)('a dossier received on %s is judged by %s', (day, ruleId) => {
    expect(judge('CSTD_TINH', 'PERSON', day, candidate()).results[0]?.ruleId).toBe(ruleId)
  })
})
