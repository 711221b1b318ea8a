import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { composeSupergraph } from '../../gateway/compose.js'
import { apolloExecution } from '../../gateway/execution/oracle.kit.js'
import { openGateway, type GatewayOptions } from '../../gateway/server.js'
import { listen } from '../../shared/http/listen.js'
import { httpClient, type Client } from '../../tools/walkthrough/client.js'
import { definitions } from '../../subgraphs/definitions.js'
import type { TestHub } from './hub.js'
import { comparesAll, comparingClient, type ComparingClient } from './oracle.js'

/** The gateway in front of a test hub, on a free port of loopback, with tokens of a development issuer of its own. */
export interface TestGateway {
  address: string
  /** Where its issuer keeps the key of its tokens. */
  dataDir: string
  client: Client
  close(): Promise<void>
}

/** Opens the gateway over the hub's subgraphs, in process; with options in place of the usual ones. */
export async function startGateway(
  hub: TestHub,
  log: Logger = testLog(),
  options: Partial<GatewayOptions> = {},
): Promise<TestGateway> {
  return comparesAll ? startComparing(hub, log, options) : startOne(hub, log, dataFolder(), options)
}

/** The same; its client asks each query also of a gateway that executes by @apollo/gateway. */
export async function startComparing(
  hub: TestHub,
  log: Logger = testLog(),
  options: Partial<GatewayOptions> = {},
): Promise<TestGateway & { client: ComparingClient }> {
  const dataDir = dataFolder()
  const ours = await startOne(hub, log, dataDir, options)
  const oracle = await startOne(hub, log, dataDir, { ...options, execution: apolloExecution })
  return {
    ...ours,
    client: comparingClient(ours.client, oracle.client),
    close: async () => {
      await oracle.close()
      await ours.close()
    },
  }
}

function testLog(): Logger {
  return pino({ level: process.env.TEST_LOG ?? 'silent' })
}

function dataFolder(): string {
  return mkdtempSync(join(tmpdir(), 'thi-dua-hub-gateway-'))
}

async function startOne(
  hub: TestHub,
  log: Logger,
  dataDir: string,
  options: Partial<GatewayOptions> = {},
): Promise<TestGateway> {
  const sdls = definitions.map(({ name }) => ({
    name,
    sdl: hub.subgraphs[name].sdl,
    url: `http://${name}.subgraph`,
  }))
  const gateway = await openGateway({
    ...composeSupergraph(sdls),
    subgraphs: hub.subgraphs,
    keys: hub.keys,
    tokens: { dataDir },
    subgraphTimeoutMs: 10_000,
    log,
    ...options,
  })
  const server = await listen(gateway.app, 0, '127.0.0.1')
  const address = `http://127.0.0.1:${server.port}/graphql`
  return {
    address,
    dataDir,
    client: httpClient(address, dataDir),
    close: async () => {
      await server.close()
      await gateway.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Loads the sample of the five plans into a hub. */
export async function loadSample(hub: TestHub): Promise<void> {
  for (const { name } of definitions) {
    await hub.subgraphs[name].catchUp()
    await hub.subgraphs[name].loadSample()
  }
}
