import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { assertAfter, cleanLine, cleanText } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { policies } from '../policies.js'
import type { LiftHoldInput, PlaceHoldInput } from './hold.inputs.js'
import { endHold, insertHold, lockHold } from './hold.store.js'
import { expectedOfPeople } from './person.expected.js'
import { ownersOf } from './person.store.js'

/** Places a hold on a person or an organization of one's own or below; answers its id. */
export async function placeHold(work: Work, input: PlaceHoldInput): Promise<string> {
  const { organizationId, personId = null, subjectOrganizationId = null, kind, from } = input
  authorize(work.viewer, policies, 'placeHold', { OWNER: organizationId })
  if ((personId === null) === (subjectOrganizationId === null)) {
    refuse('INVALID', { field: 'personId', value: '–', expected: expectedOfPeople.oneSubject }, ['personId'])
  }
  const owners = personId ? await ownersOf(work, personId) : [subjectOrganizationId!]
  const above = await Promise.all(owners.map((owner) => ancestorsOf(work, owner)))
  if (!above.flat().includes(organizationId)) {
    const [what, value, field] = personId
      ? ['Person', personId, 'personId']
      : ['Organization', subjectOrganizationId!, 'subjectOrganizationId']
    refuse('NOT_FOUND', { what, value }, [field])
  }
  const id = uuid()
  const why = { kind, body: cleanLine('body', input.body), reason: cleanText('reason', input.reason) }
  await insertHold(work, { id, organizationId, personId, subjectOrganizationId, validFrom: from }, why)
  return id
}

/** Ends a hold; answers its id. */
export async function liftHold(work: Work, input: LiftHoldInput): Promise<string> {
  const hold = await lockHold(work, input.holdId)
  if (!hold) refuse('NOT_FOUND', { what: 'Hold', value: input.holdId }, ['holdId'])
  authorize(work.viewer, policies, 'liftHold', { OWNER: hold.organizationId })
  assertVersion(hold, input.expectedVersion)
  assertAfter(input.on, hold.validFrom, 'on')
  await endHold(work, hold.id, input.on)
  return hold.id
}
