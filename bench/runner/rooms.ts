import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { HubKeys } from '../../shared/access/keys.js'
import { projectPath } from '../../shared/config/project-path.js'
import type { PreparedDatabase } from '../../shared/server/roles.js'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import { openRoom } from '../../shared/subgraph/open-room.js'
import type { Peer, RunningSubgraph } from '../../shared/subgraph/open-subgraph.js'
import { openGateway, type Gateway } from '../../gateway/server.js'
import { definitions } from '../../subgraphs/definitions.js'

/** What every part of a hub that is measured runs on. */
export interface BenchSurroundings {
  urls: PreparedDatabase
  dataDir: string
  keys: HubKeys
  log: Logger
}

/** Opens rooms on loaded data without their background work: all of them, or those that are named. */
export async function openRooms(
  { urls, keys, dataDir, log }: BenchSurroundings,
  {
    names,
    peer,
    poolSize = 8,
  }: { names?: readonly string[]; peer?: (name: string) => Peer; poolSize?: number } = {},
): Promise<Record<SubgraphName, RunningSubgraph>> {
  const rooms = {} as Record<SubgraphName, RunningSubgraph>
  for (const definition of definitions) {
    if (names && !names.includes(definition.name)) continue
    rooms[definition.name] = await openRoom(definition, {
      database: urls,
      keys,
      filesDir: join(dataDir, 'files'),
      peer: (name) => rooms[name as SubgraphName] ?? peer!(name),
      log,
      poolSize,
      loadSample: false,
    })
  }
  return rooms
}

/** A gateway without a budget: whoever measures asks more in a minute than anybody may. */
export function openBenchGateway(
  { keys, dataDir, log }: BenchSurroundings,
  subgraphs: Record<string, RunningSubgraph | string>,
): Promise<Gateway> {
  return openGateway({
    supergraphSdl: readFileSync(projectPath('gateway/supergraph.graphql'), 'utf8'),
    subgraphs,
    keys,
    tokens: { dataDir },
    subgraphTimeoutMs: 30_000,
    protection: { costPerMinute: Number.MAX_SAFE_INTEGER, costPerOperation: Number.MAX_SAFE_INTEGER },
    log,
  })
}
