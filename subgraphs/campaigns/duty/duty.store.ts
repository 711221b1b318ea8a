import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { Duty, DutyFulfilment } from './duty.entity.js'

const columns = `d.id, d.code, d.organization_id as "organizationId", d.plan_id as "planId", d.title, d.kind, d.period,
  d.due_on as "dueOn", d.recurrence, d.receivers as "receiverIds", d.receivers_text as "receiversText", d.inferred, d.version`

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
    `/* duty.fulfilments */ select id, duty_id as "dutyId", done_on as "doneOn", done_by as "by", evidence
     from duty_fulfilment where duty_id = any ($1)`,
    [dutyIds],
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

/** Writes a duty. */
export async function insertDuty(
  work: Work,
  duty: Omit<Duty, 'code' | 'receiversText' | 'inferred' | 'version'>,
): Promise<void> {
  const { id, organizationId, planId, title, kind, period, dueOn, recurrence, receiverIds } = duty
  await work.query(
    `/* duty.insert */ insert into duty (id, organization_id, plan_id, title, kind, period, due_on, recurrence, receivers)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, organizationId, planId, title, kind, period, dueOn, recurrence, receiverIds],
  )
}

/** Writes that a duty was done; a second time is refused with ALREADY_FULFILLED. */
export async function insertFulfilment(work: Work, fulfilment: DutyFulfilment, duty: Duty): Promise<void> {
  const { id, doneOn, by, evidence } = fulfilment
  await onConstraint(
    work.query(
      `/* duty.fulfil */ insert into duty_fulfilment (id, duty_id, organization_id, period, kind, due_on, done_on, done_by, evidence)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, duty.id, duty.organizationId, duty.period, duty.kind, duty.dueOn, doneOn, by, evidence],
    ),
    { duty_fulfilment_once: () => refuse('ALREADY_FULFILLED', { title: duty.title }, ['dutyId']) },
  )
}
