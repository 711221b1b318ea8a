import type { Facts, Rule, RuleResult } from './rule.js'

/** A rule that is judged beside the standard of every award to which it applies. */
export interface GeneralRule extends Omit<Rule, 'awardType' | 'judge' | 'mayBeProposed'> {
  /** Whether it is asked at all, by the award's code. */
  appliesTo(awardType: string, day: string): boolean
  /** One result per criterion; none where it has nothing to say of the candidate. */
  judge(facts: Facts, awardType: string): RuleResult[]
}
