import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { startForeignServer, without15, type ForeignServer } from '../../shared/server/foreign-server.kit.js'
import { commandOf, newDataDir, start } from './programs.kit.js'
import { ask, health, queryIn, tokenFor } from './requests.kit.js'

let server: ForeignServer | undefined
afterAll(() => server?.stop())

test.skipIf(without15)('the hub runs on PostgreSQL 15, as an owner who is no superuser', async () => {
  server = await startForeignServer(15)
  const admin = new pg.Client(server.urlOf('postgres'))
  await admin.connect()
  await admin.query("create role lan login createrole password 'secret'")
  await admin.query('create database hub owner lan')
  await admin.end()

  const dataDir = newDataDir()
  const env = { DATABASE_URL: server.urlOf('hub', 'lan', 'secret'), DATA_DIR: dataDir, PORT: '0' }
  for (const turn of ['first', 'second']) {
    const hub = start(commandOf('start'), env)
    const address = (await hub.until(/listens at (http:\S+)/))[1]!
    await hub.until(/npm run walkthrough/)
    expect(await health(address, 'readyz')).toMatchObject({ status: 200 })
    const token = await tokenFor(dataDir, 'hanoi-department')
    const { data, errors } = await ask(address, token, queryIn(hub.said()))
    expect({ turn, errors }).toEqual({ turn, errors: [] })
    expect(data.organization.children.length).toBeGreaterThan(1)
    expect(await hub.end('SIGTERM')).toBe(0)
  }
})
