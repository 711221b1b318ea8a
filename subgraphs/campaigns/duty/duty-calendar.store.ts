import type { Work } from '../../../shared/database/work.js'
import type { DutyCalendar } from './duty-calendar.entity.js'

const columns = `c.id, c.organization_id as "organizationId", c.label, c.opened_by as "openedBy", c.opened_on as "openedOn",
  c.revoked_on as "revokedOn", c.version`

/** Calendars by id. */
export function loadCalendars(work: Work, ids: readonly string[]): Promise<DutyCalendar[]> {
  return work.query(`/* duty_calendar.load */ select ${columns} from duty_calendar c where c.id = any ($1)`, [
    ids,
  ])
}

/** Calendars by organization, in the order in which they were opened. */
export function loadCalendarsOf(work: Work, organizationIds: readonly string[]): Promise<DutyCalendar[]> {
  return work.query(
    `/* duty_calendar.of_organizations */ select ${columns} from duty_calendar c
     where c.organization_id = any ($1) order by c.organization_id, c.id`,
    [organizationIds],
  )
}

/** Locks a calendar of the viewer and reads it anew. */
export async function lockCalendar(work: Work, id: string): Promise<DutyCalendar | null> {
  const statement = `/* duty_calendar.lock */ select ${columns} from duty_calendar c where c.id = $1 for update`
  return (await work.query<DutyCalendar>(statement, [id]))[0] ?? null
}

/** Writes a calendar. */
export async function insertCalendar(
  work: Work,
  { id, organizationId, label, openedBy, openedOn }: Omit<DutyCalendar, 'revokedOn' | 'version'>,
): Promise<void> {
  await work.query(
    `/* duty_calendar.insert */ insert into duty_calendar (id, organization_id, label, opened_by, opened_on) values ($1, $2, $3, $4, $5)`,
    [id, organizationId, label, openedBy, openedOn],
  )
}

/** Revokes a calendar. */
export async function storeRevocation(work: Work, id: string): Promise<void> {
  await work.query(
    '/* duty_calendar.revoke */ update duty_calendar set revoked_on = $2, version = version + 1 where id = $1',
    [id, work.today],
  )
}

/** A duty as a calendar shows it. */
export interface CalendarDuty {
  id: string
  title: string
  dueOn: string
  recurrence: string | null
  quota: number
  receiversText: string[]
  doneOn: string | null
}

/** What an open calendar shows: the name of its organization, and its latest duties; null when it is not open. */
export async function findOpenCalendar(
  work: Work,
  id: string,
): Promise<{ name: string; duties: CalendarDuty[] } | null> {
  const [calendar] = await work.query<{ organizationId: string; name: string }>(
    `/* duty_calendar.open */ select c.organization_id as "organizationId", o.name
     from duty_calendar c join known_organization o on o.id = c.organization_id where c.id = $1 and c.revoked_on is null`,
    [id],
  )
  if (!calendar) return null
  const duties = await work.query<CalendarDuty>(
    `/* duty_calendar.duties */ select d.id, d.title, d.due_on as "dueOn", d.recurrence, d.quota, d.receivers_text as "receiversText",
       f.done_on as "doneOn"
     from duty d left join duty_fulfilment f on f.duty_id = d.id
     where d.organization_id = $1 and d.due_on is not null and d.withdrawn_on is null order by d.due_on desc, d.id limit 2000`,
    [calendar.organizationId],
  )
  return { name: calendar.name, duties }
}
