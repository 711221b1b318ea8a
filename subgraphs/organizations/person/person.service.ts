import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { EmployPersonInput, RateQualityInput } from './person.inputs.js'
import { insertPerson, isEmployed, upsertRating } from './person.store.js'

/** Declares a new person with her employment; answers her id. */
export async function employPerson(work: Work, input: EmployPersonInput): Promise<string> {
  authorize(work.viewer, policies, 'employPerson', { OWNER: input.organizationId })
  const name = cleanLine('name', input.name, 200)
  const id = uuid()
  const { birthDate = null, team = null, ...rest } = input
  await insertPerson(work, { ...rest, birthDate, team, name, id, employmentId: uuid() })
  return id
}

/** Records the quality rating of somebody who works for the organization; answers the person's id. */
export async function rateQuality(work: Work, input: RateQualityInput): Promise<string> {
  authorize(work.viewer, policies, 'rateQuality', { OWNER: input.organizationId })
  const { personId, organizationId, period, rating } = input
  if (!(await isEmployed(work, personId, organizationId, work.today))) {
    refuse('NOT_FOUND', { what: 'Person', value: personId }, ['personId'])
  }
  await upsertRating(work, { id: uuid(), personId, organizationId, period, rating })
  return personId
}
