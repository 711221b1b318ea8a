import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { pino, type Logger } from 'pino'
import { importKeys, localKeys, type HubKeys } from '../../shared/access/keys.js'
import { projectPath } from '../../shared/config/project-path.js'
import { listen } from '../../shared/http/listen.js'
import { startEmbeddedPostgres } from '../../shared/server/embedded.js'
import { prepareDatabase, type PreparedDatabase } from '../../shared/server/roles.js'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import { openRoom } from '../../shared/subgraph/open-room.js'
import type { RunningSubgraph } from '../../shared/subgraph/open-subgraph.js'
import { openGateway } from '../../gateway/server.js'
import { issueToken } from '../../gateway/tokens/dev-issuer.js'
import { definitions } from '../../subgraphs/definitions.js'

/** A whole hub on loaded data, without its background work, and plain connections beside it. */
export interface BenchHub {
  urls: PreparedDatabase
  rooms: Record<SubgraphName, RunningSubgraph>
  /** Asks over HTTP as the subject that acts for the organization with this code, on a day; throws on errors. */
  ask<T>(code: string, day: string, query: string, variables?: object): Promise<T>
  /** One row of SQL as the owner. */
  row<T>(statement: string, values?: unknown[]): Promise<T>
  close(): Promise<void>
}

/** Opens a hub on a data folder that `npm run bench:load` has filled. */
export async function openBenchHub(dataDir: string): Promise<BenchHub> {
  const log = pino({ level: 'error' })
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
  const urls = await prepareDatabase(server.url)
  const keys = await importKeys(localKeys(dataDir))
  const rooms = await openRooms(urls, keys, dataDir, log)
  const gateway = await openGateway({
    supergraphSdl: readFileSync(projectPath('gateway/supergraph.graphql'), 'utf8'),
    subgraphs: rooms,
    keys,
    tokens: { dataDir },
    subgraphTimeoutMs: 30_000,
    // Whoever measures asks more in a minute than anybody may.
    protection: { costPerMinute: Number.MAX_SAFE_INTEGER, costPerOperation: Number.MAX_SAFE_INTEGER },
    log,
  })
  const http = await listen(gateway.app, 0, '127.0.0.1')
  const owner = new pg.Client({ connectionString: urls.ownerUrl })
  await owner.connect()
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (code: string, day: string): Promise<string> => {
    const key = `${code} ${day}`
    if (!tokens.has(key))
      tokens.set(key, issueToken({ dataDir, subject: `bench:${code}`, at: `${day}T09:00:00+07:00` }))
    return tokens.get(key)!
  }
  return {
    urls,
    rooms,
    ask: async (code, day, query, variables) =>
      post(`http://127.0.0.1:${http.port}/graphql`, await tokenOf(code, day), query, variables),
    row: async <T>(statement: string, values?: unknown[]) =>
      (await owner.query(statement, values)).rows[0] as T,
    close: async () => {
      await owner.end()
      await http.close()
      await gateway.close()
      for (const room of Object.values(rooms)) await room.close()
      await server.stop()
    },
  }
}

async function openRooms(
  urls: PreparedDatabase,
  keys: HubKeys,
  dataDir: string,
  log: Logger,
): Promise<BenchHub['rooms']> {
  const rooms = {} as Record<SubgraphName, RunningSubgraph>
  for (const definition of definitions) {
    rooms[definition.name] = await openRoom(definition, {
      database: urls,
      keys,
      filesDir: join(dataDir, 'files'),
      peer: (name) => rooms[name as SubgraphName],
      log,
      poolSize: 8,
      loadSample: false,
    })
  }
  return rooms
}

async function post<T>(address: string, token: string, query: string, variables?: object): Promise<T> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] }
  if (errors) throw new Error(errors[0]!.message)
  return data
}
