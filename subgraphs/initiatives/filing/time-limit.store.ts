import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { SetInitiativeTimeLimitInput } from './time-limit.inputs.js'
import type { InitiativeDeadline, InitiativeTimeLimit } from './time-limit.entity.js'

const limits = `l.id, l.organization_id as "organizationId", l.scope, l.step, l.months, l.valid_from as "validFrom",
  nullif(l.valid_to, 'infinity') as "validTo", l.basis, l.verification`
/** Who marks for one organization does not learn from another one's steps whose initiative it is. */
const isHidden = 'd.organization_id <> all (viewer_organizations()) and viewer_marks(d.initiative_id)'
const waiting = `d.initiative_id as "initiativeId", case when ${isHidden} then null else d.organization_id end as "organizationId", d.step, d.scope, d.due_on as "dueOn", d.basis, d.verification`

/** Limits by id. */
export function loadTimeLimits(work: Work, ids: readonly string[]): Promise<InitiativeTimeLimit[]> {
  return work.query(`/* limit.load */ select ${limits} from time_limit l where l.id = any ($1)`, [ids])
}

/** The limits in force at an organization on a day, of every scope. */
export function listTimeLimits(
  work: Work,
  organizationId: string,
  day: string,
): Promise<InitiativeTimeLimit[]> {
  return work.query(
    `/* limit.list */ select ${limits} from unnest(array['GRASSROOTS', 'DISTRICT', 'PROVINCE', 'MINISTRY', 'NATIONAL']) with ordinality s (scope, n)
     cross join lateral time_limits_of($1, s.scope, $2) l order by s.n, l.step desc`,
    [organizationId, day],
  )
}

/** Sets a limit from a day on: corrects the one of that day, or ends the one before and adds it. Answers its id. */
export async function storeTimeLimit(
  work: Work,
  limit: SetInitiativeTimeLimitInput,
  verification: string,
): Promise<string> {
  const { organizationId, scope, step, months, validFrom, basis } = limit
  const lock = `${organizationId} ${scope} ${step}`
  await work.query('/* limit.lock */ select pg_advisory_xact_lock(hashtext($1))', [lock])
  const which = [organizationId, scope, step, validFrom]
  const [corrected] = await work.query<{ id: string }>(
    `/* limit.correct */ with done as (
       update time_limit set months = $5, basis = $6, verification = $7
       where organization_id = $1 and scope = $2 and step = $3 and valid_from = $4 returning id) select id from done`,
    [...which, months, basis, verification],
  )
  if (corrected) return corrected.id
  await work.query(
    `/* limit.end */ update time_limit set valid_to = $4
     where organization_id = $1 and scope = $2 and step = $3 and valid_from < $4 and valid_to = 'infinity'`,
    which,
  )
  const id = uuid()
  await onConstraint(
    work.query(
      `/* limit.insert */ insert into time_limit (id, organization_id, scope, step, valid_from, months, basis, verification)
       values ($8, $1, $2, $3, $4, $5, $6, $7)`,
      [...which, months, basis, verification, id],
    ),
    { time_limit_one: () => refuse('LIMIT_BEFORE_ANOTHER', { validFrom }, ['validFrom']) },
  )
  return id
}

/** What waits of initiatives, with the day until which it should be done. */
export async function loadDeadlines(
  work: Work,
  initiativeIds: readonly string[],
): Promise<InitiativeDeadline[]> {
  return work.query(
    `/* limit.deadlines */ select ${waiting}, d.due_on < $2 as "isOverdue" from deadlines($1, null) d order by d.due_on, d.step desc`,
    [initiativeIds, work.today],
  )
}

/** What an organization owns or decides on that is late on a day, the latest first. */
export function listLate(
  work: Work,
  organizationId: string,
  on: string,
  { limit, after }: Keyset,
): Promise<InitiativeDeadline[]> {
  return work.query(
    `/* limit.late */ select ${waiting}, d.due_on < $3 as "isOverdue" from deadlines('{}', $1) d
     where d.due_on < $2 and ($1 = any (viewer_organizations()) or not viewer_marks(d.initiative_id))
       and ($4::date is null or (d.due_on, d.initiative_id, d.scope || d.step) > ($4, $5::uuid, $6::text))
     order by d.due_on, d.initiative_id, d.scope || d.step limit $7`,
    [organizationId, on, work.today, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
  )
}
