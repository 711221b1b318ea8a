import { expect, it } from 'vitest'
import { anyOf, conclude, together } from './results.js'
import type { RuleOutcome } from './rule.js'

const cite = { ruleId: 'R', legalBasis: 'Điều 1' }
const part = (outcome: RuleOutcome, text: string, step?: string) =>
  conclude(
    cite,
    outcome,
    { vi: `${text}.`, en: `${text}.` },
    [text],
    step === undefined ? undefined : { vi: step, en: step },
  )

it('of several ways the sentence numbers each, and the step is one of those that are still open', () => {
  const ways = [
    part('NOT_MET', 'a', 'never'),
    part('MISSING_DATA', 'b'),
    part('MISSING_DATA', 'c', 'record c'),
  ]
  expect(anyOf(cite, ways)).toMatchObject({
    outcome: 'MISSING_DATA',
    sentence: {
      vi: 'Phải đạt một trong các điều kiện sau: (1) a. (2) b. (3) c.',
      en: 'One of the following is required: (1) a. (2) b. (3) c.',
    },
    evidence: ['a', 'b', 'c'],
    missingStep: { en: 'record c' },
  })
})

it('of several parts the sentence tells what is lacking, and all of them where nothing is', () => {
  const lacking = together(cite, [
    part('MET', 'a', 'never'),
    part('NOT_MET', 'b'),
    part('NOT_MET', 'c', 'do c'),
  ])
  expect(lacking).toMatchObject({ sentence: { vi: 'b. c.' }, missingStep: { vi: 'do c' } })
  expect(together(cite, [part('MET', 'a'), part('MET', 'b')]).sentence.en).toBe('a. b.')
})
