import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertAfter, cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { assertKnown } from '../organization/known.js'
import { policies } from '../policies.js'
import type { GrantPersonalDataInput, RevokePersonalDataGrantInput } from './grant.inputs.js'
import { grantStates } from './grant.states.js'
import { insertGrant, lockGrant, mayBeGranted, revokeGrant } from './grant.store.js'
import { expectedOfPeople } from './person.expected.js'

/** Grants another organization the reading of protected fields; answers the grant's id. */
export async function grantPersonalData(work: Work, input: GrantPersonalDataInput): Promise<string> {
  const { organizationId, granteeId, from, to } = input
  const clientId = input.clientId ?? null
  authorize(work.viewer, policies, 'grantPersonalData', { OWNER: organizationId })
  if (!clientId && granteeId === organizationId) {
    const args = { field: 'granteeId', value: granteeId, expected: expectedOfPeople.twoOrganizations }
    refuse('INVALID', args, ['granteeId'])
  }
  if (clientId && !(await mayBeGranted(work, clientId, granteeId)))
    refuse('NOT_FOUND', { what: 'ApiClient', value: clientId }, ['clientId'])
  assertAfter(to, from, 'to')
  await assertKnown(work, [granteeId], from)
  const id = uuid()
  await insertGrant(work, {
    id,
    organizationId,
    granteeId,
    clientId,
    purpose: cleanLine('purpose', input.purpose),
    from,
    to,
  })
  return id
}

/** Takes a grant back: it is void at the next request. Answers its id. */
export async function revokePersonalDataGrant(
  work: Work,
  { grantId, expectedVersion, reason }: RevokePersonalDataGrantInput,
): Promise<string> {
  const grant = await lockGrant(work, grantId)
  if (!grant) refuse('NOT_FOUND', { what: 'PersonalDataGrant', value: grantId }, ['grantId'])
  authorize(work.viewer, policies, 'revokePersonalDataGrant', { OWNER: grant.organizationId })
  assertVersion(grant, expectedVersion)
  cleanText('reason', reason, 2_000)
  assertPossible(grantStates, grant.state, 'revokePersonalDataGrant')
  await revokeGrant(work, grantId)
  return grantId
}
