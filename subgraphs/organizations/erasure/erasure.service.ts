import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { assertNotFuture, cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { ancestorsOf } from '../../../shared/tree/ancestors.js'
import { ownersOf } from '../person/person.store.js'
import { policies } from '../policies.js'
import type { PersonErasure } from './erasure.entity.js'
import type { EndErasureInput, RequestErasureInput } from './erasure.inputs.js'
import { erasureStates } from './erasure.states.js'
import { carryOut, insertErasure, lockEmployed, lockErasure, withdraw } from './erasure.store.js'

/** Asks for the erasure of a person who works nowhere any more; answers its id. */
export async function requestErasure(work: Work, input: RequestErasureInput): Promise<string> {
  const { organizationId, personId, documentDate } = input
  authorize(work.viewer, policies, 'requestErasure', { OWNER: organizationId })
  if (!(await ownersOf(work, personId)).includes(organizationId))
    refuse('NOT_FOUND', { what: 'Person', value: personId }, ['personId'])
  assertNotFuture(documentDate, work.today, 'documentDate')
  if (await lockEmployed(work, personId)) refuse('ERASURE_EMPLOYED', {}, ['personId'])
  const legalGround = cleanLine('legalGround', input.legalGround, 300)
  const documentNumber = cleanLine('documentNumber', input.documentNumber, 100)
  const id = uuid()
  await insertErasure(work, { id, organizationId, personId, legalGround, documentNumber, documentDate })
  return id
}

/** Carries an erasure out: the values are gone for good. Somebody else than who asked does it. Answers its id. */
export async function confirmErasure(work: Work, input: EndErasureInput): Promise<string> {
  const erasure = await openErasure(work, input)
  authorize(work.viewer, policies, 'confirmErasure', { ANCESTOR: await confirmersOf(work, erasure) })
  assertVersion(erasure, input.expectedVersion)
  assertPossible(erasureStates, erasure.state, 'confirmErasure')
  if (erasure.requestedBy === work.viewer.subject) refuse('ERASURE_OWN', {}, ['erasureId'])
  if (await lockEmployed(work, erasure.personId)) refuse('ERASURE_EMPLOYED', {}, ['erasureId'])
  await carryOut(work, erasure.id)
  return erasure.id
}

/** Takes back or declines an erasure that waits; answers its id. */
export async function withdrawErasure(work: Work, input: EndErasureInput): Promise<string> {
  const erasure = await openErasure(work, input)
  const above = await ancestorsOf(work, erasure.organizationId)
  authorize(work.viewer, policies, 'withdrawErasure', { ANCESTOR: above })
  assertVersion(erasure, input.expectedVersion)
  assertPossible(erasureStates, erasure.state, 'withdrawErasure')
  await withdraw(work, erasure.id)
  return erasure.id
}

async function openErasure(work: Work, { erasureId }: EndErasureInput): Promise<PersonErasure> {
  const erasure = await lockErasure(work, erasureId)
  return erasure ?? refuse('NOT_FOUND', { what: 'PersonErasure', value: erasureId }, ['erasureId'])
}

/** Organizations above the one that asked; itself where nobody stands above it. */
export async function confirmersOf(work: Work, { organizationId }: PersonErasure): Promise<string[]> {
  const above = await ancestorsOf(work, organizationId)
  return above.length === 1 ? above : above.filter((id) => id !== organizationId)
}
