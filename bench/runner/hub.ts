import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { importKeys, localKeys } from '../../shared/access/keys.js'
import { listen } from '../../shared/http/listen.js'
import { startEmbeddedPostgres } from '../../shared/server/embedded.js'
import { prepareDatabase, type PreparedDatabase } from '../../shared/server/roles.js'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import type { RunningSubgraph } from '../../shared/subgraph/open-subgraph.js'
import { issueToken } from '../../gateway/tokens/dev-issuer.js'
import { openBenchGateway, openRooms } from './rooms.js'

/** A whole hub on loaded data, without its background work, and plain connections beside it. */
export interface BenchHub {
  dataDir: string
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
  const surroundings = { urls, dataDir, keys: await importKeys(localKeys(dataDir)), log }
  const rooms = await openRooms(surroundings)
  const gateway = await openBenchGateway(surroundings, rooms)
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
    dataDir,
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

/** Posts an operation; throws on errors. */
export async function post<T>(address: string, token: string, query: string, variables?: object): Promise<T> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] }
  if (errors) throw new Error(errors[0]!.message)
  return data
}
