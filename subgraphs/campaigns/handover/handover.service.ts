import { assertInherits } from '../../../shared/access/inheritance.js'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { dateFollowing } from '../duty/duty-event.service.js'
import { lockEvents } from '../duty/duty-event.store.js'
import { policies } from '../policies.js'
import type { HandOverCampaignsInput, HandOverDutiesInput } from './handover.inputs.js'
import { passingKinds, takeOver, takeOverDuties, type PassingKind } from './handover.store.js'

/** At most so many records pass in one call; calling again passes the next ones. */
const most = 500

/** Passes open work of an organization that has ended to its successor; answers the ids of what passed. */
export async function handOverDuties(
  work: Work,
  { fromId, toId, ids }: HandOverDutiesInput,
): Promise<string[]> {
  authorize(work.viewer, policies, 'handOverDuties', { OWNER: toId })
  assertInherits(work.viewer, fromId, toId, 'CAMPAIGNS')
  if (ids && ids.length > most) refuse('TOO_MANY_ITEMS', { field: 'ids', count: ids.length, most }, ['ids'])
  await lockEvents(work)
  const taken = await takeOverDuties(work, { fromId, toId, ids: ids ?? null, most })
  await dateFollowing(work, [toId])
  return taken
}

/** Passes open campaigns and work on them of an organization that has ended to its successor; answers the ids of each kind. */
export async function handOverCampaigns(
  work: Work,
  { fromId, toId }: HandOverCampaignsInput,
): Promise<Record<PassingKind, string[]>> {
  authorize(work.viewer, policies, 'handOverCampaigns', { OWNER: toId })
  assertInherits(work.viewer, fromId, toId, 'CAMPAIGNS')
  const taken = {} as Record<PassingKind, string[]>
  for (const kind of passingKinds) taken[kind] = await takeOver(work, kind, { fromId, toId, most })
  return taken
}
