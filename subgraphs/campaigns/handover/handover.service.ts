import { assertInherits } from '../../../shared/access/inheritance.js'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { Refusal, refuse, type Sentence } from '../../../shared/errors/refusal.js'
import { dateFollowing } from '../duty/duty-event.service.js'
import { lockEvents } from '../duty/duty-event.store.js'
import { policies } from '../policies.js'
import type { HandOverCampaignsInput, HandOverDutiesInput } from './handover.inputs.js'
import {
  findStaying,
  passingKinds,
  takeOver,
  takeOverDuties,
  type PassingKind,
  type StayingReason,
} from './handover.store.js'

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
  if (ids) await assertAllPassed(work, fromId, ids, taken)
  await dateFollowing(work, [toId])
  return taken
}

const reasons: Record<StayingReason, Sentence> = {
  OTHER: {
    vi: 'không phải nhiệm vụ của đơn vị đã kết thúc',
    en: 'it is no duty of the organization that has ended',
  },
  WITHDRAWN: { vi: 'đã được thu hồi', en: 'it was withdrawn' },
  DONE: { vi: 'đã hoàn thành', en: 'it is done' },
  LATE: { vi: 'đã quá hạn, thuộc về thời gian trước', en: 'it is overdue, which stays with the past' },
}

/** Names each given duty that does not pass: none is left out without a word, and then none passes. */
async function assertAllPassed(
  work: Work,
  fromId: string,
  ids: readonly string[],
  taken: readonly string[],
): Promise<void> {
  const staying = await findStaying(work, { fromId, ids: ids.filter((id) => !taken.includes(id)) })
  if (staying.length === 0) return
  throw new Refusal(
    staying.map(({ id, title, why }) => ({
      code: 'DOES_NOT_PASS',
      args: { name: title ?? id, why: reasons[why] },
      path: ['ids', String(ids.indexOf(id))],
    })),
  )
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
