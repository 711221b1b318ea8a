import '../shared/config/production.js'
import 'reflect-metadata'
import './no-telemetry.js'
import { readFileSync } from 'node:fs'
import { pino, type Logger } from 'pino'
import { importKeys, localKeys, type HubKeys } from '../shared/access/keys.js'
import { projectPath } from '../shared/config/project-path.js'
import { httpPeer } from '../shared/http/http-peer.js'
import { listen } from '../shared/http/listen.js'
import { openDatabases, type Databases } from '../shared/server/databases.js'
import { runProgram, type OnStop } from '../shared/server/program.js'
import { beginRoom, openRoom } from '../shared/subgraph/open-room.js'
import type { Peer, RunningSubgraph } from '../shared/subgraph/open-subgraph.js'
import { definitions } from '../subgraphs/definitions.js'
import { readGatewayEnvironment, type GatewayEnvironment } from './environment.js'
import { protectionOf } from './protection.js'
import { openGateway } from './server.js'
import { welcome } from './welcome.js'

/** The whole hub in one process: PostgreSQL, the subgraphs that no <NAME>_SUBGRAPH_URL places elsewhere, the gateway. */
await runProgram(async (onStop, stopping) => {
  const environment = readGatewayEnvironment()
  const log = pino({ level: environment.logLevel })
  const keys = await importKeys(environment.keys ?? localKeys(environment.dataDir))
  const here = definitions.filter(({ name }) => !environment.subgraphUrls[name])
  const databases = await openDatabases(
    environment,
    here.map(({ name }) => name),
  )
  onStop(() => databases.stop())
  const rooms = await openRooms(environment, databases, keys, log, onStop)
  const gateway = await openGateway({
    supergraphSdl: readFileSync(projectPath('gateway/supergraph.graphql'), 'utf8'),
    subgraphs: { ...environment.subgraphUrls, ...rooms },
    keys,
    tokens: environment.issuer ?? { dataDir: environment.dataDir },
    subgraphTimeoutMs: environment.subgraphTimeoutMs,
    protection: await protectionOf(environment, async () => databases.of('organizations')),
    log,
  })
  onStop(() => gateway.close())
  const server = await listen(gateway.app, environment.port, environment.host)
  onStop(() => server.close())
  // After listening: rooms elsewhere read our feeds as we read theirs. In this order a room's sources begin before it.
  for (const room of Object.values(rooms))
    await beginRoom(room, { loadSample: environment.loadSample, stopping })
  console.log(welcome(environment, server.port))
})

async function openRooms(
  environment: GatewayEnvironment,
  databases: Databases,
  keys: HubKeys,
  log: Logger,
  onStop: OnStop,
): Promise<Record<string, RunningSubgraph>> {
  const { subgraphUrls, poolSize, loadSample } = environment
  const rooms: Record<string, RunningSubgraph> = {}
  const peer = (name: string): Peer => {
    const url = subgraphUrls[name as keyof typeof subgraphUrls]
    return url ? httpPeer(url, name, keys.serviceSecret) : rooms[name]!
  }
  for (const definition of definitions) {
    if (subgraphUrls[definition.name]) continue
    const room = await openRoom(definition, {
      database: databases.of(definition.name),
      keys,
      filesDir: environment.filesDir,
      peer,
      log,
      poolSize,
      loadSample,
    })
    rooms[definition.name] = room
    onStop(() => room.close())
  }
  return rooms
}
