import { KeyObject, sign } from 'node:crypto'
import { jwtVerify, type CryptoKey } from 'jose'
import type { Viewer } from './viewer.js'

const issuer = 'hub:gateway'
const audience = 'hub:subgraph'

const header = encoded({ alg: 'EdDSA', typ: 'viewer+jwt' })
const goodFor = 60

/**
 * Signs what the gateway found out about the viewer; good for one minute, for subgraphs only. At once, in this thread:
 * handing the key to another one costs several times what the signature does.
 */
export async function signAssertion(viewer: Viewer, key: CryptoKey): Promise<string> {
  const exp = Math.floor(Date.now() / 1_000) + goodFor
  const signed = `${header}.${encoded({ viewer, iss: issuer, aud: audience, exp })}`
  return `${signed}.${sign(null, Buffer.from(signed), KeyObject.from(key)).toString('base64url')}`
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
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
