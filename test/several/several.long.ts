import { afterAll, beforeAll, expect, test } from 'vitest'
import { httpClient } from '../../tools/walkthrough/client.js'
import { playWalkthrough, steps } from '../../tools/walkthrough/walkthrough.js'
import { startWriters, written } from '../faults/writers.kit.js'
import { newDataDir, runScript } from '../processes/programs.kit.js'
import { parts, startSeveral, type Several } from './several.kit.js'

// Two processes of each part behind plain TCP balancers, each subgraph on a PostgreSQL server of its own.

const dataDir = newDataDir()
let several: Several

beforeAll(async () => {
  several = await startSeveral(dataDir, 2)
})
afterAll(() => several.close())

test('the school year is played through two gateways as through one', async () => {
  const played: number[] = []
  await playWalkthrough(
    httpClient(several.address, dataDir),
    () => undefined,
    async (step) => void played.push(step),
  )
  expect(played).toHaveLength(steps.length)
})

test('one process of each part is killed in turn while 8 people write: they go on', async () => {
  const writers = startWriters(8, { address: several.address, dataDir })
  for (const copy of [0, 1]) {
    for (const part of parts) {
      await writers.more(10)
      await several.killOne(part, copy)
    }
  }
  await writers.more(10)
  await writers.stop()

  const answered = writers.answered.toSorted()
  expect(await written({ address: several.address, dataDir })).toEqual({
    employed: answered,
    registered: answered,
  })
  console.log(
    `${answered.length} writes; instead of an answer there came:`,
    Object.fromEntries(writers.troubles),
  )
})

test('each process has done its share', () => {
  for (const part of parts) {
    for (const connections of several.balancers[part].connections())
      expect(connections, part).toBeGreaterThan(0)
  }
})

test('then every sum and every journal is right', async () => {
  await several.end()
  expect(await runScript('rollups:verify', [], several.env)).toMatchObject({ code: 0 })
  expect(await runScript('audit:verify', [], several.env)).toMatchObject({ code: 0 })
})
