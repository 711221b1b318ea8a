import type { Work } from '../../../shared/database/work.js'
import type { Hold } from './hold.entity.js'
import type { HoldKind } from './person.enums.js'

const columns = `id, organization_id as "organizationId", person_id as "personId", subject_organization_id as "subjectOrganizationId",
  valid_from as "validFrom", valid_to as "validTo", version`

/** Holds by id. */
export function loadHolds(work: Work, ids: readonly string[]): Promise<Hold[]> {
  return work.query(`/* hold.load */ select ${columns} from hold where id = any ($1)`, [ids])
}

/** Holds of people or organizations that last on the day of the request. */
export function loadHoldsOf(work: Work, subjectIds: readonly string[]): Promise<Hold[]> {
  return work.query(
    `/* hold.of_subjects */ select ${columns} from hold
     where (person_id = any ($1) or subject_organization_id = any ($1)) and valid_from <= hub_today() and hub_today() < valid_to
     order by valid_from, id`,
    [subjectIds],
  )
}

/** Locks a hold; null when the viewer may not change it. */
export async function lockHold(work: Work, id: string): Promise<Hold | null> {
  const rows = await work.query<Hold>(
    `/* hold.lock */ select ${columns} from hold where id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** Why there is a hold; only for the organization that placed it. */
export interface HoldReason {
  id: string
  kind: HoldKind
  body: string
  reason: string
}

/** Reasons by hold, as far as the viewer may know them. */
export function loadReasons(work: Work, ids: readonly string[]): Promise<HoldReason[]> {
  return work.query('/* hold.reasons */ select id, kind, body, reason from hold_reason where id = any ($1)', [
    ids,
  ])
}

/** Writes a hold and why. */
export async function insertHold(
  work: Work,
  hold: Omit<Hold, 'validTo' | 'version'>,
  { kind, body, reason }: Omit<HoldReason, 'id'>,
): Promise<void> {
  const { id, organizationId, personId, subjectOrganizationId, validFrom } = hold
  await work.query(
    `/* hold.insert */ insert into hold (id, organization_id, person_id, subject_organization_id, valid_from)
     values ($1, $2, $3, $4, $5)`,
    [id, organizationId, personId, subjectOrganizationId, validFrom],
  )
  await work.query(
    '/* hold.insert_reason */ insert into hold_reason (id, organization_id, kind, body, reason) values ($1, $2, $3, $4, $5)',
    [id, organizationId, kind, body, reason],
  )
}

/** Ends a hold on a day. */
export async function endHold(work: Work, id: string, on: string): Promise<void> {
  await work.query('/* hold.end */ update hold set valid_to = $2, version = version + 1 where id = $1', [
    id,
    on,
  ])
}
