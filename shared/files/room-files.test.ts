import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../test/kit/hub.js'
import { openDatabase } from '../database/data-source.js'
import { inTransaction } from '../database/work.js'
import { serviceViewer } from '../access/viewer.js'
import { fileRoutes } from './file-routes.js'
import { httpFiles } from './http-files.js'

// Planted fault that this suite was seen to catch: an upload kept without asking whether it is the first.

const hub = useHub()
let server: Server
let address: string

beforeAll(async () => {
  const rooms = { initiatives: hub().subgraphs.initiatives }
  server = createServer(express().use(fileRoutes(rooms)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const owner = '01890f6e-7c1a-7d3e-8f43-0242ac120002'

async function offer(mostBytes = 1_000) {
  const database = await openDatabase({ url: hub().appUrl, schema: 'initiatives', entities: [], poolSize: 1 })
  const file = { ownerId: owner, purpose: 'TEST', name: 'Sáng kiến.txt', mediaType: 'text/plain', mostBytes }
  return inTransaction(database, serviceViewer('test'), { action: 'offer' }, (work) =>
    hub().files('initiatives').offer(work, file),
  ).finally(() => database.destroy())
}

const put = (path: string, body: string) => fetch(address + path, { method: 'PUT', body })

describe('an offered upload', () => {
  test('is put once, and comes back as it was', async () => {
    const { fileId, uploadPath } = await offer()
    const first = await put(uploadPath, 'xin chào')
    expect(first.status).toBe(201)
    expect(await first.json()).toMatchObject({ fileId, size: 9 })
    expect((await put(uploadPath, 'again')).status).toBe(403)

    const path = await hub().files('initiatives').downloadPath(fileId, 'Sáng kiến.txt', 'text/plain')
    const got = await fetch(address + path)
    expect(await got.text()).toBe('xin chào')
    expect(got.headers.get('content-disposition')).toContain("filename*=UTF-8''S%C3%A1ng%20ki%E1%BA%BFn.txt")
    expect(
      await hub().sql('select state, size, name from initiatives.stored_file where id = $1', [fileId]),
    ).toEqual([{ state: 'STORED', size: 9, name: 'Sáng kiến.txt' }])
  })

  test('of two at once, one is kept', async () => {
    const { uploadPath } = await offer()
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((body) => put(uploadPath, body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 403, 403, 403])
  })

  test('larger than offered is refused and may be tried again', async () => {
    const { uploadPath } = await offer(5)
    expect((await put(uploadPath, 'sixsix')).status).toBe(413)
    expect((await put(uploadPath, 'five5')).status).toBe(201)
  })

  test('needs its own path: forged, for another room, for reading', async () => {
    const { fileId, uploadPath } = await offer()
    const token = uploadPath.split('/').at(-1)!
    expect((await put(`/files/awards/${token}`, 'x')).status).toBe(403)
    expect((await put(`/files/initiatives/${token.slice(0, -3)}abc`, 'x')).status).toBe(403)
    const forReading = await hub().files('initiatives').downloadPath(fileId, 'x', 'text/plain')
    expect((await put(forReading, 'x')).status).toBe(403)
    expect((await fetch(address + uploadPath)).status).toBe(403)
  })

  test('goes through a gateway to a room elsewhere', async () => {
    const { uploadPath, fileId } = await offer()
    const there = httpFiles(address, 'initiatives')
    const token = uploadPath.split('/').at(-1)!
    const { Readable } = await import('node:stream')
    expect(await there.receive(token, Readable.from([Buffer.from('tệp')]))).toMatchObject({ fileId, size: 5 })
    expect(await there.receive(token, Readable.from([Buffer.from('tệp')]))).toBeUndefined()
  })
})
