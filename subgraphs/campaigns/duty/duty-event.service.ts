import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { policies } from '../policies.js'
import type { RecordDutyEventInput } from './duty.inputs.js'
import { dayAfterEvent, dueDayOf } from './duty-schedule.js'
import {
  findEvent,
  findFollowing,
  insertEvent,
  lockEvents,
  storeDueDays,
  storeHeldOn,
} from './duty-event.store.js'

/**
 * Records when an event is held, or corrects its day: the open duties that follow it fall due so many days after it.
 * What is done already keeps its day. Answers the event's id.
 */
export async function recordDutyEvent(work: Work, input: RecordDutyEventInput): Promise<string> {
  const { organizationId, period, heldOn } = input
  authorize(work.viewer, policies, 'recordDutyEvent', { OWNER: organizationId })
  const name = cleanLine('name', input.name, 200)
  await lockEvents(work)
  const event = await findEvent(work, { organizationId, period, name })
  if (event) {
    assertVersion(event, input.expectedVersion)
    await storeHeldOn(work, event.id, heldOn)
  }
  const id = event?.id ?? uuid()
  if (!event) await insertEvent(work, { id, organizationId, period, name, heldOn })
  await dateFollowing(work, [organizationId])
  return id
}

/** Sets the due days of the open duties of these organizations that follow recorded events. */
export async function dateFollowing(work: Work, organizationIds: readonly string[]): Promise<void> {
  const following = await findFollowing(work, organizationIds)
  const days = following.map(({ id, heldOn, ...offset }) => {
    const dueWritten = dayAfterEvent(heldOn, offset)
    return { id, dueWritten, dueOn: dueDayOf(dueWritten) }
  })
  if (days.length > 0) await storeDueDays(work, days)
}
