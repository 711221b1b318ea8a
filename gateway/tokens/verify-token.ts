import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose'
import { development, developmentPublicKey } from './dev-issuer.js'
import { isInstant } from './instant.js'
import { findJwksUrl } from './discovery.js'
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

const common = { requiredClaims: ['exp', 'sub'], clockTolerance: 30 } satisfies JWTVerifyOptions
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA']

/** A check that keeps the issuer's keys between calls; one per program. */
export function tokenVerifier(options: TokenOptions): VerifyToken {
  return 'issuer' in options ? ofIssuer(options) : ofDevelopment(options.dataDir)
}

function ofIssuer({ issuer, jwksUrl, audience }: IssuerSettings): VerifyToken {
  const keys = onceItSucceeds(async () => createRemoteJWKSet(new URL(jwksUrl ?? (await findJwksUrl(issuer)))))
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, await keys(), { ...common, issuer, audience, algorithms })
      return { subject: subjectOf(payload) }
    } catch (error) {
      throw refusalOf(error)
    }
  }
}

function ofDevelopment(dataDir: string): VerifyToken {
  const key = developmentPublicKey(dataDir)
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, await key, {
        ...common,
        ...development,
        algorithms: ['EdDSA'],
      })
      return { subject: subjectOf(payload), ...atOf(payload.at) }
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

function subjectOf({ sub }: JWTPayload): string {
  if (typeof sub === 'string' && sub !== '') return sub
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
