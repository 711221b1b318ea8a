import { jwtVerify, SignJWT } from 'jose'

/** What the bearer of a path may do, once: put one file, or get one. */
export interface FileGrant {
  act: 'PUT' | 'GET'
  room: string
  fileId: string
  name: string
  mediaType: string
  /** GET: which maker of the room makes the content when it is fetched; left out, it is the stored file. */
  maker?: string
  /** PUT: limit in bytes. */
  mostBytes?: number
}

const audience = 'hub:file'

/** Signs a grant for so many minutes. */
export function signGrant(grant: FileGrant, minutes: number, secret: Uint8Array): Promise<string> {
  return new SignJWT({ grant })
    .setProtectedHeader({ alg: 'HS256', typ: 'file+jwt' })
    .setAudience(audience)
    .setExpirationTime(`${minutes}m`)
    .sign(secret)
}

/** The grant of a path for this act and room; undefined when it is forged, expired, or for something else. */
export async function verifyGrant(
  token: string,
  wanted: Pick<FileGrant, 'act' | 'room'>,
  secret: Uint8Array,
): Promise<FileGrant | undefined> {
  try {
    const options = { audience, algorithms: ['HS256'], typ: 'file+jwt', requiredClaims: ['exp'] }
    const { payload } = await jwtVerify<{ grant: FileGrant }>(token, secret, options)
    const { grant } = payload
    return grant.act === wanted.act && grant.room === wanted.room ? grant : undefined
  } catch {
    return undefined
  }
}
