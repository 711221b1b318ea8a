import { Field, ObjectType } from 'type-graphql'
import { RuleOutcome } from '../award-type/award-type.enums.js'
import type { Sentence } from '../rules/rule.js'

/** One criterion of the law, judged. */
@ObjectType({ description: 'One criterion of the law, judged.' })
export class RuleResult {
  @Field(() => String, { description: 'Rule, e.g. "R-IND-01".' })
  ruleId: string

  @Field(() => RuleOutcome, { description: 'Outcome.' })
  outcome: RuleOutcome

  @Field(() => String, { description: 'Article.' })
  legalBasis: string

  sentence: Sentence

  @Field(() => [String], { description: 'The facts it rests on.' })
  evidence: string[]

  missingStep?: Sentence
}

/** What the law says of a candidate: eligible or not, never "awarded". */
@ObjectType({
  description: 'What the law of a day says of a candidate: eligible or not (đủ điều kiện), never "awarded".',
})
export class Eligibility {
  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Field(() => RuleOutcome, {
    description: 'The strongest outcome: NOT_MET, MISSING_DATA, NEEDS_PERSON, MET.',
  })
  outcome: RuleOutcome

  @Field(() => [RuleResult], { description: 'Criterion by criterion.' })
  results: RuleResult[]

  @Field(() => RuleResult, {
    nullable: true,
    description:
      'Whether consideration is suspended today (tạm dừng xét, R-GEN-05), beside eligibility; null before the rule is in force. Never tells the matter.',
  })
  hold?: RuleResult | null
}
