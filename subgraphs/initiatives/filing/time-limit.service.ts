import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { policies } from '../policies.js'
import { assertBetween } from '../scoring/rubric.service.js'
import { ParameterVerification } from './filing-window.entity.js'
import type { SetInitiativeTimeLimitInput } from './time-limit.inputs.js'
import { storeTimeLimit } from './time-limit.store.js'

/** Sets within how many months an organization does a step, from a day on; answers the limit's id. */
export async function setInitiativeTimeLimit(
  work: Work,
  input: SetInitiativeTimeLimitInput,
): Promise<string> {
  authorize(work.viewer, policies, 'setInitiativeTimeLimit', { OWNER: input.organizationId })
  assertBetween('months', input.months, 1, 24)
  const basis = cleanLine('basis', input.basis, 500)
  return storeTimeLimit(work, { ...input, basis }, ParameterVerification.UNVERIFIED)
}
