import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { httpClient } from '../../tools/walkthrough/client.js'
import { playWalkthrough } from '../../tools/walkthrough/walkthrough.js'
import { createDatabase, type TestDatabase } from '../kit/database.js'
import { commandOf, freePort, newDataDir, start, type Program } from './programs.kit.js'

// Planted fault that this suite was seen to catch: a hub that begins its rooms before it listens (each waits for the other).

const dataDir = newDataDir()
let database: TestDatabase
const programs: Program[] = []
let address: string

beforeAll(async () => {
  database = await createDatabase(inject('ownerUrl'))
  const common = { DATABASE_URL: database.url, DATA_DIR: dataDir }
  const [hubPort, initiativesPort] = [await freePort(), await freePort()]
  const hub = start(commandOf('start'), {
    ...common,
    PORT: String(hubPort),
    INITIATIVES_SUBGRAPH_URL: `http://127.0.0.1:${initiativesPort}`,
  })
  const initiatives = start(commandOf('start:subgraph', 'initiatives'), {
    ...common,
    PORT: String(initiativesPort),
    ORGANIZATIONS_SUBGRAPH_URL: `http://127.0.0.1:${hubPort}`,
    AWARDS_SUBGRAPH_URL: `http://127.0.0.1:${hubPort}`,
  })
  programs.push(hub, initiatives)
  address = (await hub.until(/listens at (http:\S+)/))[1]!
  await initiatives.until(/^Ready/m)
})
afterAll(async () => {
  for (const program of programs) await program.end('SIGTERM')
  await database.drop()
})

test('one subgraph elsewhere, the others in the hub: both sides read feeds, the main job is the same', async () => {
  await playWalkthrough(httpClient(address, dataDir), () => undefined)
  expect(address).toContain('http://')
})
