import { describe, expect, it } from 'vitest'
import { cstdcs2022, cstdcs2026 } from './cstdcs.js'
import { initiative, outcomes, teacher } from './facts.kit.js'
import { judge } from './judge.js'
import type { Facts } from './rule.js'

const good = { '2023-2024': 'GOOD' } as const

describe('CSTDCS, Luật 06/2022/QH15, Điều 23: [rating, participation, excellent or initiative or science]', () => {
  const examples: [string, Partial<Facts>, string][] = [
    ['excellent needs no initiative', {}, 'MET MET MET'],
    ['excellent, initiatives unknown', { recognizedInitiatives: undefined }, 'MET MET MET'],
    ['good with an initiative', { ratings: good, recognizedInitiatives: [initiative()] }, 'MET MET MET'],
    ['good with a science topic', { ratings: good, acceptedScienceTopics: [initiative()] }, 'MET MET MET'],
    ['good with nothing', { ratings: good }, 'MET MET NOT_MET'],
    [
      'good, initiatives unknown',
      { ratings: good, recognizedInitiatives: undefined },
      'MET MET MISSING_DATA',
    ],
    ['good, science unknown', { ratings: good, acceptedScienceTopics: undefined }, 'MET MET MISSING_DATA'],
    [
      'initiative, rating unknown',
      { ratings: {}, recognizedInitiatives: [initiative()] },
      'MISSING_DATA MET MET',
    ],
    ['nothing, rating unknown', { ratings: {} }, 'MISSING_DATA MET MISSING_DATA'],
    [
      'rated too low for LDTT',
      { ratings: { '2023-2024': 'COMPLETED' }, recognizedInitiatives: [initiative()] },
      'NOT_MET MET MET',
    ],
    ['took no part', { participatedInCampaign: false }, 'MET NOT_MET MET'],
    [
      'disciplined and excellent',
      { discipline: [{ from: '2024-01-10', to: null }] },
      'NEEDS_PERSON MET NEEDS_PERSON',
    ],
  ]
  it.each(examples)('%s', (_, change, expected) => {
    expect(outcomes(cstdcs2022.judge(teacher(change))).join(' ')).toBe(expected)
  })

  const initiatives: [string, Parameters<typeof initiative>[0], string][] = [
    ['recognized on the first day of the period', { recognizedOn: '2023-09-01' }, 'MET'],
    ['recognized the day before', { recognizedOn: '2023-08-31' }, 'NOT_MET'],
    ['recognized on the last day', { recognizedOn: '2024-08-31' }, 'MET'],
    ['recognized the day after', { recognizedOn: '2024-09-01' }, 'NOT_MET'],
    ['recognized by the province', { scope: 'PROVINCE' }, 'MET'],
    ['recognized by the ministry', { scope: 'MINISTRY' }, 'MET'],
    ['recognized by the district', { scope: 'DISTRICT' }, 'MET'],
    ['recognized nationwide', { scope: 'NATIONAL' }, 'MET'],
    ['already used for another award', { usedFor: 'BK_TINH 2022-2023' }, 'NOT_MET'],
  ]
  it.each(initiatives)('an initiative %s', (_, change, expected) => {
    const facts = teacher({ ratings: good, recognizedInitiatives: [initiative(change)] })
    expect(cstdcs2022.judge(facts)[2]?.outcome).toBe(expected)
  })

  it("takes the organization's own days of the period where it has set them", () => {
    const late = teacher({
      ratings: good,
      recognizedInitiatives: [initiative({ recognizedOn: '2024-06-15' })],
    })
    expect(cstdcs2022.judge({ ...late, periodTo: '2024-06-01' })[2]?.outcome).toBe('NOT_MET')
    expect(cstdcs2022.judge({ ...late, periodFrom: '2024-06-16' })[2]?.outcome).toBe('NOT_MET')
    expect(cstdcs2022.judge({ ...late, periodTo: '2024-06-16' })[2]?.outcome).toBe('MET')
  })

  it('names the shortest step and the reason for which an initiative does not count', () => {
    const used = initiative({ usedFor: 'BK_TINH 2022-2023' })
    const last = cstdcs2022.judge(teacher({ ratings: good, recognizedInitiatives: [used] }))[2]
    expect(last?.missingStep?.en).toBe('File an initiative for recognition at grassroots level.')
    expect(last?.evidence).toContain(
      'initiative SK-1: GRASSROOTS, 2024-04-10, decision 12/QĐ-THCS (already used for BK_TINH 2022-2023)',
    )
    expect(last).toMatchObject({ ruleId: 'R-IND-02a', legalBasis: 'Luật 06/2022/QH15, Điều 23' })
  })
})

describe('CSTDCS by date', () => {
  const days: [string, string, string][] = [
    ['2023-12-31', 'R-NONE', 'NEEDS_PERSON'],
    ['2024-01-01', 'R-IND-02a', 'MET'],
    ['2026-09-30', 'R-IND-02a', 'MET'],
    ['2026-10-01', 'R-IND-02b', 'NEEDS_PERSON'],
  ]
  it.each(days)('a dossier received on %s is judged by %s', (day, ruleId, outcome) => {
    const judgement = judge('CSTDCS', 'PERSON', day, teacher())
    expect(judgement.outcome).toBe(outcome)
    expect(new Set(judgement.results.map((r) => r.ruleId))).toEqual(new Set([ruleId]))
  })

  it('from 2026-10-01 says that the text is unverified and which draft may be switched on', () => {
    const [result] = judge('CSTDCS', 'PERSON', '2026-10-01', teacher()).results
    expect(result?.sentence.vi).toContain('chưa được xác minh')
    expect(result?.sentence.en).toContain('An administrator may switch on the draft rule R-IND-02b')
    expect(cstdcs2026).toMatchObject({ enabled: false, verification: 'UNVERIFIED' })
  })
})

describe('CSTDCS, draft of 2026, switched on: [excellent, initiative or science]', () => {
  const examples: [string, Partial<Facts>, string, string][] = [
    ['excellent with an initiative', { recognizedInitiatives: [initiative()] }, 'MET MET', 'MET'],
    ['excellent with a science topic', { acceptedScienceTopics: [initiative()] }, 'MET MET', 'MET'],
    ['excellent alone is not enough', {}, 'MET NOT_MET', 'NOT_MET'],
    [
      'good with an initiative',
      { ratings: good, recognizedInitiatives: [initiative()] },
      'NOT_MET MET',
      'NOT_MET',
    ],
    ['initiatives unknown', { recognizedInitiatives: undefined }, 'MET MISSING_DATA', 'MISSING_DATA'],
  ]
  it.each(examples)('%s', (_, change, each, whole) => {
    const judgement = judge('CSTDCS', 'PERSON', '2026-10-01', teacher(change), { enable: ['R-IND-02b'] })
    expect(outcomes(judgement.results).join(' ')).toBe(each)
    expect(judgement.outcome).toBe(whole)
  })

  it('does nothing to dossiers received before its day', () => {
    const before = judge('CSTDCS', 'PERSON', '2026-09-30', teacher(), { enable: ['R-IND-02b'] })
    expect(before.results.every((r) => r.ruleId === 'R-IND-02a')).toBe(true)
  })
})
