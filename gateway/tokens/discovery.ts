import { fetchBounded } from './fetch-bounded.js'

/** Finds an issuer's keys through its OpenID Connect discovery document; throws when it has none or is another's. */
export async function findJwksUrl(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetchBounded(address, { signal: AbortSignal.timeout(5_000), redirect: 'error' })
  if (!response.ok) throw new Error(`${address} was answered with status ${response.status}`)
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (document.issuer !== issuer)
    throw new Error(`${address} speaks for another issuer: ${String(document.issuer)}`)
  if (typeof document.jwks_uri !== 'string') throw new Error(`${address} names no jwks_uri`)
  return document.jwks_uri
}
