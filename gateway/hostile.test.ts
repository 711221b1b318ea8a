import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { createDatabase } from '../test/kit/database.js'
import { prepareDatabase } from '../shared/server/roles.js'
import { readTrustedDocuments } from './limits/trusted.js'
import type { Protection } from './protection.js'
import { openTinyHub, type TinyHub } from './tiny-hub.kit.js'

let hub: TinyHub
afterEach(() => hub.close())
const open = async (protection: Partial<Protection> = {}): Promise<void> => {
  hub = await openTinyHub(() => ({ protection }))
}
const english = { 'accept-language': 'en' }
const many = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ')

// Planted faults that this suite caught: a budget that every client shares, the manifest of another client accepted,
// an origin allowed by its beginning, a body that may take its time.
describe('an operation', () => {
  test.each([
    ['101 aliases', { query: `{ organizations { ${many(101, (n) => `a${n}: name`)} } }` }],
    ['21 root fields', { query: `{ ${many(21, (n) => `a${n}: me`)} }` }],
    ['51 directives', { query: `{ me ${'@include(if: true) '.repeat(51)} }` }],
    ['1001 fields', { query: `{ organizations { ${'name '.repeat(1_000)} } }` }],
    ['501 items', { query: 'query ($n: [String!]) { me }', variables: { n: Array(501).fill('x') } }],
  ])('with %s is refused', async (reason, body) => {
    await open()
    const answer = await hub.post(body, english)
    expect(answer.status).toBe(400)
    expect(answer.errors).toMatchObject([{ message: expect.stringContaining(reason) }])
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }])
    expect(hub.organizations.viewers).toEqual([])
  })

  test('that guesses names learns none', async () => {
    await open()
    const { errors } = await hub.post({ query: '{ organisations { name } greet(nam: "x") { x } }' }, english)
    expect(errors.length).toBeGreaterThan(1)
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean|"organizations"/)
    const wrong = { query: 'query ($n: String!) { greet(name: $n) }', variables: { n: { organizations: 1 } } }
    expect((await hub.post(wrong, english)).text).not.toContain('Did you mean')
  })

  test('that asks for a larger page than any list gives is refused', async () => {
    await open()
    const query = 'query ($n: Int) { schools(first: $n) { nodes { name } } }'
    const answer = await hub.post({ query, variables: { n: 101 } }, english)
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect(answer.errors[0]?.message).toContain('schools(first:)')
    expect((await hub.post({ query, variables: { n: 100 } })).errors).toEqual([])
  })
})

describe('what an operation costs', () => {
  const page = (first: number) => ({
    query: `{ schools(first: ${first}) { nodes { name parent { name } } } }`,
  })

  test('stands in its answer', async () => {
    await open()
    expect((await hub.post(page(10))).headers.get('operation-cost')).toBe('21')
    expect((await hub.post({ query: '{ audited { name } }' })).headers.get('operation-cost')).toBe('30')
  })

  test('may not be too much at once', async () => {
    await open({ costPerOperation: 100 })
    const answer = await hub.post(page(60), english)
    expect(answer.status).toBe(400)
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining('costs 121, at most 100'), extensions: { code: 'TOO_COSTLY' } },
    ])
    expect(hub.organizations.viewers).toEqual([])
    expect((await hub.post(page(10))).errors).toEqual([])
  })

  test('is taken from the budget of its client, and of no other', async () => {
    await open({ costPerMinute: 50 })
    expect((await hub.post(page(20))).status).toBe(200)
    const answer = await hub.post(page(20), english)
    expect(answer.status).toBe(429)
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BUDGET_SPENT' } }])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    const press = { authorization: undefined, 'x-api-key': 'key-of-the-press' }
    expect((await hub.post(page(20), press)).status).toBe(200)
  })

  test('is counted together by several gateways on one database', async () => {
    const database = await createDatabase(inject('ownerUrl'))
    const budgetDatabase = await prepareDatabase(database.url)
    await open({ costPerMinute: 50, budgetDatabase })
    const other = await openTinyHub(() => ({ protection: { costPerMinute: 50, budgetDatabase } }))
    try {
      expect((await hub.post(page(20))).status).toBe(200)
      expect((await other.post(page(20))).status).toBe(429)
    } finally {
      await other.close()
      await hub.close()
      await open()
      await database.drop()
    }
  })
})

describe('pages of other origins', () => {
  const allowed = 'https://so.example.vn'
  const preflight = (origin: string) =>
    fetch(`${hub.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    })

  test('read answers when they are on the list', async () => {
    await open({ corsOrigins: [allowed] })
    const before = await preflight(allowed)
    expect(before.status).toBe(204)
    expect(before.headers.get('access-control-allow-origin')).toBe(allowed)
    expect(before.headers.get('access-control-allow-headers')).toContain('authorization')
    const answer = await hub.post({ query: '{ me }' }, { origin: allowed })
    expect(answer.headers.get('access-control-allow-origin')).toBe(allowed)
    expect(answer.headers.get('vary')?.toLowerCase()).toContain('origin')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  })

  test.each(['https://evil.example', `${allowed}.evil.example`, 'http://so.example.vn', 'null'])(
    'are not allowed from %s',
    async (origin) => {
      await open({ corsOrigins: [allowed] })
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull()
      const answer = await hub.post({ query: '{ me }' }, { origin })
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'cannot send what needs no preflight: %s',
    async (type) => {
      await open()
      const answer = await hub.post(
        { query: 'mutation { rename(name: "x") { name } }' },
        { 'content-type': type },
      )
      expect(answer.status).toBe(415)
      expect(hub.organizations.viewers).toEqual([])
    },
  )

  test('cannot act by a link', async () => {
    await open()
    const link = `${hub.url}/graphql?query=${encodeURIComponent('mutation { rename(name: "x") { name } }')}`
    expect((await fetch(link, { headers: { authorization: `Bearer ${await hub.token()}` } })).status).toBe(
      405,
    )
  })
})

test('every answer says that it is to be kept nowhere and framed by nobody', async () => {
  await open()
  for (const { headers } of [
    await hub.post({ query: '{ me }' }),
    await hub.post('{'),
    await fetch(hub.url),
  ]) {
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test('a body that comes too slowly is cut', async () => {
  await open({ bodyPatienceMs: 150 })
  const socket = connect(Number(new URL(hub.url).port), '127.0.0.1')
  socket.write(
    'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"query":',
  )
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  expect(text).toMatch(/^HTTP\/1\.1 408 /)
  expect(text).toContain('BAD_REQUEST')
})

describe('with a manifest of trusted documents', () => {
  const [known, ofPress] = ['{ me }', '{ awardsGiven }']
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const press = { authorization: undefined, 'x-api-key': 'key-of-the-press' }

  function manifest(): string {
    const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'trusted.json')
    const clients = { '*': [{ name: 'me', sha256: sha256(known) }], press: [{ sha256: sha256(ofPress) }] }
    writeFileSync(file, JSON.stringify({ clients }))
    return file
  }

  test('in mode enforce nothing else is let in, each client has its own', async () => {
    await open({ trusted: readTrustedDocuments('enforce', manifest()) })
    expect((await hub.post({ query: known })).data).toBeDefined()
    expect((await hub.post({ query: ofPress }, press)).data).toEqual({ awardsGiven: 7 })
    const refused = await hub.post({ query: ofPress }, english)
    expect(refused.status).toBe(403)
    expect(refused.errors[0]?.message).toContain(sha256(ofPress))
    expect((await hub.post({ query: '{ me } ' })).status).toBe(403)
    expect((await hub.post({ query: '{ __schema { queryType { name } } }' })).status).toBe(403)
  })

  test('in mode log everything is let in', async () => {
    await open({ trusted: readTrustedDocuments('log', manifest()) })
    expect((await hub.post({ query: '{ awardsNow }' })).data).toBeDefined()
  })

  test('that cannot be read the hub does not start', async () => {
    await open()
    const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'trusted.json')
    writeFileSync(file, '{ "clients": { "*": [{ "sha256": "abc" }] } }')
    expect(() => readTrustedDocuments('enforce', file)).toThrow(/^TRUSTED_DOCUMENTS_FILE is ".*": .*sha256/)
    expect(() => readTrustedDocuments('enforce', '/nowhere.json')).toThrow(/^TRUSTED_DOCUMENTS_FILE is/)
  })
})
