import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { FindDuplicatePeopleInput, MergePeopleInput } from './merge.inputs.js'
import { findDuplicatesBelow, lockKeptPerson, mergeInto, type DuplicateAcross } from './merge.store.js'
import { expectedOfPeople } from './person.expected.js'
import { recordReadings } from './protected.store.js'

/** At most so many pairs are answered at once; when they are merged, the next ones follow. */
const mostPairs = 100

/**
 * Merges two records of one human being, for an organization that owns both or stands above all who do: history,
 * transfers under way, seats and account follow to the one that is kept. Answers its id. Refuses ratings and identity
 * numbers that differ, and employments that cannot be joined.
 */
export async function mergePeople(work: Work, input: MergePeopleInput): Promise<string> {
  const { organizationId } = input
  authorize(work.viewer, policies, 'mergePeople', { OWNER: organizationId })
  const reason = cleanLine('reason', input.reason)
  // In the order of ids, so that two merges do not wait for each other.
  const fields = (['keptId', 'goneId'] as const).toSorted((a, b) => input[a].localeCompare(input[b]))
  const found: Partial<Record<'keptId' | 'goneId', string>> = {}
  for (const field of fields) found[field] = await lockMergeable(work, input[field], organizationId, field)
  const { keptId, goneId } = found as { keptId: string; goneId: string }
  if (keptId === goneId) {
    const args = { field: 'goneId', value: input.goneId, expected: expectedOfPeople.twoRecords }
    refuse('INVALID', args, ['goneId'])
  }
  await mergeInto(work, { goneId, keptId, organizationId, reason })
  return keptId
}

async function lockMergeable(
  work: Work,
  personId: string,
  organizationId: string,
  field: string,
): Promise<string> {
  const id = await lockKeptPerson(work, personId, organizationId)
  return id ?? refuse('NOT_FOUND', { what: 'Person', value: personId }, [field])
}

/**
 * People below an organization who may be one human being and whom no single organization owns both of. What is told of
 * them is a reading: it is recorded where their organizations, and they themselves, see it.
 */
export async function findDuplicatePeople(
  work: Work,
  input: FindDuplicatePeopleInput,
): Promise<DuplicateAcross[]> {
  const { organizationId } = input
  authorize(work.viewer, policies, 'findDuplicatePeople', { OWNER: organizationId })
  const reason = cleanLine('reason', input.reason)
  const pairs = await findDuplicatesBelow(work, organizationId, mostPairs)
  const told = pairs.flatMap(({ first, second }) => [first, second])
  const readings = new Map(
    told.flatMap(({ personId, ownerIds }) =>
      ownerIds.map((ownerId) => [`${personId} ${ownerId}`, { personId, ownerId }] as const),
    ),
  )
  await recordReadings(work, [...readings.values()], { readerOrganizationId: organizationId, reason })
  return pairs
}
