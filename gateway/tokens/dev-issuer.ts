import { join } from 'node:path'
import { importPKCS8, importSPKI, SignJWT, type CryptoKey } from 'jose'
import { generateKeys } from '../../shared/access/keys.js'
import { makeOnce } from '../../shared/config/make-once.js'
import { isInstant } from './instant.js'

/** `iss` and `aud` of development tokens. */
export const development = { issuer: 'hub:development', audience: 'hub' } as const

/** Whom a development token speaks for. */
export interface DevelopmentToken {
  /** Folder whose key signs the token; a hub on the same folder accepts it. */
  dataDir: string
  subject: string
  /** Instant (ISO 8601 with offset) at which requests with this token happen; the real time when left out. */
  at?: string | undefined
  /** How long the token is good, e.g. '12h' (the default) or '30 days'. */
  expiresIn?: string | undefined
}

/** Makes a bearer token that only a hub without a configured issuer accepts. */
export async function issueToken({
  dataDir,
  subject,
  at,
  expiresIn = '12h',
}: DevelopmentToken): Promise<string> {
  if (at !== undefined && !isInstant(at)) {
    throw new Error(`"at" is "${at}": an instant such as 2024-05-20T08:00:00+07:00 is expected`)
  }
  return new SignJWT(at === undefined ? {} : { at })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(development.issuer)
    .setAudience(development.audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(await importPKCS8(issuerKey(dataDir).privatePem, 'EdDSA'))
}

/** The key by which development tokens of a data folder are checked. */
export function developmentPublicKey(dataDir: string): Promise<CryptoKey> {
  return importSPKI(issuerKey(dataDir).publicPem, 'EdDSA')
}

interface IssuerKey {
  privatePem: string
  publicPem: string
}

/** The key in `<dataDir>/issuer.json`. */
function issuerKey(dataDir: string): IssuerKey {
  return makeOnce(join(dataDir, 'issuer.json'), () => {
    const { privatePem, publicPem } = generateKeys()
    return { privatePem, publicPem }
  })
}
