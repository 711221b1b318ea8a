import type { Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { listen, openTinyHub, shut, type Answer, type TinyHub, type TinySubgraph } from './tiny-hub.kit.js'

let hub: TinyHub
const servers: Server[] = []
afterEach(async () => {
  await hub.close()
  await Promise.all(servers.splice(0).map(shut))
})

const places = { least: 1, first: 2, most: 2, slow: 100 }

/** Waits until the gateway says that so many operations are under way. */
async function untilUnderWay(count: number): Promise<void> {
  while (!(await hub.get('/metrics')).text.includes(`hub_operations_under_way ${count}\n`));
}

/** Lets a subgraph answer nothing until it is told to go on. */
function holdBack(subgraph: TinySubgraph): () => void {
  let goOn = (): void => undefined
  const told = new Promise<void>((resolve) => (goOn = resolve))
  const { execute } = subgraph
  subgraph.execute = async (...asked) => told.then(() => execute(...asked))
  return goOn
}

function expectRefused({ status, headers, errors, data }: Answer, message: RegExp): void {
  expect(status).toBe(503)
  expect(headers.get('retry-after')).toBe('2')
  expect(data).toBeUndefined()
  expect(errors).toMatchObject([
    { message: expect.stringMatching(message), extensions: { code: 'OVERLOADED' } },
  ])
}

// Planted faults that this suite caught: a place given back when its client goes, one taken before the body is there.
test('who finds no place is told so at once, and the others are answered when their subgraph is', async () => {
  hub = await openTinyHub(() => ({ protection: { places } }))
  const goOn = holdBack(hub.awards)
  const held = [hub.post({ query: '{ me awardsGiven }' }), hub.post({ query: '{ me awardsGiven }' })]
  await untilUnderWay(2)
  expectRefused(await hub.post({ query: '{ me }' }), /^Hệ thống đang quá tải/)
  expectRefused(await hub.post({ query: '{ me }' }, { 'accept-language': 'en' }), /^The hub is overloaded/)
  expect((await hub.get('/livez')).status).toBe(200)
  expect((await hub.get('/readyz')).status).toBe(200)
  expect((await hub.get('/metrics')).text).toMatch(
    /hub_operations_refused_total 2\n[^]*hub_operations_limit 2\n/,
  )
  goOn()
  for (const { data } of await Promise.all(held))
    expect(data).toEqual({ me: 'PERSON clerk CLERK', awardsGiven: 7 })
  expect((await hub.post({ query: '{ me awardsGiven }' })).errors).toEqual([])
})

test('acts that have begun at a subgraph elsewhere are not cut, and one that is refused never gets there', async () => {
  const clerk = { subject: 'clerk', appointments: [], scopes: [] }
  const held: (() => void)[] = []
  const { url, server } = await listen((request, response) => {
    if (request.url === '/service/organizations/viewer') response.end(JSON.stringify(clerk))
    else held.push(() => void response.end('{"data":{"rename":{"name":"x"}}}'))
  })
  servers.push(server)
  hub = await openTinyHub(({ awards }) => ({
    subgraphs: { awards, organizations: url },
    protection: { places },
  }))
  const rename = { query: 'mutation { rename(name: "x") { name } }' }
  const begun = [hub.post(rename), hub.post(rename)]
  await untilUnderWay(2)
  expectRefused(await hub.post(rename), /quá tải/)
  while (held.length < 2) await new Promise(setImmediate)
  for (const answer of held) answer()
  for (const { data } of await Promise.all(begun)) expect(data).toEqual({ rename: { name: 'x' } })
  expect(held).toHaveLength(2)
})

test('who goes away has no place less until the operation has ended', async () => {
  hub = await openTinyHub(() => ({ protection: { places: { ...places, first: 1 } } }))
  const goOn = holdBack(hub.awards)
  const gone = new AbortController()
  const asked = fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await hub.token()}` },
    body: JSON.stringify({ query: '{ awardsGiven }' }),
    signal: gone.signal,
  })
  await untilUnderWay(1)
  gone.abort()
  await expect(asked).rejects.toThrow()
  expectRefused(await hub.post({ query: '{ me }' }), /quá tải/)
  goOn()
  await untilUnderWay(0)
  expect((await hub.post({ query: '{ me }' })).status).toBe(200)
})

test('who is slow to send, or sends what is refused, keeps no place from others', async () => {
  hub = await openTinyHub(() => ({ protection: { places: { ...places, first: 1 } } }))
  const slow = connect(Number(new URL(hub.url).port), '127.0.0.1')
  slow.write(
    'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
  )
  for (const bad of ['{', [], { query: '' }, { query: '{ nothing }' }]) {
    expect((await hub.post(bad)).status).toBe(400)
    expect((await hub.post(bad, { authorization: undefined })).status).toBeLessThan(500)
  }
  await untilUnderWay(0)
  expect((await hub.post({ query: '{ me }' })).status).toBe(200)
  slow.destroy()
})
