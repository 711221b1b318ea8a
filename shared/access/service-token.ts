import { SignJWT, jwtVerify } from 'jose'

/** What the parts of the hub may ask each other: whom a subject acts for, and to read a feed. */
export type ServicePurpose = 'viewer' | 'feed'

/** Signs a call between parts of the hub; good for one minute and for one purpose only. */
export function signServiceToken(purpose: ServicePurpose, secret: Uint8Array): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', typ: 'service+jwt' })
    .setAudience(`hub:${purpose}`)
    .setExpirationTime('1m')
    .sign(secret)
}

/** Throws unless the token was signed by a part of this hub for this purpose. */
export async function verifyServiceToken(
  token: string,
  purpose: ServicePurpose,
  secret: Uint8Array,
): Promise<void> {
  await jwtVerify(token, secret, {
    audience: `hub:${purpose}`,
    algorithms: ['HS256'],
    typ: 'service+jwt',
    requiredClaims: ['exp'],
  })
}
