import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { listen } from './listen.js'

test('a request under way when the server closes still gets its answer', async () => {
  let begun = (): void => undefined
  let finish = (): void => undefined
  const running = new Promise<void>((resolve) => (begun = resolve))
  const server = await listen(
    (_, response) => {
      finish = () => response.end('whole')
      begun()
    },
    0,
    '127.0.0.1',
  )
  const answer = fetch(`http://127.0.0.1:${server.port}/`).then((response) => response.text())
  await running
  const closed = server.close()
  finish()
  expect(await answer).toBe('whole')
  // The connection is kept by the client; it holds nothing up.
  await closed
  await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow()
})

test('a request that never ends is cut off after a while', { timeout: 15_000 }, async () => {
  let begun = (): void => undefined
  const running = new Promise<void>((resolve) => (begun = resolve))
  const server = await listen(() => begun(), 0, '127.0.0.1')
  const answer = fetch(`http://127.0.0.1:${server.port}/`)
  const cutOff = expect(answer).rejects.toThrow()
  await running
  await server.close()
  await cutOff
})

test('a port in use is named', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  await expect(listen(() => undefined, port, '127.0.0.1')).rejects.toThrow(
    `PORT is ${port}: another program already listens there on 127.0.0.1; stop it or set PORT to a free port.`,
  )
  other.close()
})

test('an address of another machine is named', async () => {
  await expect(listen(() => undefined, 0, '203.0.113.1')).rejects.toThrow(/^HOST is "203\.0\.113\.1"/)
})
