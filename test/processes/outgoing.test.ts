import { expect, test } from 'vitest'
import { projectPath } from '../../shared/config/project-path.js'
import { commandOf, newDataDir, start, startNode } from './programs.kit.js'
import { ask, tokenFor } from './requests.kit.js'

// Planted fault that this suite was seen to catch: the telemetry of @apollo/gateway left on.
// It then asks cloud metadata services and reports to its vendor.

const recorder = `--import=${projectPath('test/processes/record-sockets.mjs')}`

test('the recorder sees what would leave the machine', async () => {
  const leave = "fetch('http://telemetry.invalid/').catch(() => 0)"
  const program = startNode([recorder, '-e', leave], {})
  await program.ended
  expect(program.said()).toMatch(/OUTGOING \w+ (of|to) telemetry\.invalid/)
})

test('from its start to its end the hub asks nobody outside, even where a vendor key is set', async () => {
  const dataDir = newDataDir()
  const env = {
    DATA_DIR: dataDir,
    PORT: '0',
    NODE_OPTIONS: recorder,
    APOLLO_KEY: 'service:hub:x',
    APOLLO_GRAPH_REF: 'hub@x',
  }
  const hub = start(commandOf('start'), env)
  const address = (await hub.until(/listens at (http:\S+)/))[1]!
  const query = '{ organization(code: "THCS-KIMSON") { name } publishedDecisions { nodes { number } } }'
  const { data } = await ask(address, await tokenFor(dataDir, 'kimson-clerk'), query)
  expect(data.organization.name).toBe('Trường THCS Kim Sơn')
  expect(await hub.end('SIGTERM')).toBe(0)
  expect(hub.said()).not.toContain('OUTGOING')
})
