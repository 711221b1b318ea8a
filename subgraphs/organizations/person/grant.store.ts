import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { GrantState, PersonalDataGrant } from './grant.entity.js'

const state = `case when revoked_at is not null then 'REVOKED' when valid_to <= hub_today() then 'ENDED' else 'HOLDS' end`
const columns = `id, organization_id as "organizationId", grantee_id as "granteeId", client_id as "clientId", purpose, valid_from as "validFrom",
  valid_to as "validTo", granted_by as "grantedBy", revoked_at as "revokedAt", ${state} as state, version`

/** Grants by id. */
export function loadGrants(work: Work, ids: readonly string[]): Promise<PersonalDataGrant[]> {
  return work.query(`/* grant.load */ select ${columns} from personal_data_grant where id = any ($1)`, [ids])
}

/** Grants that an organization gave or was given, latest first. */
export function listGrants(
  work: Work,
  organizationId: string,
  wanted: GrantState | null,
  { limit, after }: Keyset,
): Promise<PersonalDataGrant[]> {
  return work.query(
    `/* grant.list */ select ${columns} from personal_data_grant
     where (organization_id = $1 or grantee_id = $1) and ($2::text is null or ${state} = $2) and ($3::uuid is null or id < $3)
     order by id desc limit $4`,
    [organizationId, wanted, after?.[0] ?? null, limit],
  )
}

/** Locks a grant; null when the viewer may not change it. */
export async function lockGrant(work: Work, id: string): Promise<PersonalDataGrant | null> {
  const rows = await work.query<PersonalDataGrant>(
    `/* grant.lock */ select ${columns} from personal_data_grant where id = $1 for update`,
    [id],
  )
  return rows[0] ?? null
}

/** A grant of reading. */
export interface NewGrant {
  id: string
  organizationId: string
  granteeId: string
  clientId: string | null
  purpose: string
  from: string
  to: string
}

/** Writes a grant. */
export async function insertGrant(work: Work, grant: NewGrant): Promise<void> {
  await work.query(
    `/* grant.insert */ insert into personal_data_grant (id, organization_id, grantee_id, client_id, purpose, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [grant.id, grant.organizationId, grant.granteeId, grant.clientId, grant.purpose, grant.from, grant.to],
  )
}

/** Makes a grant void from this instant on. */
export async function revokeGrant(work: Work, id: string): Promise<void> {
  await work.query(
    `/* grant.revoke */ update personal_data_grant set revoked_at = hub_now(), revoked_by = viewer_subject(), version = version + 1
     where id = $1`,
    [id],
  )
}

/** True for a client that an organization vouches for and that may read personal data. */
export async function mayBeGranted(work: Work, clientId: string, granteeId: string): Promise<boolean> {
  const [row] = await work.query<{ may: boolean }>(
    '/* grant.client */ select client_may_be_granted($1, $2) as may',
    [clientId, granteeId],
  )
  return row?.may ?? false
}
