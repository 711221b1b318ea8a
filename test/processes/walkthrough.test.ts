import { afterAll, expect, inject, test } from 'vitest'
import { verifyRollups } from '../../shared/rollup/verify.js'
import { definitions } from '../../subgraphs/definitions.js'
import { httpClient } from '../../tools/walkthrough/client.js'
import { playWalkthrough, steps } from '../../tools/walkthrough/walkthrough.js'
import { createDatabase } from '../kit/hub.js'
import { startParts } from './parts.kit.js'
import { commandOf, newDataDir, start } from './programs.kit.js'

const databases: Awaited<ReturnType<typeof createDatabase>>[] = []
afterAll(async () => {
  for (const database of databases) await database.drop()
})

async function newDatabase(): Promise<string> {
  const database = await createDatabase(inject('ownerUrl'))
  databases.push(database)
  return database.url
}

async function expectExactRollups(url: string): Promise<void> {
  for (const definition of definitions) expect(await verifyRollups(url, definition)).toEqual([])
}

test('the school year, with every part a process of its own, killed between two steps', async () => {
  const [url, dataDir] = [await newDatabase(), newDataDir()]
  const parts = await startParts({ DATABASE_URL: url, DATA_DIR: dataDir })
  const said: string[] = []
  const middle = Math.floor(steps.length / 2)
  await playWalkthrough(
    httpClient(parts.address, dataDir),
    (line) => said.push(line),
    async (step) => {
      if (step === middle) await parts.killAll()
    },
  )
  expect(said.filter((line) => /^\n\d+\. /.test(line))).toHaveLength(steps.length)
  await parts.stop()
  await expectExactRollups(url)
})

test('the school year in one program, with its own PostgreSQL, killed three times', async () => {
  const dataDir = newDataDir()
  const env = { DATA_DIR: dataDir, PORT: '0' }
  let address = ''
  const startHub = async () => {
    const hub = start(commandOf('start'), env)
    address = (await hub.until(/listens at (http:\S+)/))[1]!
    return hub
  }
  let hub = await startHub()
  const client = {
    as: (...question: Parameters<ReturnType<typeof httpClient>['as']>) =>
      httpClient(address, dataDir).as(...question),
    withKey: (key: string, query: string) => httpClient(address, dataDir).withKey(key, query),
  }
  await playWalkthrough(
    client,
    () => undefined,
    async (step) => {
      if (step % 4 !== 0) return
      await hub.end('SIGKILL')
      hub = await startHub()
    },
  )
  expect(await hub.end('SIGTERM')).toBe(0)
})
