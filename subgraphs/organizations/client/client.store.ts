import { createHash, randomBytes } from 'node:crypto'
import type { Work } from '../../../shared/database/work.js'

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** A new key, "thub_<prefix>.<secret>": shown once, kept as a digest. */
export function newKey(): { key: string; prefix: string; digest: string } {
  const prefix = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  return { key: `thub_${prefix}.${secret}`, prefix, digest: digestOf(secret) }
}

/** A client with the digest of its secret. */
export interface NewClient {
  id: string
  name: string
  organizationId: string
  scopes: readonly string[]
  prefix: string
  digest: string
}

/** Writes a client. */
export async function insertClient(work: Work, client: NewClient): Promise<void> {
  await work.query(
    `/* client.insert */ insert into api_client (id, name, organization_id, scopes, key_prefix, key_digest)
     values ($1, $2, $3, $4, $5, $6)`,
    [client.id, client.name, client.organizationId, client.scopes, client.prefix, client.digest],
  )
}

/** The client of a key that is valid on the day of the request; null for anything else. */
export async function findClient(
  work: Work,
  key: string,
): Promise<{ subject: string; scopes: string[] } | null> {
  const [, prefix, secret] = /^thub_([0-9a-f]{12})\.([\w-]{43})$/.exec(key) ?? []
  if (!prefix || !secret) return null
  const rows = await work.query<{ subject: string; scopes: string[] }>(
    `/* client.find */ select 'client:' || id as subject, scopes from api_client
     where key_prefix = $1 and key_digest = $2 and hub_today() < valid_to`,
    [prefix, digestOf(secret)],
  )
  return rows[0] ?? null
}
