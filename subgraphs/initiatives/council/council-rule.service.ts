import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { ParameterVerification } from '../filing/filing-window.entity.js'
import { policies } from '../policies.js'
import { assertBetween } from '../scoring/rubric.service.js'
import type { SetInitiativeCouncilRuleInput } from './council-rule.inputs.js'
import { storeCouncilRule } from './council-rule.store.js'

/** Sets how an organization's council votes at a scope, from a day on; answers the rule's id. */
export async function setInitiativeCouncilRule(
  work: Work,
  input: SetInitiativeCouncilRuleInput,
): Promise<string> {
  authorize(work.viewer, policies, 'setInitiativeCouncilRule', { OWNER: input.organizationId })
  for (const share of ['agree', 'quorum'] as const) {
    assertBetween(`${share}Denominator`, input[`${share}Denominator`], 1, 100)
    assertBetween(`${share}Numerator`, input[`${share}Numerator`], 1, input[`${share}Denominator`])
  }
  const basis = cleanLine('basis', input.basis, 500)
  return storeCouncilRule(work, { ...input, basis }, ParameterVerification.UNVERIFIED)
}
