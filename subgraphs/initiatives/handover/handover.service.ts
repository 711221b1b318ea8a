import { assertInherits } from '../../../shared/access/inheritance.js'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { HandOverInitiativesInput } from './handover.inputs.js'
import { takeOverInitiatives } from './handover.store.js'

/** At most so many records pass in one call; calling again passes the next ones. */
const most = 500

/** Passes open work of an organization that has ended to its successor; answers the ids of what passed. */
export async function handOverInitiatives(
  work: Work,
  { fromId, toId, ids }: HandOverInitiativesInput,
): Promise<string[]> {
  authorize(work.viewer, policies, 'handOverInitiatives', { OWNER: toId })
  assertInherits(work.viewer, fromId, toId, 'INITIATIVES')
  if (ids && ids.length > most) refuse('TOO_MANY_ITEMS', { field: 'ids', count: ids.length, most }, ['ids'])
  return takeOverInitiatives(work, { fromId, toId, ids: ids ?? null, most })
}
