import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Agent } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import { addressOf, post, type Posted } from './post.js'

/** Seen to fail: a request that is given up left under way. */
async function posting(listener: RequestListener, timeoutMs = 5_000): Promise<Posted> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const agent = new Agent({ connections: 1 })
  onTestFinished(async () => {
    await agent.destroy()
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return post(agent, addressOf(new URL(`http://127.0.0.1:${port}/a`)), { 'x-a': 'b' }, 'Chào', timeoutMs)
}

test('a text is posted with its headers, and the whole answer read', async () => {
  const { status, text } = await posting((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      response.statusCode = 201
      const long = Buffer.from(
        `${request.method} ${request.url} ${String(request.headers['x-a'])} ${body} `.repeat(9_000),
      )
      response.write(long.subarray(0, 100_001)) // in the middle of a letter, or nearly
      setImmediate(() => response.end(long.subarray(100_001)))
    })
  })
  expect(status).toBe(201)
  expect(text).toBe('POST /a b Chào '.repeat(9_000))
})

test('what takes too long is given up, on both sides', async () => {
  let gone: () => void
  const closed = new Promise<void>((resolve) => (gone = resolve))
  const given = posting((request) => void request.socket.on('close', () => gone()), 50)
  await expect(given).rejects.toThrow('no answer within 50 ms')
  await closed
})

test('a cut connection is an error', async () => {
  await expect(posting((request) => void request.socket.destroy())).rejects.toThrow()
})
