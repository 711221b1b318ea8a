import { SignJWT, jwtVerify, type CryptoKey } from 'jose'
import type { Viewer } from './viewer.js'

const issuer = 'hub:gateway'
const audience = 'hub:subgraph'

/** Signs what the gateway found out about the viewer; good for one minute, for subgraphs only. */
export function signAssertion(viewer: Viewer, key: CryptoKey): Promise<string> {
  return new SignJWT({ viewer })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'viewer+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('1m')
    .sign(key)
}

/** The viewer of a valid assertion; throws when it is forged, expired or meant for something else. */
export async function verifyAssertion(assertion: string, key: CryptoKey): Promise<Viewer> {
  const { payload } = await jwtVerify<{ viewer: Viewer }>(assertion, key, {
    issuer,
    audience,
    algorithms: ['EdDSA'],
    typ: 'viewer+jwt',
    requiredClaims: ['exp'],
  })
  return payload.viewer
}
