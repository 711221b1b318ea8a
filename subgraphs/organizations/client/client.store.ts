import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import type { Keyset } from '../../../shared/federation/connection.js'
import type { ApiClient, ApiKey } from './client.entity.js'

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** A new key, "thub_<prefix>.<secret>": shown once, kept as a digest. */
export function newKey(): { key: string; prefix: string; digest: string } {
  const prefix = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  return { key: `thub_${prefix}.${secret}`, prefix, digest: digestOf(secret) }
}

/** A client as it is entered. */
export type NewClient = Pick<ApiClient, 'id' | 'organizationId' | 'name' | 'scopes' | 'networks' | 'validTo'>

/** Writes a client. */
export async function insertClient(work: Work, client: NewClient): Promise<void> {
  await work.query(
    `/* client.insert */ insert into api_client (id, name, organization_id, scopes, networks, valid_to)
     values ($1, $2, $3, $4, array(select network(n::inet) from unnest($5::text[]) n), $6)`,
    [client.id, client.name, client.organizationId, client.scopes, client.networks, client.validTo],
  )
}

/** Writes a key of a client. */
export async function insertKey(
  work: Work,
  { id, organizationId }: Pick<ApiClient, 'id' | 'organizationId'>,
  { prefix, digest }: { prefix: string; digest: string },
): Promise<void> {
  await work.query(
    `/* client.insert_key */ insert into api_key (id, client_id, organization_id, prefix, digest)
     values ($1, $2, $3, $4, $5)`,
    [uuid(), id, organizationId, prefix, digest],
  )
}

/** Lets the keys that a client has end so many hours from now. */
export async function endKeys(work: Work, clientId: string, hours: number): Promise<void> {
  await work.query(
    `/* client.end_keys */ update api_key
     set valid_to = least(valid_to, hub_now() + make_interval(hours => $2)), version = version + 1
     where client_id = $1 and valid_to > hub_now()`,
    [clientId, hours],
  )
}

/** Notes that a client was changed, or ended. */
export async function touchClient(work: Work, clientId: string, isRevoked: boolean): Promise<void> {
  await work.query(
    `/* client.touch */ update api_client
     set version = version + 1, revoked_at = case when $2 then hub_now() else revoked_at end where id = $1`,
    [clientId, isRevoked],
  )
}

const columns = `c.id, c.organization_id as "organizationId", c.name, c.scopes, c.networks::text[] as networks, c.version,
  c.valid_to as "validTo",
  case when c.revoked_at is not null then 'REVOKED' when c.valid_to <= hub_today() then 'EXPIRED' else 'ACTIVE' end as state,
  (select max(u.hour) from api_client_use u where u.client_id = c.id) as "lastUsedAt"`

/** Clients by id. */
export function loadClients(work: Work, ids: readonly string[]): Promise<ApiClient[]> {
  return work.query(`/* client.load */ select ${columns} from api_client c where c.id = any ($1)`, [ids])
}

/** Clients that an organization vouches for, the latest first. */
export function listClients(
  work: Work,
  organizationId: string,
  { limit, after }: Keyset,
): Promise<ApiClient[]> {
  return work.query(
    `/* client.list */ select ${columns} from api_client c
     where c.organization_id = $1 and ($2::uuid is null or c.id < $2) order by c.id desc limit $3`,
    [organizationId, after?.[0] ?? null, limit],
  )
}

/** Locks a client; null when the viewer may not see it. */
export async function lockClient(work: Work, id: string): Promise<ApiClient | null> {
  await work.query('/* client.lock */ select from api_client where id = $1 for update', [id])
  const [client] = await loadClients(work, [id])
  return client ?? null
}

/** Keys of clients, the latest first. */
export function loadKeys(work: Work, clientIds: readonly string[]): Promise<ApiKey[]> {
  return work.query(
    `/* client.keys */ select client_id as "clientId", prefix, made_at as "madeAt",
       nullif(valid_to, 'infinity') as "validTo"
     from api_key where client_id = any ($1) order by made_at desc, id desc`,
    [clientIds],
  )
}

/** What a key opens. */
export interface KnownClient {
  id: string
  scopes: string[]
  organizationId: string
}

/**
 * The client of a key that is good at the instant of the request and from the address that asks (null when that is not
 * known: then only clients without networks are); null for anything else.
 */
export async function findClient(
  work: Work,
  key: string,
  address: string | null,
): Promise<KnownClient | null> {
  const [, prefix, secret] = /^thub_([0-9a-f]{12})\.([\w-]{43})$/.exec(key) ?? []
  if (!prefix || !secret) return null
  const rows = await work.query<KnownClient>(
    `/* client.find */ select c.id, c.scopes, c.organization_id as "organizationId"
     from api_key k join api_client c on c.id = k.client_id
     where k.prefix = $1 and k.digest = $2 and hub_now() < k.valid_to and hub_today() < c.valid_to and c.revoked_at is null
       and (c.networks = '{}' or $3::inet <<= any (c.networks))`,
    [prefix, digestOf(secret), address],
  )
  return rows[0] ?? null
}

/** Notes that a client asked in this hour. */
export async function insertUse(work: Work, clientId: string): Promise<void> {
  await work.query(
    `/* client.insert_use */ insert into api_client_use (client_id, hour) values ($1, date_trunc('hour', hub_now()))
     on conflict do nothing`,
    [clientId],
  )
}
