import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { MergePeopleInput } from './merge.inputs.js'
import { mergeInto } from './merge.store.js'
import { expectedOfPeople } from './person.expected.js'
import { lockOwnPerson } from './person.service.js'

/**
 * Merges two records of one human being, both owned by the organization: history, transfers under way and seats follow
 * to the one that is kept. Answers its id. Refuses two ratings that differ and employments that cannot be joined.
 */
export async function mergePeople(work: Work, input: MergePeopleInput): Promise<string> {
  const { organizationId } = input
  authorize(work.viewer, policies, 'mergePeople', { OWNER: organizationId })
  const reason = cleanLine('reason', input.reason)
  // In the order of ids, so that two merges do not wait for each other.
  const [first, second] = [input.keptId, input.goneId].sort()
  const people = [
    await lockOwnPerson(work, first!, organizationId, first === input.keptId ? 'keptId' : 'goneId'),
    await lockOwnPerson(work, second!, organizationId, second === input.keptId ? 'keptId' : 'goneId'),
  ]
  if (people[0]!.id === people[1]!.id) {
    const args = { field: 'goneId', value: input.goneId, expected: expectedOfPeople.twoRecords }
    refuse('INVALID', args, ['goneId'])
  }
  const [kept, gone] = first === input.keptId ? people : [people[1], people[0]]
  await mergeInto(work, { goneId: gone!.id, keptId: kept!.id, organizationId, reason })
  return kept!.id
}
