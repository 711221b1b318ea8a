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

/** Criteria that must all be met, as one result: the strongest outcome names it, its sentences say what is lacking. */
export function together(cite: Cite, parts: RuleResult[]): RuleResult {
  const outcome = allOf(parts)
  const telling = outcome === 'MET' ? parts : parts.filter((r) => r.outcome !== 'MET')
  return conclude(
    cite,
    outcome,
    {
      vi: telling.map((r) => r.sentence.vi).join(' '),
      en: telling.map((r) => r.sentence.en).join(' '),
    },
    parts.flatMap((r) => r.evidence),
    parts.find((r) => r.outcome === outcome && r.missingStep)?.missingStep,
  )
}

/** What no figure shows: a person states it, until then a person must judge. */
export function personConfirms(
  cite: Cite,
  stated: boolean | undefined,
  words: { is: Sentence; isNot: Sentence; name: string },
): RuleResult {
  if (stated === undefined) {
    return conclude(
      cite,
      'NEEDS_PERSON',
      {
        vi: `${words.is.vi}: người có thẩm quyền phải xác nhận.`,
        en: `${words.is.en}: a person must confirm it.`,
      },
      [],
      { vi: `Xác nhận: ${words.is.vi}.`, en: `Confirm: ${words.is.en}.` },
    )
  }
  const said = stated ? words.is : words.isNot
  return conclude(cite, stated ? 'MET' : 'NOT_MET', { vi: `${said.vi}.`, en: `${said.en}.` }, [
    `${words.name}: ${stated}`,
  ])
}
