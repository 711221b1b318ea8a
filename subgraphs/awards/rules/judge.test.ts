import { describe, expect, it } from 'vitest'
import { RULES, rulesFor } from './catalogue.js'
import { school, teacher } from './facts.kit.js'
import { judge } from './judge.js'
import { allOf } from './results.js'
import type { RuleOutcome, RuleResult } from './rule.js'

describe('judge', () => {
  const orders: [RuleOutcome[], RuleOutcome][] = [
    [['MET', 'NOT_MET', 'MISSING_DATA', 'NEEDS_PERSON'], 'NOT_MET'],
    [['MET', 'NEEDS_PERSON', 'MISSING_DATA'], 'MISSING_DATA'],
    [['MET', 'NEEDS_PERSON'], 'NEEDS_PERSON'],
    [['MET', 'MET'], 'MET'],
  ]
  it.each(orders)('%s together are %s', (each, whole) => {
    expect(allOf(each.map((outcome) => ({ outcome }) as RuleResult))).toBe(whole)
  })

  it('leaves to a person what no recorded rule covers, and says so', () => {
    const judgement = judge('LDTT', 'PERSON', '2023-12-31', teacher())
    expect(judgement).toMatchObject({ awardType: 'LDTT', outcome: 'NEEDS_PERSON' })
    expect(judgement.results).toHaveLength(1)
    expect(judgement.results[0]?.sentence.en).toBe(
      'No rule of the law is recorded for LDTT on 2023-12-31; a person must judge.',
    )
  })

  it('does not judge a collective by the standard of a person', () => {
    expect(judge('LDTT', 'COLLECTIVE', '2024-06-15', school()).results[0]?.ruleId).toBe('R-NONE')
    expect(() => judge('LDTT', 'PERSON', '2024-06-15', school())).toThrow('The facts are of a COLLECTIVE')
  })

  it.each(['15/06/2024', '2024-6-15', ''])('refuses the day %o', (day) => {
    expect(() => judge('LDTT', 'PERSON', day, teacher())).toThrow('YYYY-MM-DD')
  })

  it.each(['2023–2024', '2023-2025', '2023-2023', '24'])('refuses the period %o', (period) => {
    expect(() => judge('LDTT', 'PERSON', '2024-06-15', teacher({ period }))).toThrow('neither a school year')
  })

  it('judges a calendar year as well', () => {
    const facts = teacher({ period: '2024', ratings: { '2024': 'GOOD' } })
    expect(judge('LDTT', 'PERSON', '2024-12-15', facts).outcome).toBe('MET')
  })
})

describe('the catalogue of rules', () => {
  it('has one id per version, and a version is in force for at least a day', () => {
    expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length)
    expect(RULES.filter((r) => r.validTo !== null && r.validTo <= r.validFrom)).toEqual([])
  })

  it('never has two versions of one title on one day', () => {
    for (const day of RULES.flatMap((r) => [r.validFrom, r.validTo ?? r.validFrom])) {
      for (const rule of RULES)
        expect(rulesFor(rule.awardType, rule.subject, day).length).toBeLessThanOrEqual(1)
    }
  })

  it('keeps what is unverified switched off', () => {
    expect(RULES.filter((r) => (r.verification === 'UNVERIFIED') === r.enabled)).toEqual([])
  })
})
