import { pino } from 'pino'
import { importSubgraphKeys, localKeys } from '../access/keys.js'
import { readEnvironment, type Environment } from '../config/environment.js'
import { httpPeer } from '../http/http-peer.js'
import { listen } from '../http/listen.js'
import { subgraphServer } from '../http/subgraph-server.js'
import { openDatabases } from '../server/databases.js'
import { runProgram } from '../server/program.js'
import { StartupError } from '../server/startup-error.js'
import type { SubgraphDefinition } from './definition.js'
import { beginRoom, openRoom } from './open-room.js'
import type { Peer } from './open-subgraph.js'

/** Runs one subgraph as a process of its own: GraphQL for the gateway, its feed for the other subgraphs. */
export function runSubgraph(definition: SubgraphDefinition): Promise<void> {
  return runProgram(async (onStop, stopping) => {
    const environment = readEnvironment()
    const { dataDir, filesDir, loadSample, poolSize, port, host = '127.0.0.1' } = environment
    const log = pino({ level: environment.logLevel })
    const keys = await importSubgraphKeys(environment.keys ?? localKeys(dataDir))
    const peer = peersOf(definition, environment, keys.serviceSecret)
    const databases = await openDatabases(environment, [definition.name])
    onStop(() => databases.stop())
    const database = databases.of(definition.name)
    const room = await openRoom(definition, {
      database,
      keys,
      filesDir,
      peer,
      log,
      poolSize,
      loadSample,
    })
    onStop(() => room.close())
    const server = await listen(subgraphServer(room, keys, log), port, host)
    onStop(() => server.close())
    // After listening: rooms may follow each other, and each answers the other's feed while it reads.
    await beginRoom(room, { loadSample, stopping })
    console.log(`Ready: the subgraph ${definition.name} listens at http://${host}:${server.port}`)
  })
}

/** The rooms whose feeds this one follows. @throws StartupError when the address of one is not given. */
function peersOf(
  { name, subscriptions }: SubgraphDefinition,
  { subgraphUrls }: Environment,
  secret: Uint8Array,
): (source: string) => Peer {
  const urls: Record<string, string | undefined> = subgraphUrls
  const missing = subscriptions
    .filter(({ source }) => !urls[source])
    .map(({ source }) => `${source.toUpperCase()}_SUBGRAPH_URL`)
  if (missing.length > 0) {
    throw new StartupError(
      `${missing.join(', ')} not set: ${name} follows the feed of that subgraph over HTTP; give its base address.`,
    )
  }
  const peers = new Map(subscriptions.map(({ source }) => [source, httpPeer(urls[source]!, source, secret)]))
  return (source) => peers.get(source)!
}
