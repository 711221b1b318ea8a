import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startForeignServer, type ForeignServer } from '../../shared/server/foreign-server.kit.js'
import { newDataDir, runScript } from '../processes/programs.kit.js'
import { startParts, type Parts } from '../processes/parts.kit.js'
import { ask, tokenFor, type Reply } from '../processes/requests.kit.js'
import { openFaultProxy, type Fault, type FaultProxy } from './fault-proxy.kit.js'
import { startWriters, written, type Writers } from './writers.kit.js'

// The hub as five processes; the wires from the gateway to awards and from awards to its database misbehave. Planted
// fault that this suite was seen to catch: an idempotency key that is not looked at.

const dataDir = newDataDir()
let server: ForeignServer
let toAwards: FaultProxy
let toDatabase: FaultProxy
let parts: Parts
let writers: Writers
let token: string
let databaseUrl: string

beforeAll(async () => {
  server = await startForeignServer(18)
  databaseUrl = server.urlOf('postgres')
  toAwards = await openFaultProxy()
  toDatabase = await openFaultProxy()
  toDatabase.lead('127.0.0.1', Number(new URL(databaseUrl).port))
  const wired = new URL(databaseUrl)
  wired.port = String(toDatabase.port)
  parts = await startParts({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, (ports) => {
    toAwards.lead('127.0.0.1', ports.get('awards')!)
    return {
      gateway: { AWARDS_SUBGRAPH_URL: `http://127.0.0.1:${toAwards.port}`, SUBGRAPH_TIMEOUT_MS: '1500' },
      awards: { AWARDS_DATABASE_URL: wired.href },
    }
  })
  token = await tokenFor(dataDir, 'hanoi-department')
  writers = startWriters(6, { address: parts.address, dataDir })
  await writers.more(10)
})
afterAll(async () => {
  await parts.stop()
  await toAwards.close()
  await toDatabase.close()
  await server.stop()
})

const mixed = `{ organization(code: "SGDDT-HANOI") { name campaignRollup(period: "2023-2024") { joined }
  awardRollup(period: "2023-2024") { proposed } } }`

function askMixed(): Promise<Reply> {
  return ask(parts.address, token, mixed)
}

/** Faults that withhold the answer, and whether the wire's own delay still lets one through. */
const faults: [Fault, 'answers' | 'misses'][] = [
  ['LATE', 'answers'],
  ['HANGING', 'misses'],
  ['HALF', 'misses'],
  ['WRONG', 'misses'],
  ['CUT', 'misses'],
]

test.each(faults)(
  'awards behind a wire that is %s: its field %s, the others are there',
  async (fault, outcome) => {
    const before = await askMixed()
    expect(before.errors).toEqual([])

    toAwards.set(fault)
    for (let time = 1; time <= 3; time += 1) {
      const during = await askMixed()
      expect(during.status).toBe(200)
      expect(during.data.organization).toMatchObject({
        name: before.data.organization.name,
        campaignRollup: {},
      })
      if (outcome === 'answers') expect(during.errors).toEqual([])
      else
        expect(during.errors).toMatchObject([
          { path: ['organization', 'awardRollup'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
        ])
      expect(during.text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|socket|stack/)
    }
    toAwards.set('PASS')
    expect((await askMixed()).errors).toEqual([])
    await writers.more(5)
  },
)

const codes = ['SUBGRAPH_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'OVERLOADED']

test.each(faults)('the database of awards behind a wire that is %s: its field %s', async (fault, outcome) => {
  toDatabase.set(fault)
  for (let time = 1; time <= 3; time += 1) {
    const during = await askMixed()
    expect(during.data.organization).toMatchObject({ campaignRollup: {} })
    if (outcome === 'misses') {
      expect(during.errors).toHaveLength(1)
      expect(codes).toContain(during.errors[0]!.extensions.code)
    }
    expect(during.text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|socket|stack/)
  }
  toDatabase.set('PASS')
  await writers.more(5)
  expect((await askMixed()).errors).toEqual([])
})

test('an answer that is lost on its way is found by repeating the request: one effect', async () => {
  for (const fault of ['HALF', 'HANGING', 'WRONG'] as const) {
    const soFar = writers.answered.length
    toAwards.set(fault)
    await sleep(2_000)
    expect(writers.answered.length - soFar).toBeLessThanOrEqual(6)
    toAwards.set('PASS')
    await writers.more(6)
  }
})

test('then nothing that was answered is lost, nothing is there twice, and every sum and the journal are right', async () => {
  await writers.stop()
  const answered = writers.answered.toSorted()
  expect(await written({ address: parts.address, dataDir })).toEqual({
    employed: answered,
    registered: answered,
  })
  console.log(
    `${answered.length} writes; instead of an answer there came:`,
    Object.fromEntries(writers.troubles),
  )
  const environment = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir }
  expect(await runScript('rollups:verify', [], environment)).toMatchObject({ code: 0 })
  expect(await runScript('audit:verify', [], environment)).toMatchObject({ code: 0 })
})
