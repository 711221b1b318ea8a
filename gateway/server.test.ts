import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTinyHub, type TinyHub } from './tiny-hub.kit.js'

let hub: TinyHub
beforeAll(async () => {
  hub = await openTinyHub()
})
afterAll(() => hub.close())
beforeEach(() => {
  hub.awards.viewers.length = 0
  hub.organizations.viewers.length = 0
})

test('one request joins what two subgraphs know', async () => {
  const answer = await hub.post({ query: '{ organizations { name awards } awardsGiven me }' })
  expect(answer.errors).toEqual([])
  expect(answer.data).toEqual({
    organizations: [
      { name: 'THCS Kim Sơn', awards: ['TTLDTT'] },
      { name: 'Phòng GD&ĐT Gia Lâm', awards: [] },
    ],
    awardsGiven: 7,
    me: 'PERSON clerk CLERK',
  })
})

test('every subgraph gets the same signed viewer and instant', async () => {
  await hub.post({ query: '{ organizations { awards } awardsNow }' })
  const viewers = [...hub.organizations.viewers, ...hub.awards.viewers]
  expect(viewers).toHaveLength(3)
  expect(new Set(viewers.map((viewer) => JSON.stringify(viewer)))).toHaveLength(1)
  expect(viewers[0]).toMatchObject({ kind: 'PERSON', appointments: [{ organizationId: '1', role: 'CLERK' }] })
})

test('a development token carries the instant at which its requests happen', async () => {
  const authorization = `Bearer ${await hub.token('2024-05-20T08:00:00+07:00')}`
  const { data } = await hub.post({ query: '{ awardsNow }' }, { authorization })
  expect(data).toEqual({ awardsNow: '2024-05-20T01:00:00.000Z' })
})

test('an API key stands for a client', async () => {
  const headers = { authorization: undefined, 'x-api-key': 'key-of-the-press' }
  await hub.post({ query: '{ awardsGiven }' }, headers)
  expect(hub.awards.viewers[0]).toMatchObject({ kind: 'CLIENT', subject: 'press', scopes: ['published'] })
})

test.each([
  ['nothing', {}],
  ['an unknown key', { 'x-api-key': 'guessed' }],
  ['another scheme', { authorization: 'Basic Y2xlcms6' }],
  ['a token that is none', { authorization: 'Bearer x.y.z' }],
])('with %s the whole request is refused, introspection too', async (_, headers) => {
  const answer = await hub.post({ query: '{ __typename }' }, { authorization: undefined, ...headers })
  expect(answer.status).toBe(401)
  expect(answer.data).toBeUndefined()
  expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
})

test('a valid token of somebody unknown is worth nothing', async () => {
  hub.organizations.service = async () => null
  const answer = await hub.post({ query: '{ awardsGiven }' })
  expect(answer.status).toBe(401)
})

test('the standard introspection query passes the limits', async () => {
  hub = await reopened()
  const answer = await hub.post({ query: getIntrospectionQuery() })
  expect(answer.errors).toEqual([])
  expect(answer.data).toHaveProperty('__schema.queryType.name', 'Query')
})

test('while organizations does not say who is asking, nothing is answered', async () => {
  hub.organizations.service = async () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4001'))
  const answer = await hub.post({ query: '{ awardsGiven }' }, { 'accept-language': 'en' })
  expect(answer.status).toBe(503)
  expect(answer.errors).toMatchObject([{ extensions: { code: 'RETRY_LATER' } }])
  expect(answer.text).not.toContain('10.0.0.7')
  hub = await reopened()
})

test('readiness names what is missing; liveness does not depend on it', async () => {
  expect(await hub.get('/livez')).toEqual({ status: 200, text: 'ok' })
  expect((await hub.get('/readyz')).status).toBe(200)
  hub.awards.state = 'down'
  const { status, text } = await hub.get('/readyz')
  hub.awards.state = 'up'
  expect(status).toBe(503)
  expect(JSON.parse(text)).toEqual({
    ready: false,
    supergraph: true,
    subgraphs: { organizations: true, awards: false },
  })
})

test('metrics count requests by status and time operations by type', async () => {
  await hub.post({ query: '{ awardsGiven }' })
  await hub.post({ query: 'mutation { rename(name: "THCS Kim Sơn") { name } }' })
  await hub.post('{')
  const { text } = await hub.get('/metrics')
  expect(text).toMatch(/hub_http_requests_total\{status="200"\} \d+/)
  expect(text).toMatch(/hub_http_requests_total\{status="400"\} 1/)
  expect(text).toMatch(/operation_duration_seconds_count\{type="query"\} \d+/)
  expect(text).toMatch(/operation_duration_seconds_count\{type="mutation"\} 1/)
  expect(text).toContain('process_cpu_seconds_total')
  expect(text).toContain('hub_audit_waiting_entries{subgraph="awards"} 3')
})

test('two gateways in one process count apart', async () => {
  const other = await openTinyHub()
  await hub.post({ query: 'mutation { rename(name: "x") { name } }' })
  expect((await other.get('/metrics')).text).not.toContain('type="mutation"')
  await other.close()
})

test('the root explains what this is, and other addresses say that they are nothing', async () => {
  expect((await hub.get('/')).text).toContain('POST /graphql')
  expect(await hub.get('/secret')).toMatchObject({
    status: 404,
    text: expect.stringContaining('BAD_REQUEST'),
  })
  expect(await hub.get('/graphql')).toMatchObject({ status: 405 })
})

async function reopened(): Promise<TinyHub> {
  await hub.close()
  return openTinyHub()
}
