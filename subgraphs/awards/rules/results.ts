import type { RuleOutcome, RuleResult, Sentence } from './rule.js'

/** The rule and the article in whose name a criterion is judged. */
export type Cite = Pick<RuleResult, 'ruleId' | 'legalBasis'>

/** Strongest first: what one criterion of this outcome does to the whole. */
const STRONGEST_FIRST: RuleOutcome[] = ['NOT_MET', 'MISSING_DATA', 'NEEDS_PERSON', 'MET']

/** One judged criterion. */
export function conclude(
  cite: Cite,
  outcome: RuleOutcome,
  sentence: Sentence,
  evidence: string[] = [],
  missingStep?: Sentence,
): RuleResult {
  const result = { ruleId: cite.ruleId, legalBasis: cite.legalBasis, outcome, sentence, evidence }
  return missingStep ? { ...result, missingStep } : result
}

/** The outcome of criteria that must all be met: the strongest names the whole (NOT_MET when there is none at all). */
export function allOf(results: RuleResult[]): RuleOutcome {
  return STRONGEST_FIRST.find((outcome) => results.some((r) => r.outcome === outcome)) ?? 'NOT_MET'
}

/** Criteria of which one is enough, as one result: what is unknown keeps "not met" away, what is met decides. */
export function anyOf(cite: Cite, alternatives: RuleResult[]): RuleResult {
  const met = alternatives.find((r) => r.outcome === 'MET')
  if (met) return { ...met, ruleId: cite.ruleId, legalBasis: cite.legalBasis }
  const open = alternatives.filter((r) => r.outcome !== 'NOT_MET')
  const outcome = allOf(open)
  return conclude(
    cite,
    outcome,
    {
      vi: `Phải đạt một trong các điều kiện sau: ${numbered(alternatives, 'vi')}`,
      en: `One of the following is required: ${numbered(alternatives, 'en')}`,
    },
    alternatives.flatMap((r) => r.evidence),
    alternatives.find((r) => r.outcome === outcome && r.missingStep)?.missingStep,
  )
}

function numbered(results: RuleResult[], language: keyof Sentence): string {
  return results.map((r, index) => `(${index + 1}) ${r.sentence[language]}`).join(' ')
}
