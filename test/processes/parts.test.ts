import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startForeignServer, type ForeignServer } from '../../shared/server/foreign-server.kit.js'
import { createDatabase, type TestDatabase } from '../kit/database.js'
import { startParts, type Parts } from './parts.kit.js'
import { commandOf, newDataDir, start } from './programs.kit.js'
import { ask, health, queryIn, readme, tokenFor } from './requests.kit.js'

// Planted fault that this suite was seen to catch: a gateway that does not ask a restarted subgraph again.

const dataDir = newDataDir()
let database: TestDatabase
let other: ForeignServer
let parts: Parts
let token: string

beforeAll(async () => {
  database = await createDatabase(inject('ownerUrl'))
  other = await startForeignServer(18)
  const ofInitiatives = await createDatabase(other.urlOf('postgres'))
  parts = await startParts({
    DATABASE_URL: database.url,
    INITIATIVES_DATABASE_URL: ofInitiatives.url,
    DATA_DIR: dataDir,
  })
  token = await tokenFor(dataDir, 'hanoi-department')
})
afterAll(async () => {
  await parts.stop()
  await other.stop()
  await database.drop()
})

test('the first query of README.md answers the same as in one process, and as README.md says', async () => {
  const apart = await ask(parts.address, token, queryIn(readme))
  expect(apart.errors).toEqual([])

  const whole = start(commandOf('start'), { DATABASE_URL: database.url, DATA_DIR: dataDir, PORT: '0' })
  const address = (await whole.until(/listens at (http:\S+)/))[1]!
  const inProcess = await ask(address, token, queryIn(readme))
  await whole.end('SIGTERM')

  expect(apart.text).toBe(inProcess.text)
  expect(JSON.parse(/```json\n(.*?)```/s.exec(readme)![1]!)).toEqual({ data: apart.data })
})

test('every part and its database are asked whether they are ready', async () => {
  const ready = await health(parts.address, 'readyz')
  expect(JSON.parse(ready.text)).toEqual({
    ready: true,
    supergraph: true,
    subgraphs: { organizations: true, campaigns: true, awards: true, initiatives: true },
  })
})

const mixed = `{ organization(code: "SGDDT-HANOI") { name
  awardRollup(period: "2023-2024") { proposed } initiativeRollup(period: "2023-2024") { recognized } } }`

test('a killed subgraph costs its own fields; it comes back without the gateway being started again', async () => {
  const before = await ask(parts.address, token, mixed)
  expect(before.errors).toEqual([])

  await parts.programs.initiatives.end('SIGKILL')
  const during = await ask(parts.address, token, mixed)
  expect(during.status).toBe(200)
  expect(during.data.organization).toEqual({ ...before.data.organization, initiativeRollup: null })
  expect(during.errors).toMatchObject([
    {
      path: ['organization', 'initiativeRollup'],
      extensions: {
        code: 'SUBGRAPH_UNAVAILABLE',
        args: { field: 'initiativeRollup', subgraph: 'initiatives' },
      },
    },
  ])
  expect(during.text).not.toMatch(/127\.0\.0\.1|localhost|:\d{4,5}|ECONN|stack/)
  expect(await health(parts.address, 'readyz')).toMatchObject({ status: 503 })

  await parts.restart('initiatives')
  expect(await ask(parts.address, token, mixed)).toEqual(before)
  expect(await health(parts.address, 'readyz')).toMatchObject({ status: 200 })
})

test('without the subgraph that knows who is asking, nobody is let in, and everybody after it is back', async () => {
  await parts.programs.organizations.end('SIGKILL')
  const during = await ask(parts.address, token, mixed)
  expect(during).toMatchObject({
    status: 503,
    data: undefined,
    errors: [{ extensions: { code: 'RETRY_LATER' } }],
  })
  expect(during.text).not.toMatch(/127\.0\.0\.1|localhost|:\d{4,5}|ECONN|stack/)

  await parts.restart('organizations')
  expect((await ask(parts.address, token, mixed)).errors).toEqual([])
})
