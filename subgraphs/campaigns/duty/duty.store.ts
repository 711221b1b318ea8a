import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Duty, DutyDelivery, DutyFulfilment } from './duty.entity.js'

const columns = `d.id, d.code, d.organization_id as "organizationId", d.plan_id as "planId", d.title, d.kind, d.period,
  d.due_on as "dueOn", d.due_written as "dueWritten", d.given_on as "givenOn", d.series_id as "seriesId", d.quota, d.event,
  d.offset_days as "offsetDays", d.offset_in_working_days as "offsetInWorkingDays", d.recurrence, d.receivers as "receiverIds", d.receivers_text as "receiversText", d.inferred,
  d.assigned_by as "assignedById", d.withdrawn_on as "withdrawnOn", d.withdrawal_reason as "withdrawalReason", d.version`

/** Duties by id. */
export function loadDuties(work: Work, ids: readonly string[]): Promise<Duty[]> {
  return work.query(`/* duty.load */ select ${columns} from duty d where d.id = any ($1)`, [ids])
}

/** One page of duties of each organization by due day, those without one last; all organizations in one statement. */
export function loadDutiesOf(
  work: Work,
  organizationIds: readonly string[],
  period: string,
  { limit, after }: Keyset,
): Promise<Duty[]> {
  return work.query(
    `/* duty.of_organizations */ select page.* from unnest($1::uuid[]) o (id) cross join lateral (
       select ${columns} from duty d
       where d.organization_id = o.id and d.period = $2
         and ($3::date is null or (coalesce(d.due_on, 'infinity'), d.id) > ($3, $4::uuid))
       order by coalesce(d.due_on, 'infinity'), d.id limit $5) page`,
    [organizationIds, period, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Fulfilments by duty. */
export function loadFulfilments(work: Work, dutyIds: readonly string[]): Promise<DutyFulfilment[]> {
  return work.query(
    `/* duty.fulfilments */ select id, duty_id as "dutyId", done_on as "doneOn", done_by as "by", evidence, stated_on as "statedOn", explanation
     from duty_fulfilment where duty_id = any ($1)`,
    [dutyIds],
  )
}

/** One page of the duties of each organization that fall due between two days, both included. */
export function loadDutyCalendar(
  work: Work,
  organizationIds: readonly string[],
  { from, to }: { from: string; to: string },
  { limit, after }: Keyset,
): Promise<Duty[]> {
  return work.query(
    `/* duty.calendar */ select page.* from unnest($1::uuid[]) o (id) cross join lateral (
       select ${columns} from duty d
       where d.organization_id = o.id and d.due_on between $2 and $3 and d.withdrawn_on is null and ($4::date is null or (d.due_on, d.id) > ($4, $5::uuid))
       order by d.due_on, d.id limit $6) page`,
    [organizationIds, from, to, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** What late duties are looked for. */
export interface LateFilter {
  period: string
  asOf: string
  kind: string | null
}

/**
 * One page of what each organization and all that lay below it on the due day are late with on a day, longest late
 * first; all organizations in one statement.
 */
export function loadLateDuties(
  work: Work,
  organizationIds: readonly string[],
  { period, asOf, kind }: LateFilter,
  { limit, after }: Keyset,
): Promise<(Duty & { aboveId: string })[]> {
  return work.query(
    `/* duty.late */ select o.id as "aboveId", page.* from unnest($1::uuid[]) o (id) cross join lateral (
     select ${columns} from duty d
     where d.period = $2 and d.due_on < $3 and d.withdrawn_on is null and ($4::text is null or d.kind = $4)
       and (d.organization_id = o.id or exists (select from org_closure c where c.ancestor_id = o.id
         and c.descendant_id = d.organization_id and c.valid_from <= d.due_on and d.due_on < c.valid_to))
       and not exists (select from duty_fulfilment f where f.duty_id = d.id and f.done_on <= $3)
       and ($5::date is null or (d.due_on, d.id) > ($5, $6::uuid))
     order by d.due_on, d.id limit $7) page`,
    [organizationIds, period, asOf, kind, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
}

/** Which of these organizations this room does not know. */
export async function unknownOrganizations(work: Work, ids: readonly string[]): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    '/* duty.unknown_organizations */ select id from unnest($1::uuid[]) id where id not in (select k.id from known_organization k)',
    [ids],
  )
  return rows.map((row) => row.id)
}

/** What is written of a new duty. */
export type NewDuty = Omit<
  Duty,
  | 'code'
  | 'givenOn'
  | 'receiversText'
  | 'inferred'
  | 'version'
  | 'assignedById'
  | 'withdrawnOn'
  | 'withdrawalReason'
>

/** Writes duties, all in one statement; each is assigned by the first of these that is or stands above its organization. */
export async function insertDuties(
  work: Work,
  duties: readonly NewDuty[],
  assigners: readonly string[],
): Promise<void> {
  await work.query(
    `/* duty.insert */ insert into duty (id, organization_id, plan_id, title, kind, period, due_on, due_written, given_on, series_id, quota,
       event, offset_days, offset_in_working_days, recurrence, receivers, assigned_by)
     select id, "organizationId", "planId", title, kind, period, "dueOn", "dueWritten",
       (select least(p.date, hub_today()) as day from (select 1) always left join plan p on p.id = "planId"
         where coalesce(least(p.date, hub_today()) <= "dueWritten", true)), "seriesId", quota, event, "offsetDays",
       "offsetInWorkingDays", recurrence, "receiverIds", (
         select a.id from unnest($2::uuid[]) with ordinality a (id, place)
         where a.id = d."organizationId" or exists (select from org_closure c where c.ancestor_id = a.id
           and c.descendant_id = d."organizationId" and c.valid_from <= hub_today() and hub_today() < c.valid_to)
         order by a.place limit 1)
     from jsonb_to_recordset($1) as d (id uuid, "organizationId" uuid, "planId" uuid, title text, kind text, period text,
       "dueOn" date, "dueWritten" date, "seriesId" uuid, quota integer, event text, "offsetDays" integer,
       "offsetInWorkingDays" boolean, recurrence text, "receiverIds" uuid[])`,
    [JSON.stringify(duties), assigners],
  )
}

/** Which of these organizations are none of the others and lay below none of them on the day of the request. */
export async function notBelow(
  work: Work,
  organizationIds: readonly string[],
  superiors: readonly string[],
): Promise<string[]> {
  const rows = await work.query<{ id: string }>(
    `/* duty.not_below */ select o.id from unnest($1::uuid[]) o (id) where o.id <> all ($2) and not exists (
       select from org_closure c where c.descendant_id = o.id and c.ancestor_id = any ($2)
         and c.valid_from <= hub_today() and hub_today() < c.valid_to)`,
    [organizationIds, superiors],
  )
  return rows.map((row) => row.id)
}

/** Writes that a duty was done; a second time is refused with ALREADY_FULFILLED. */
export async function insertFulfilment(work: Work, fulfilment: DutyFulfilment, duty: Duty): Promise<void> {
  const { id, doneOn, by, evidence, statedOn, explanation } = fulfilment
  await onConstraint(
    work.query(
      `/* duty.fulfil */ insert into duty_fulfilment (id, duty_id, organization_id, period, kind, due_on, done_on, done_by, evidence, stated_on, explanation)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, duty.id, duty.organizationId, duty.period, duty.kind, duty.dueOn, doneOn, by, evidence],
        ...[statedOn, explanation],
      ],
    ),
    { duty_fulfilment_once: () => refuse('ALREADY_FULFILLED', { title: duty.title }, ['dutyId']) },
  )
}

/** Entries handed in, by duty, in the order of the days. */
export function loadDeliveries(work: Work, dutyIds: readonly string[]): Promise<DutyDelivery[]> {
  return work.query(
    `/* duty.deliveries */ select id, duty_id as "dutyId", delivered_on as "deliveredOn", delivered_by as "by", amount, evidence, stated_on as "statedOn",
       explanation
     from duty_delivery where duty_id = any ($1) order by duty_id, delivered_on, id`,
    [dutyIds],
  )
}

/**
 * Locks a duty that the viewer must do or has assigned until the end of the transaction, and reads it anew: what is
 * handed in is counted one after the other, and on the day and for whom it falls due then.
 */
export async function lockDuty(work: Work, id: string): Promise<Duty> {
  const statement = `/* duty.lock */ select ${columns} from duty d where d.id = $1 for update`
  const [duty] = await work.query<Duty>(statement, [id])
  return duty ?? refuse('NOT_FOUND', { what: 'Duty', value: id }, ['dutyId'])
}

/** Withdraws a duty. */
export async function storeWithdrawal(work: Work, id: string, reason: string): Promise<void> {
  await work.query(
    '/* duty.withdraw */ update duty set withdrawn_on = $2, withdrawal_reason = $3, version = version + 1 where id = $1',
    [id, work.today, reason],
  )
}

/** Writes entries handed in. */
export async function insertDelivery(work: Work, delivery: DutyDelivery, duty: Duty): Promise<void> {
  const { id, deliveredOn, by, amount, evidence, statedOn, explanation } = delivery
  await work.query(
    `/* duty.deliver */ insert into duty_delivery (id, duty_id, organization_id, period, kind, due_on, delivered_on, delivered_by, amount, evidence,
       stated_on, explanation)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[
        id,
        duty.id,
        duty.organizationId,
        duty.period,
        duty.kind,
        duty.dueOn,
        deliveredOn,
        by,
        amount,
        evidence,
      ],
      ...[statedOn, explanation],
    ],
  )
}

/** How many days after it was done a duty may be entered for that day, if it is entered today. */
export async function backdatingDays(work: Work): Promise<number> {
  const [limit] = await work.query<{ days: number }>(
    '/* duty.backdating */ select days from duty_backdating where valid_from <= hub_today() and hub_today() < valid_to',
  )
  return limit?.days ?? 0
}
