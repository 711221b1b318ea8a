import { createServer } from 'node:http'
import { pino } from 'pino'
import { importKeys, localKeys } from '../access/keys.js'
import { readEnvironment, type Environment } from '../config/environment.js'
import { httpPeer } from '../http/http-peer.js'
import { listen } from '../http/listen.js'
import { subgraphServer } from '../http/subgraph-server.js'
import { runProgram } from '../server/program.js'
import { openDatabases } from '../server/databases.js'
import { StartupError } from '../server/startup-error.js'
import type { SubgraphDefinition, SubgraphName } from './definition.js'
import { beginRoom, openRoom } from './open-room.js'
import type { Peer } from './open-subgraph.js'

/** Runs one subgraph as a process of its own: GraphQL for the gateway, its feed for the other subgraphs. */
export function runSubgraph(definition: SubgraphDefinition): Promise<void> {
  return runProgram(async (onStop) => {
    const environment = readEnvironment()
    const log = pino({ level: environment.logLevel })
    const keys = await importKeys(environment.keys ?? localKeys(environment.dataDir))
    const databases = await openDatabases(environment, [definition.name])
    onStop(() => databases.stop())
    const room = await openRoom(definition, {
      database: databases.of(definition.name),
      keys,
      peer: (name) => peerOf(environment, name as SubgraphName, keys.serviceSecret),
      log,
      poolSize: environment.poolSize,
    })
    onStop(() => room.close())
    await beginRoom(room, environment)
    const server = createServer(subgraphServer(room, keys, log))
    const port = await listen(server, environment.port, environment.host ?? '127.0.0.1')
    onStop(() => new Promise((resolve) => server.close(() => resolve(undefined)).closeAllConnections()))
    console.log(`Ready: the subgraph ${definition.name} listens on port ${port}.`)
  })
}

function peerOf(environment: Environment, name: SubgraphName, secret: Uint8Array): Peer {
  const url = environment.subgraphUrls[name]
  if (url) return httpPeer(url, secret)
  throw new StartupError(
    `${name.toUpperCase()}_SUBGRAPH_URL is not set: its feed is read from there; give its base address.`,
  )
}
