import ical, { ICalEventTransparency } from 'ical-generator'
import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import { assertVersion } from '../../../shared/database/version.js'
import type { Work } from '../../../shared/database/work.js'
import { cleanLine } from '../../../shared/errors/checks.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { policies } from '../policies.js'
import type { OpenDutyCalendarInput, RevokeDutyCalendarInput } from './duty-calendar.inputs.js'
import {
  findOpenCalendar,
  insertCalendar,
  lockCalendar,
  storeRevocation,
  type CalendarDuty,
} from './duty-calendar.store.js'

/** Opens an address under which calendar programs read an organization's duties; answers its id. */
export async function openDutyCalendar(work: Work, input: OpenDutyCalendarInput): Promise<string> {
  const { organizationId } = input
  authorize(work.viewer, policies, 'openDutyCalendar', { OWNER: organizationId })
  const id = uuid()
  const label = cleanLine('label', input.label, 200)
  await insertCalendar(work, {
    ...{ id, organizationId, label },
    ...{ openedBy: work.viewer.subject, openedOn: work.today },
  })
  return id
}

/** Revokes an address: from the next fetch on it answers nothing. Answers its id. */
export async function revokeDutyCalendar(work: Work, input: RevokeDutyCalendarInput): Promise<string> {
  const { calendarId: id } = input
  const calendar = await lockCalendar(work, id)
  if (!calendar) refuse('NOT_FOUND', { what: 'DutyCalendar', value: id }, ['calendarId'])
  authorize(work.viewer, policies, 'revokeDutyCalendar', { OWNER: calendar.organizationId })
  assertVersion(calendar, input.expectedVersion)
  if (!calendar.revokedOn) await storeRevocation(work, id)
  return id
}

/** The iCalendar text of an open address; null for one that was revoked. */
export async function makeDutyCalendar(work: Work, id: string): Promise<string | null> {
  const open = await findOpenCalendar(work, id)
  if (!open) return null
  const calendar = ical({
    name: `Nhiệm vụ thi đua: ${open.name}`,
    prodId: '//Thi Dua Hub//Duties//VI',
    ttl: 3600,
  })
  for (const duty of open.duties) {
    calendar.createEvent({
      id: `${duty.id}@thi-dua-hub`,
      summary: duty.doneOn ? `✓ ${duty.title}` : duty.title,
      description: descriptionOf(duty),
      // A day without a time; the hour only says which day is meant.
      start: new Date(`${duty.dueOn}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

function descriptionOf({ recurrence, quota, receiversText, doneOn }: CalendarDuty): string {
  return [
    doneOn ? `Đã hoàn thành ngày ${doneOn}.` : 'Chưa hoàn thành.',
    quota > 1 ? `Số lượng: ${quota}.` : null,
    receiversText.length > 0 ? `Nơi nhận: ${receiversText.join('; ')}.` : null,
    recurrence ? `Thời hạn theo văn bản: ${recurrence}` : null,
  ]
    .filter((line) => line !== null)
    .join('\n')
}
