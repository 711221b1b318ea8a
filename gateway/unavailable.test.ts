import type { createServer, Server } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { listen, openTinyHub, serve, shut, type Answer, type TinyHub } from './tiny-hub.kit.js'

let hub: TinyHub
const servers: Server[] = []

afterEach(async () => {
  await hub.close()
  await Promise.all(servers.splice(0).map(shut))
})

const dashboard = '{ organizations { name parent { name proposals } awards proposals } awardsGiven }'

/** Everything that awards would have brought is missing, everything else is there, and the errors say which. */
function expectOnlyAwardsMissing(answer: Answer): void {
  expect(answer.status).toBe(200)
  expect(answer.data).toEqual({
    organizations: [
      {
        name: 'THCS Kim Sơn',
        parent: { name: 'Phòng GD&ĐT Gia Lâm', proposals: null },
        awards: null,
        proposals: null,
      },
      { name: 'Phòng GD&ĐT Gia Lâm', parent: null, awards: null, proposals: null },
    ],
    awardsGiven: null,
  })
  const named = answer.errors.map(({ path, extensions }) => [path?.join('.'), extensions])
  const missing = (path: string, field: string) => [
    path,
    { code: 'SUBGRAPH_UNAVAILABLE', args: { field, subgraph: 'awards' } },
  ]
  expect(named).toHaveLength(4)
  expect(named).toEqual(
    expect.arrayContaining([
      missing('awardsGiven', 'awardsGiven'),
      missing('organizations.0.awards', 'awards'),
      missing('organizations.0.proposals', 'proposals'),
      missing('organizations.0.parent.proposals', 'proposals'),
    ]),
  )
  expect(answer.errors[0]?.message).toMatch(
    /^Trường ".+" tạm thời không lấy được vì phân hệ "awards" không trả lời/,
  )
  expect(answer.text).not.toMatch(/10\.0\.0\.7|127\.0\.0\.1|localhost|http:|ECONN|serviceName|stack/)
}

describe('in process', () => {
  test('a subgraph that is down costs its own fields only', async () => {
    hub = await openTinyHub()
    hub.awards.state = 'down'
    expectOnlyAwardsMissing(await hub.post({ query: dashboard }))
  })

  test('a subgraph that hangs costs its own fields only', async () => {
    hub = await openTinyHub(() => ({ subgraphTimeoutMs: 100 }))
    hub.awards.state = 'hanging'
    expectOnlyAwardsMissing(await hub.post({ query: dashboard }))
  })
})

describe('over HTTP', () => {
  /** A hub that reaches awards at an address. */
  const openWithAwardsAt = async (url: string, subgraphTimeoutMs = 5_000): Promise<void> => {
    hub = await openTinyHub(({ organizations }) => ({
      subgraphs: { organizations, awards: url },
      subgraphTimeoutMs,
    }))
  }

  /** A server in the place of awards; counts what it was asked. */
  const answering = async (
    handle: Parameters<typeof createServer>[1],
  ): Promise<{ url: string; asked: string[] }> => {
    const asked: string[] = []
    const { url, server } = await listen((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      handle?.(request, response)
    })
    servers.push(server)
    return { url, asked }
  }

  test('answers are the same as in process, and the other side verifies the assertion', async () => {
    const other = await openTinyHub()
    const organizations = await serve(other.organizations, other.keys)
    const awards = await serve(other.awards, other.keys)
    servers.push(organizations.server, awards.server)
    hub = await openTinyHub(() => ({
      subgraphs: { organizations: organizations.url, awards: awards.url },
      keys: other.keys,
    }))
    const there = await hub.post({ query: dashboard })
    const here = await other.post({ query: dashboard })
    expect(there.errors).toEqual([])
    expect(there.data).toEqual(here.data)
    expect(other.awards.viewers[0]).toMatchObject({ subject: 'clerk', appointments: [{ role: 'CLERK' }] })
    expect(JSON.parse((await hub.get('/readyz')).text)).toMatchObject({ ready: true })
    await other.close()
  })

  test('an assertion signed by another key opens nothing', async () => {
    const other = await openTinyHub()
    const awards = await serve(other.awards, other.keys)
    servers.push(awards.server)
    await openWithAwardsAt(awards.url)
    const answer = await hub.post({ query: dashboard })
    expectOnlyAwardsMissing(answer)
    expect(other.awards.viewers).toEqual([])
    await other.close()
  })

  test('nothing listens there', async () => {
    await openWithAwardsAt('http://127.0.0.1:1')
    expectOnlyAwardsMissing(await hub.post({ query: dashboard }))
    expect((await hub.get('/readyz')).status).toBe(503)
  })

  test('it hangs', async () => {
    const { url } = await answering(() => undefined)
    await openWithAwardsAt(url, 100)
    expectOnlyAwardsMissing(await hub.post({ query: dashboard }))
  })

  test('it stops in the middle of its answer', async () => {
    const { url } = await answering((_, response) => void response.writeHead(200).write('{"data":'))
    await openWithAwardsAt(url, 100)
    expectOnlyAwardsMissing(await hub.post({ query: dashboard }))
  })

  test.each([
    [200, '<html>http://10.0.0.7 login</html>'],
    [200, 'null'],
    [200, '{}'],
    [200, '7'],
    [404, 'Cannot POST /graphql'],
    [500, '{"errors":[{"message":"connect ECONNREFUSED 10.0.0.7"}]}'],
    [502, '{"data":{"awardsGiven":7}}'],
    [302, ''],
  ])('it answers status %d and %s', async (status, text) => {
    const { url } = await answering(
      (_, response) => void response.writeHead(status, { location: '/x' }).end(text),
    )
    await openWithAwardsAt(url)
    expectOnlyAwardsMissing(await hub.post({ query: dashboard }))
  })

  test('it is overloaded and says so: that is an answer', async () => {
    const errors = [{ message: 'Hệ thống đang quá tải', extensions: { code: 'OVERLOADED' } }]
    const { url } = await answering(
      (_, response) => void response.writeHead(503).end(JSON.stringify({ errors })),
    )
    await openWithAwardsAt(url)
    const answer = await hub.post({ query: '{ me awardsGiven }' })
    expect(answer.data).toEqual({ me: 'PERSON clerk CLERK', awardsGiven: null })
    expect(answer.errors).toEqual([{ message: 'Hệ thống đang quá tải', extensions: { code: 'OVERLOADED' } }])
  })

  test('a query that met a cut connection is asked once more', async () => {
    const { url, asked } = await answering((request, response) => {
      if (asked.length === 1) request.socket.destroy()
      else response.end('{"data":{"awardsGiven":8}}')
    })
    await openWithAwardsAt(url)
    const { data } = await hub.post({ query: '{ awardsGiven }' })
    expect(data).toEqual({ awardsGiven: 8 })
    expect(asked).toEqual(['POST /graphql', 'POST /graphql'])
  })

  test('a mutation that met a cut connection is not: it may have been carried out', async () => {
    const clerk = { subject: 'clerk', appointments: [], scopes: [] }
    const { url, asked } = await answering((request, response) => {
      if (request.url === '/service/organizations/viewer') response.end(JSON.stringify(clerk))
      else request.socket.destroy()
    })
    hub = await openTinyHub(({ awards }) => ({ subgraphs: { awards, organizations: url } }))
    const answer = await hub.post({ query: 'mutation { rename(name: "x") { name } }' })
    expect(answer.data).toEqual({ rename: null })
    expect(answer.errors).toMatchObject([{ path: ['rename'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }])
    expect(asked).toEqual(['POST /service/organizations/viewer', 'POST /graphql'])
  })
})
