import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { listen, shut } from '../tiny-hub.kit.js'
import { issueToken } from './dev-issuer.js'
import { tokenVerifier, type VerifyToken } from './verify-token.js'

const refused = { status: 401, code: 'UNAUTHENTICATED' }

describe('a configured issuer', () => {
  let issuer: string
  let server: Server
  let up = true
  let keys: Awaited<ReturnType<typeof generateKeyPair>>
  /** Of an algorithm that is not on the list, though the issuer offers it. */
  let unlisted: typeof keys
  let verify: VerifyToken

  beforeAll(async () => {
    keys = await generateKeyPair('ES256')
    unlisted = await generateKeyPair('ES384')
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' }
    const unlistedJwk = { ...(await exportJWK(unlisted.publicKey)), kid: 'k384', alg: 'ES384' }
    const opened = await listen((request, response) => {
      const documents: Record<string, unknown> = {
        '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
        '/keys': { keys: [jwk, unlistedJwk] },
      }
      response.statusCode = up ? 200 : 503
      response.end(JSON.stringify(documents[request.url ?? '']))
    })
    issuer = opened.url
    server = opened.server
  })
  beforeEach(() => {
    up = true
    verify = tokenVerifier({ issuer, audience: 'hub', jwksUrl: undefined })
  })
  afterAll(() => shut(server))

  interface Changes {
    claims?: JWTPayload
    header?: { alg?: string; kid?: string }
    key?: CryptoKey | Uint8Array
  }

  const sign = ({ claims = {}, header = {}, key = keys.privateKey }: Changes = {}): Promise<string> => {
    const now = Math.floor(Date.now() / 1000)
    return new SignJWT({ iss: issuer, aud: 'hub', sub: 'lan', iat: now, exp: now + 60, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header })
      .sign(key)
  }
  const ago = (seconds: number): number => Math.floor(Date.now() / 1000) - seconds

  test('its token tells the subject', async () => {
    expect(await verify(await sign())).toEqual({ subject: 'lan' })
  })

  // Seen to fail: tokens remembered without regard to their end.
  test('a good token is remembered, and not beyond its end', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const token = await sign({ claims: { exp: ago(20) } }) // clocks may differ by so much and some more
    expect(await verify(token)).toEqual(await verify(token))
    vi.setSystemTime(Date.now() + 15_000)
    await expect(verify(token)).rejects.toMatchObject(refused)
  })

  test('a token that was refused is examined anew', async () => {
    const token = await sign()
    up = false
    await expect(verify(token)).rejects.toMatchObject({ status: 503 })
    up = true
    expect(await verify(token)).toEqual({ subject: 'lan' })
  })

  test('its keys may be named instead of discovered', async () => {
    const named = tokenVerifier({ issuer, audience: 'hub', jwksUrl: `${issuer}/keys` })
    expect(await named(await sign())).toEqual({ subject: 'lan' })
  })

  test('nobody travels in time with its token', async () => {
    expect(await verify(await sign({ claims: { at: '2024-05-20T08:00:00+07:00' } }))).toEqual({
      subject: 'lan',
    })
  })

  test('a clock that is 20 seconds behind is forgiven', async () => {
    expect(await verify(await sign({ claims: { exp: ago(20) } }))).toEqual({ subject: 'lan' })
  })

  test.each<[string, () => Changes]>([
    ['expired', () => ({ claims: { exp: ago(40) } })],
    ['without an end', () => ({ claims: { exp: undefined } })],
    ['not yet good', () => ({ claims: { nbf: ago(-60) } })],
    ['for another audience', () => ({ claims: { aud: 'payroll' } })],
    ['of another issuer', () => ({ claims: { iss: 'https://elsewhere.example' } })],
    ['without a subject', () => ({ claims: { sub: undefined } })],
    ['with an empty subject', () => ({ claims: { sub: '' } })],
    ['with an unknown key', () => ({ header: { kid: 'k2' } })],
  ])('a token %s is refused', async (_, changes) => {
    await expect(verify(await sign(changes()))).rejects.toMatchObject(refused)
  })

  test('a token forged with another key is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256')
    await expect(verify(await sign({ key: privateKey }))).rejects.toMatchObject(refused)
  })

  test('a token whose content was exchanged is refused', async () => {
    const [head, , signature] = (await sign()).split('.')
    const [, body] = (await sign({ claims: { sub: 'admin' } })).split('.')
    await expect(verify(`${head}.${body}.${signature}`)).rejects.toMatchObject(refused)
  })

  test('an unsigned token is refused', async () => {
    const claims = { iss: issuer, aud: 'hub', sub: 'lan', exp: ago(-60) }
    await expect(verify(new UnsecuredJWT(claims).encode())).rejects.toMatchObject(refused)
  })

  test('a token signed with a common secret is refused', async () => {
    const key = new TextEncoder().encode('x'.repeat(32))
    await expect(verify(await sign({ header: { alg: 'HS256' }, key }))).rejects.toMatchObject(refused)
  })

  test('a token of an algorithm that is not on the list is refused', async () => {
    const token = await sign({ header: { alg: 'ES384', kid: 'k384' }, key: unlisted.privateKey })
    await expect(verify(token)).rejects.toMatchObject(refused)
  })

  test('a development token is refused', async () => {
    const token = await issueToken({ dataDir: newFolder(), subject: 'lan' })
    await expect(verify(token)).rejects.toMatchObject(refused)
  })

  test('while it cannot be reached, that is not the fault of the token; afterwards all is well', async () => {
    up = false
    await expect(verify(await sign())).rejects.toMatchObject({ status: 503, code: 'RETRY_LATER' })
    up = true
    expect(await verify(await sign())).toEqual({ subject: 'lan' })
  })
})

describe('the development issuer', () => {
  test('its token tells the subject and the instant', async () => {
    const dataDir = newFolder()
    const verify = tokenVerifier({ dataDir })
    expect(await verify(await issueToken({ dataDir, subject: 'lan' }))).toEqual({ subject: 'lan' })
    const token = await issueToken({ dataDir, subject: 'lan', at: '2024-05-20T08:00:00+07:00' })
    expect(await verify(token)).toEqual({ subject: 'lan', at: '2024-05-20T01:00:00.000Z' })
  })

  test('two programs on one folder use one key, which others cannot read', async () => {
    const dataDir = newFolder()
    const token = await issueToken({ dataDir, subject: 'lan' })
    const before = readFileSync(join(dataDir, 'issuer.json'), 'utf8')
    expect(await tokenVerifier({ dataDir })(token)).toEqual({ subject: 'lan' })
    expect(readFileSync(join(dataDir, 'issuer.json'), 'utf8')).toBe(before)
    expect(statSync(join(dataDir, 'issuer.json')).mode & 0o077).toBe(0)
  })

  test('a token of another folder is refused', async () => {
    const token = await issueToken({ dataDir: newFolder(), subject: 'lan' })
    await expect(tokenVerifier({ dataDir: newFolder() })(token)).rejects.toMatchObject(refused)
  })

  test('an expired token is refused', async () => {
    const dataDir = newFolder()
    const token = await issueToken({ dataDir, subject: 'lan', expiresIn: '1 minute ago' })
    await expect(tokenVerifier({ dataDir })(token)).rejects.toMatchObject(refused)
  })

  test('an instant that is none is refused when the token is made', async () => {
    const token = issueToken({ dataDir: newFolder(), subject: 'lan', at: '20/5/2024' })
    await expect(token).rejects.toThrow('"at" is "20/5/2024"')
  })
})

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'issuer-'))
}
