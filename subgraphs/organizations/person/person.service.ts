import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine, ifGiven } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { Person } from './person.entity.js'
import { expectedOfPeople } from './person.expected.js'
import type {
  EmployPersonInput,
  EndEmploymentInput,
  RateQualityInput,
  UpdatePersonInput,
} from './person.inputs.js'
import {
  closeEmployment,
  insertEmployment,
  insertPerson,
  isEmployed,
  lockPerson,
  lockRating,
  ownersOf,
  updatePerson as storePerson,
  upsertRating,
} from './person.store.js'
import { storeProtected, type ProtectedFields } from './protected.store.js'

/** Declares a new person with an employment; answers the person's id. */
export async function employPerson(work: Work, input: EmployPersonInput): Promise<string> {
  authorize(work.viewer, policies, 'employPerson', { OWNER: input.organizationId })
  const id = uuid()
  await insertPerson(work, { id, name: cleanLine('name', input.name, 200), gender: input.gender })
  const { organizationId, position, positionGroup, isDirectWorker, from: validFrom } = input
  await insertEmployment(work, {
    id: uuid(),
    personId: id,
    organizationId,
    team: ifGiven(cleanLine, 'team', input.team, 200),
    position: cleanLine('position', position, 200),
    positionGroup,
    isDirectWorker,
    validFrom,
  })
  await storeProtected(work, id, checkedFields(work, input))
  return id
}

/** Changes what is known of a person; answers her id. */
export async function updatePerson(work: Work, input: UpdatePersonInput): Promise<string> {
  authorize(work.viewer, policies, 'updatePerson', { OWNER: input.organizationId })
  const person = await lockOwnPerson(work, input.personId, input.organizationId)
  assertVersion(person, input.expectedVersion)
  const name = input.name == null ? null : cleanLine('name', input.name, 200)
  await storePerson(work, person.id, name, input.gender ?? null)
  await storeProtected(work, person.id, checkedFields(work, input))
  return person.id
}

/** Ends the employment of a person in the organization; answers her id. */
export async function endEmployment(work: Work, input: EndEmploymentInput): Promise<string> {
  authorize(work.viewer, policies, 'endEmployment', { OWNER: input.organizationId })
  const person = await lockOwnPerson(work, input.personId, input.organizationId)
  const isClosed = await closeEmployment(work, person.id, input.organizationId, input.on)
  if (!isClosed) refuse('NOT_EMPLOYED', { day: input.on }, ['on'])
  return person.id
}

/** Records the quality rating of somebody who works for the organization; answers the person's id. */
export async function rateQuality(work: Work, input: RateQualityInput): Promise<string> {
  authorize(work.viewer, policies, 'rateQuality', { OWNER: input.organizationId })
  const { personId, organizationId, period, rating } = input
  if (!(await isEmployed(work, personId, organizationId, work.today))) {
    refuse('NOT_FOUND', { what: 'Person', value: personId }, ['personId'])
  }
  assertVersion(await lockRating(work, input), input.expectedVersion)
  await upsertRating(work, { id: uuid(), personId, organizationId, period, rating })
  return personId
}

/** Locks a person whose records the organization owns; anybody else is not found. */
export async function lockOwnPerson(
  work: Work,
  personId: string,
  organizationId: string,
  field = 'personId',
): Promise<Person> {
  const person = await lockPerson(work, personId)
  if (!person || !(await ownersOf(work, person.id)).includes(organizationId)) {
    refuse('NOT_FOUND', { what: 'Person', value: personId }, [field])
  }
  return person
}

function checkedFields(work: Work, input: { [F in keyof ProtectedFields]?: string | null }): ProtectedFields {
  const { birthDate = null, identityNumber = null, ethnicity = null } = input
  // Refusals name the field, never the value: it is protected.
  if (birthDate && birthDate >= work.today) {
    refuse('INVALID', { field: 'birthDate', value: '***', expected: expectedOfPeople.birthDate }, [
      'birthDate',
    ])
  }
  if (identityNumber !== null && !/^(\d{9}|\d{12})$/.test(identityNumber)) {
    const args = { field: 'identityNumber', value: '***', expected: expectedOfPeople.identityNumber }
    refuse('INVALID', args, ['identityNumber'])
  }
  return {
    birthDate,
    identityNumber,
    ethnicity: ethnicity === null ? null : cleanLine('ethnicity', ethnicity, 60),
  }
}
