import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  commandOf,
  freePort,
  newDataDir,
  runScript,
  serverOf,
  start,
  type Program,
} from '../processes/programs.kit.js'
import { startWriters, written, type Writers } from './writers.kit.js'

// Planted faults that this suite was seen to catch: a hub that does not start its PostgreSQL again, an idempotency key
// that is not looked at.

const dataDir = newDataDir()
const hub = { address: '', dataDir }
let program: Program
let port: number
let writers: Writers

async function startHub(): Promise<void> {
  program = start(commandOf('start'), { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'silent' })
  hub.address = (await program.until(/listens at (http:\S+)/))[1]!
}

beforeAll(async () => {
  port = await freePort()
  await startHub()
  writers = startWriters(8, hub)
  await writers.more(20)
})
afterAll(() => program.end('SIGTERM'))

const faults: Record<string, () => Promise<unknown>> = {
  'the program is killed': () => program.end('SIGKILL').then(startHub),
  'PostgreSQL is killed': async () => process.kill(serverOf(dataDir)!, 'SIGKILL'),
  'both are killed at once': async () => {
    process.kill(serverOf(dataDir)!, 'SIGKILL')
    await program.end('SIGKILL')
    await startHub()
  },
  'PostgreSQL is restarted in order': async () => process.kill(serverOf(dataDir)!, 'SIGINT'),
  'PostgreSQL stands still for three seconds': async () => {
    const server = serverOf(dataDir)!
    process.kill(server, 'SIGSTOP')
    await sleep(3_000)
    process.kill(server, 'SIGCONT')
  },
}

test.each([...Object.keys(faults), ...Object.keys(faults)])(
  'while 8 people write, %s: they go on',
  async (fault) => {
    await writers.more(10)
    await faults[fault]!()
    await writers.more(20)
  },
)

test('then nothing that was answered is lost, nothing is there twice, and every sum and the journal are right', async () => {
  await writers.stop()
  const answered = writers.answered.toSorted()
  expect(await written(hub)).toEqual({ employed: answered, registered: answered })
  console.log(
    `${answered.length} writes; instead of an answer there came:`,
    Object.fromEntries(writers.troubles),
  )

  expect(await program.end('SIGTERM')).toBe(0)
  expect(await runScript('rollups:verify', [], { DATA_DIR: dataDir })).toMatchObject({ code: 0 })
  expect(await runScript('audit:verify', [], { DATA_DIR: dataDir })).toMatchObject({ code: 0 })
})
