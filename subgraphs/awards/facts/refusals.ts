import type { RefusalDetail } from '../../../shared/errors/refusal.js'
import type { Judgement } from '../rules/judge.js'
import type { RuleOutcome } from '../rules/rule.js'

/** The results of a judgement that stand in the way, as refusals with rule, article and the rule's own sentence. */
export function ruleRefusals(
  judgement: Pick<Judgement, 'results'>,
  blocking: readonly RuleOutcome[],
  path: readonly string[],
): RefusalDetail[] {
  return judgement.results
    .filter((result) => blocking.includes(result.outcome))
    .map(({ ruleId, legalBasis, sentence, missingStep, outcome }) => ({
      code: outcome === 'NOT_MET' ? 'RULE_NOT_MET' : 'RULE_DATA_MISSING',
      path,
      ruleId,
      legalBasis,
      sentence: missingStep
        ? { vi: `${sentence.vi} → ${missingStep.vi}`, en: `${sentence.en} → ${missingStep.en}` }
        : sentence,
    }))
}
