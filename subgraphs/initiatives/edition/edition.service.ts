import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { makeEdition } from '../../../shared/edition/edition.service.js'
import { policies } from '../policies.js'
import type { MakeInitiativeEditionInput } from './edition.inputs.js'

/** Publishes tables of initiatives; answers the edition's id. */
export function makeInitiativeEdition(work: Work, input: MakeInitiativeEditionInput): Promise<string> {
  authorize(work.viewer, policies, 'makeInitiativeEdition', { OWNER: input.organizationId })
  return makeEdition(work, input)
}
