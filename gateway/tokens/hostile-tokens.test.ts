import type { Server, ServerResponse } from 'node:http'
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type GenerateKeyPairResult,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { listen, shut } from '../tiny-hub.kit.js'
import { tokenVerifier, type VerifyToken } from './verify-token.js'

// Planted faults that this suite caught: keys read without a limit, the check of keys in the header left out, the check of iat left out.

const refused = { status: 401, code: 'UNAUTHENTICATED' }
let issuer: string
let server: Server
let own: GenerateKeyPairResult
let stranger: GenerateKeyPairResult
let published: JWK[]
let fetches: number
/** How the keys are answered, when not as they should be. */
let spoiled: ((response: ServerResponse) => void) | undefined
let verify: VerifyToken

const jwkOf = async ({ publicKey }: GenerateKeyPairResult, kid: string): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
  alg: 'RS256',
})

beforeAll(async () => {
  own = await generateKeyPair('RS256')
  stranger = await generateKeyPair('RS256')
  const opened = await listen((request, response) => {
    if (request.url === '/keys') fetches++
    if (request.url === '/keys' && spoiled) return spoiled(response)
    const isDiscovery = request.url === '/.well-known/openid-configuration'
    response.end(JSON.stringify(isDiscovery ? { issuer, jwks_uri: `${issuer}/keys` } : { keys: published }))
  })
  issuer = opened.url
  server = opened.server
})
beforeEach(async () => {
  fetches = 0
  published = [await jwkOf(own, 'k1')]
  verify = tokenVerifier({ issuer, audience: 'hub', jwksUrl: undefined })
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => shut(server))

interface Changes {
  claims?: JWTPayload
  header?: Partial<JWTHeaderParameters>
  by?: GenerateKeyPairResult
}

function sign({ claims = {}, header = {}, by = own }: Changes = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1_000)
  return new SignJWT({ iss: issuer, aud: 'hub', sub: 'lan', iat: now, exp: now + 600, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
    .sign(by.privateKey)
}
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds
const later = (seconds: number): void => {
  const then = Date.now() + seconds * 1_000
  vi.spyOn(Date, 'now').mockImplementation(() => then)
}

describe('a token that brings its own key is refused', () => {
  test.each<[string, () => Promise<Partial<JWTHeaderParameters>>]>([
    ['jwk, signed with it', async () => ({ jwk: await exportJWK(stranger.publicKey) })],
    ['jku', async () => ({ jku: `${issuer}/keys` })],
    ['x5u', async () => ({ x5u: 'https://evil.example/cert.pem' })],
    ['x5c', async () => ({ x5c: ['MIIB'] })],
  ])('%s', async (_, header) => {
    for (const by of [stranger, own])
      await expect(verify(await sign({ header: await header(), by }))).rejects.toMatchObject(refused)
  })
})

test.each(['', '../k1', '/dev/null', 'k1/../k1', 'k1\u0000', "k1' or '1'='1", 'http://evil.example/k1'])(
  'a token that names the key %j is refused',
  async (kid) => {
    await expect(verify(await sign({ header: { kid } }))).rejects.toMatchObject(refused)
  },
)

test.each<[string, JWTPayload]>([
  ['issued in the future', { iat: inSeconds(45) }],
  ['good only later', { nbf: inSeconds(45) }],
  ['expired', { exp: inSeconds(-45) }],
  ['for several audiences, none of them this one', { aud: ['payroll', 'hub2'] }],
  ['of an issuer whose address only begins alike', { iss: 'http://127.0.0.1' }],
  ['with a subject that is no text', { sub: 7 as unknown as string }],
  ['with a subject that cannot be stored', { sub: 'lan\0' }],
  ['with a subject longer than issuers give', { sub: 'x'.repeat(256) }],
  ['with an end that is no number', { exp: 'tomorrow' as unknown as number }],
])('a token %s is refused', async (_, claims) => {
  await expect(verify(await sign({ claims }))).rejects.toMatchObject(refused)
})

test('clocks may differ by twenty seconds, either way', async () => {
  for (const claims of [{ iat: inSeconds(20) }, { nbf: inSeconds(20) }, { exp: inSeconds(-20) }])
    expect(await verify(await sign({ claims }))).toEqual({ subject: 'lan' })
})

test.each(['', 'x', 'a.b', 'a.b.c', 'a.b.c.d.e', `${'x'.repeat(10_000)}.y.z`, '{}.{}.{}', 'bnVsbA.bnVsbA.'])(
  'what is no token at all is refused: %j',
  async (text) => {
    await expect(verify(text)).rejects.toMatchObject(refused)
  },
)

test.each<[string, Partial<JWTHeaderParameters>]>([
  ['an extension that must be understood', { crit: ['exp2'], exp2: 1 }],
  ['a list of them that is empty', { crit: [] }],
  ['a payload that is not encoded', { crit: ['b64'], b64: false }],
])('a token with %s is refused', async (_, header) => {
  const [, body, signature] = (await sign()).split('.')
  const head = Buffer.from(JSON.stringify({ alg: 'RS256', kid: 'k1', ...header })).toString('base64url')
  await expect(verify(`${head}.${body}.${signature}`)).rejects.toMatchObject(refused)
})

test('an RSA key is not taken for the secret of an HMAC', async () => {
  const secret = new TextEncoder().encode(JSON.stringify(published[0]))
  const token = await new SignJWT({ iss: issuer, aud: 'hub', sub: 'admin', exp: inSeconds(60) })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .sign(secret)
  await expect(verify(token)).rejects.toMatchObject(refused)
})

describe('the keys of the issuer', () => {
  test('are fetched once for many tokens', async () => {
    const token = await sign()
    for (let times = 0; times < 20; times++) await verify(token)
    expect(fetches).toBe(1)
  })

  test('are not fetched anew for each unknown key that somebody names', async () => {
    await verify(await sign())
    const tokens = await Promise.all(
      Array.from({ length: 30 }, (_, n) => sign({ header: { kid: `guess-${n}` } })),
    )
    for (const token of tokens) await expect(verify(token)).rejects.toMatchObject(refused)
    later(31)
    for (const token of tokens) await expect(verify(token)).rejects.toMatchObject(refused)
    expect(fetches).toBeLessThanOrEqual(2)
  })

  test.each<[string, (response: ServerResponse) => void]>([
    ['are very many', (response) => response.end(`{"keys":[],"x":"${'x'.repeat(5_000_000)}"}`)],
    ['are no JSON', (response) => response.end('<html>')],
    ['are no keys', (response) => response.end('{"keys":{"0":{}}}')],
    ['are redirected', (response) => response.writeHead(302, { location: `${issuer}/other` }).end()],
    ['are missing', (response) => response.writeHead(404).end()],
    [
      'break off',
      (response) => response.writeHead(200, { 'content-length': '9' }).write('{', () => response.destroy()),
    ],
  ])(
    'that %s are none: it is not the fault of the token, and soon after all may be well',
    async (_, spoil) => {
      spoiled = spoil
      await expect(verify(await sign())).rejects.toMatchObject({ status: 503, code: 'RETRY_LATER' })
      spoiled = undefined
      expect(await verify(await sign())).toEqual({ subject: 'lan' })
    },
  )

  test('may be changed: a new one is found, one that was withdrawn is forgotten', async () => {
    const before = await sign()
    await verify(before)
    const next = await generateKeyPair('RS256')
    published = [await jwkOf(next, 'k2')]
    later(31)
    expect(await verify(await sign({ header: { kid: 'k2' }, by: next }))).toEqual({ subject: 'lan' })
    await expect(verify(before)).rejects.toMatchObject(refused)
  })

  test('that were withdrawn are forgotten within ten minutes, though nobody shows a new one', async () => {
    const token = await sign({ claims: { exp: inSeconds(3_600) } })
    await verify(token)
    published = []
    later(601)
    await expect(verify(token)).rejects.toMatchObject(refused)
  })
})
