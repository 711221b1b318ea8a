import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { makeEdition } from '../../../shared/edition/edition.service.js'
import { policies } from '../policies.js'
import type { MakeAwardEditionInput } from './edition.inputs.js'

/** Publishes tables of awards; answers the edition's id. */
export function makeAwardEdition(work: Work, input: MakeAwardEditionInput): Promise<string> {
  authorize(work.viewer, policies, 'makeAwardEdition', { OWNER: input.organizationId })
  return makeEdition(work, input)
}
