import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { verifyRollups } from '../../shared/rollup/verify.js'
import { definitions } from '../../subgraphs/definitions.js'
import { httpClient } from '../../tools/walkthrough/client.js'
import { playWalkthrough, steps } from '../../tools/walkthrough/walkthrough.js'
import { createDatabase, type TestDatabase } from '../kit/database.js'
import { startParts } from './parts.kit.js'
import { newDataDir } from './programs.kit.js'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase(inject('ownerUrl'))
})
afterAll(() => database.drop())

test('the school year over HTTP, every part a process of its own, all killed between two steps', async () => {
  const dataDir = newDataDir()
  const parts = await startParts({ DATABASE_URL: database.url, DATA_DIR: dataDir })
  const played: number[] = []
  await playWalkthrough(
    httpClient(parts.address, dataDir),
    () => undefined,
    async (step) => {
      played.push(step)
      if (step === Math.floor(steps.length / 2)) await parts.killAll()
    },
  )
  expect(played).toHaveLength(steps.length)
  await parts.stop()
  for (const definition of definitions) expect(await verifyRollups(database.url, definition)).toEqual([])
})
