import {
  createRemoteJWKSet,
  customFetch,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyOptions,
} from 'jose'
import { development, developmentPublicKey } from './dev-issuer.js'
import { isInstant } from './instant.js'
import { fetchBounded } from './fetch-bounded.js'
import { findJwksUrl } from './discovery.js'
import { isStorable } from '../../shared/errors/storable.js'
import type { IssuerSettings } from '../../shared/config/environment.js'
import { retryLater, unauthenticated, type RequestRefusal } from '../refusal.js'

/** What a valid token says. */
export interface Bearer {
  subject: string
  /** The instant at which the request happens, of development tokens only (ISO 8601, UTC). */
  at?: string
}

/** Checks a token; throws a RequestRefusal: UNAUTHENTICATED, or RETRY_LATER when the issuer's keys are out of reach. */
export type VerifyToken = (token: string) => Promise<Bearer>

/** Whose tokens are good: those of a configured issuer, or those signed with the key in a data folder. */
export type TokenOptions = IssuerSettings | { dataDir: string }

/** Seconds by which clocks may differ. */
const skew = 30
const common = { requiredClaims: ['exp', 'sub'], clockTolerance: skew } satisfies JWTVerifyOptions
/** Most characters of a subject (OpenID Connect Core, section 2). */
const longestSubject = 255
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA']

/** A check that keeps the issuer's keys between calls; one per program. */
export function tokenVerifier(options: TokenOptions): VerifyToken {
  return remembering('issuer' in options ? ofIssuer(options) : ofDevelopment(options.dataDir))
}

/** A token that was examined. */
interface Examined {
  bearer: Bearer
  /** Seconds since 1970 at which it expires. */
  exp: number
}

/** For so many milliseconds a good token is not examined anew, and never beyond its end; so many are remembered. */
const [remembered, mostRemembered] = [30_000, 1_000]

/** Programs ask again and again with one token; what they may do is found out each time. */
function remembering(examine: (token: string) => Promise<Examined>): VerifyToken {
  const good = new Map<string, { bearer: Bearer; until: number }>()
  return async (token) => {
    const known = good.get(token)
    if (known && Date.now() < known.until) return known.bearer
    const { bearer, exp } = await examine(token)
    if (good.size >= mostRemembered) good.clear()
    good.set(token, { bearer, until: Math.min(Date.now() + remembered, exp * 1_000) })
    return bearer
  }
}

function ofIssuer({ issuer, jwksUrl, audience }: IssuerSettings): (token: string) => Promise<Examined> {
  const keys = onceItSucceeds(async () => {
    const url = new URL(jwksUrl ?? (await findJwksUrl(issuer)))
    return createRemoteJWKSet(url, { [customFetch]: fetchBounded })
  })
  return async (token) => {
    try {
      assertNoKeyInside(token)
      const { payload } = await jwtVerify(token, await keys(), { ...common, issuer, audience, algorithms })
      assertIssued(payload)
      return { bearer: { subject: subjectOf(payload) }, exp: payload.exp! }
    } catch (error) {
      throw refusalOf(error)
    }
  }
}

function ofDevelopment(dataDir: string): (token: string) => Promise<Examined> {
  const key = developmentPublicKey(dataDir)
  return async (token) => {
    try {
      assertNoKeyInside(token)
      const { payload } = await jwtVerify(token, await key, {
        ...common,
        ...development,
        algorithms: ['EdDSA'],
      })
      assertIssued(payload)
      return { bearer: { subject: subjectOf(payload), ...atOf(payload.at) }, exp: payload.exp! }
    } catch (error) {
      throw refusalOf(error)
    }
  }
}

/** An issuer that is down at the first request must not be down for ever. */
function onceItSucceeds<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined
  return () =>
    (found ??= find().catch((error: unknown) => {
      found = undefined
      throw error
    }))
}

/** Which key to believe is never the token's to say: it may only name one (kid) of those that its issuer publishes. */
function assertNoKeyInside(token: string): void {
  const header = headerOf(token)
  const found = ['jwk', 'jku', 'x5u', 'x5c'].find((name) => Object.hasOwn(header, name))
  if (found) throw new errors.JWTInvalid(`the header brings a key of its own (${found})`)
}

function headerOf(token: string): ReturnType<typeof decodeProtectedHeader> {
  try {
    return decodeProtectedHeader(token)
  } catch (error) {
    throw new errors.JWTInvalid('no token', { cause: error })
  }
}

/** A token that says it is not issued yet was not made by the issuer as it is. */
function assertIssued({ iat }: JWTPayload): void {
  if (iat !== undefined && iat > Date.now() / 1_000 + skew)
    throw new errors.JWTClaimValidationFailed('issued in the future', {}, 'iat')
}

function subjectOf({ sub }: JWTPayload): string {
  if (typeof sub === 'string' && sub !== '' && sub.length <= longestSubject && isStorable(sub)) return sub
  throw new errors.JWTInvalid('no subject')
}

function atOf(at: unknown): { at?: string } {
  if (at === undefined) return {}
  if (!isInstant(at)) throw new errors.JWTInvalid('"at" is not an instant')
  return { at: new Date(at).toISOString() }
}

/** Codes of jose that are no fault of the token. */
const outOfReach = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']

function refusalOf(error: unknown): RequestRefusal {
  if (!(error instanceof errors.JOSEError) || outOfReach.includes(error.code))
    return retryLater('AUTH_ISSUER', error)
  if (error instanceof errors.JWTExpired) return unauthenticated('token đã hết hạn', 'the token has expired')
  if (error instanceof errors.JWTClaimValidationFailed) {
    return unauthenticated(`token có "${error.claim}" không đúng`, `the token's "${error.claim}" is wrong`)
  }
  return unauthenticated('token không hợp lệ', 'the token is not valid')
}
