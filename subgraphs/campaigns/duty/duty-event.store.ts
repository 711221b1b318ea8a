import type { Work } from '../../../shared/database/work.js'
import type { DutyEvent } from './duty-event.entity.js'

const columns = `e.id, e.organization_id as "organizationId", e.period, e.name, e.held_on as "heldOn", e.version`

/** Events by id. */
export function loadEvents(work: Work, ids: readonly string[]): Promise<DutyEvent[]> {
  return work.query(`/* duty_event.load */ select ${columns} from duty_event e where e.id = any ($1)`, [ids])
}

/** Events of a period by organization, in the order of the days. */
export function loadEventsOf(
  work: Work,
  organizationIds: readonly string[],
  period: string,
): Promise<DutyEvent[]> {
  return work.query(
    `/* duty_event.of_organizations */ select ${columns} from duty_event e
     where e.organization_id = any ($1) and e.period = $2 order by e.organization_id, e.held_on, e.id`,
    [organizationIds, period],
  )
}

/** Who assigns duties after events and who records events wait for each other: no duty misses its event. */
export async function lockEvents(work: Work): Promise<void> {
  await work.query(
    "/* duty_event.lock */ select pg_advisory_xact_lock(hashtext(current_schema), hashtext('duty_event'))",
  )
}

/** The event of a name, however it is accented, locked until the end of the transaction. */
export async function findEvent(
  work: Work,
  { organizationId, period, name }: Pick<DutyEvent, 'organizationId' | 'period' | 'name'>,
): Promise<DutyEvent | null> {
  const rows = await work.query<DutyEvent>(
    `/* duty_event.find */ select ${columns} from duty_event e
     where e.organization_id = $1 and e.period = $2 and fold_text(e.name) = fold_text($3) for update`,
    [organizationId, period, name],
  )
  return rows[0] ?? null
}

/** The events of a name that these organizations have recorded. */
export function findEventsOf(
  work: Work,
  organizationIds: readonly string[],
  { period, name }: Pick<DutyEvent, 'period' | 'name'>,
): Promise<DutyEvent[]> {
  return work.query(
    `/* duty_event.named */ select ${columns} from duty_event e
     where e.organization_id = any ($1) and e.period = $2 and fold_text(e.name) = fold_text($3)`,
    [organizationIds, period, name],
  )
}

/** Writes an event. */
export async function insertEvent(work: Work, event: Omit<DutyEvent, 'version'>): Promise<void> {
  await work.query(
    '/* duty_event.insert */ insert into duty_event (id, organization_id, period, name, held_on) values ($1, $2, $3, $4, $5)',
    [event.id, event.organizationId, event.period, event.name, event.heldOn],
  )
}

/** Corrects the day of an event. */
export async function storeHeldOn(work: Work, id: string, heldOn: string): Promise<void> {
  await work.query(
    '/* duty_event.correct */ update duty_event set held_on = $2, version = version + 1 where id = $1',
    [id, heldOn],
  )
}

/** An open duty with the day of the event that it follows. */
export interface FollowingDuty {
  id: string
  heldOn: string
  offsetDays: number
  offsetInWorkingDays: boolean
}

/** The open duties of these organizations that follow a recorded event. */
export function findFollowing(work: Work, organizationIds: readonly string[]): Promise<FollowingDuty[]> {
  return work.query(
    `/* duty_event.following */ select d.id, e.held_on as "heldOn", d.offset_days as "offsetDays",
       d.offset_in_working_days as "offsetInWorkingDays"
     from duty d join duty_event e on e.organization_id = d.organization_id and e.period = d.period and fold_text(e.name) = fold_text(d.event)
     where d.organization_id = any ($1) and d.event is not null and d.withdrawn_on is null
       and not exists (select from duty_fulfilment f where f.duty_id = d.id)
       and not exists (select from duty_delivery f where f.duty_id = d.id)`,
    [organizationIds],
  )
}

/** Sets the days on which duties fall due. */
export async function storeDueDays(
  work: Work,
  days: readonly { id: string; dueOn: string; dueWritten: string }[],
): Promise<void> {
  await work.query(
    `/* duty_event.due */ update duty d set due_on = n."dueOn", due_written = n."dueWritten", version = d.version + 1
     from jsonb_to_recordset($1) as n (id uuid, "dueOn" date, "dueWritten" date)
     where d.id = n.id and (d.due_on, d.due_written) is distinct from (n."dueOn", n."dueWritten")`,
    [JSON.stringify(days)],
  )
}
