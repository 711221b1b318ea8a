import { join } from 'node:path'
import type { Environment } from '../config/environment.js'
import type { SubgraphName } from '../subgraph/definition.js'
import { startEmbeddedPostgres, type EmbeddedServer } from './embedded.js'
import { prepareDatabase, type PreparedDatabase } from './roles.js'

/** The databases of a program's subgraphs; stop() stops what the program itself started. */
export interface Databases {
  of(name: SubgraphName): PreparedDatabase
  stop(): Promise<void>
}

/**
 * Prepares the databases of the named subgraphs: each its own where <NAME>_DATABASE_URL says so, else DATABASE_URL,
 * else the embedded PostgreSQL in the data folder, which is started.
 */
export async function openDatabases(
  environment: Environment,
  names: readonly SubgraphName[],
): Promise<Databases> {
  const prepared = new Map<SubgraphName, PreparedDatabase>()
  let embedded: EmbeddedServer | undefined
  try {
    for (const name of names) {
      const own = environment.databaseUrls[name]
      const variable = own ? `${name.toUpperCase()}_DATABASE_URL` : 'DATABASE_URL'
      const given = own ?? environment.databaseUrl
      if (!given) embedded ??= await startEmbeddedPostgres({ dataDir: join(environment.dataDir, 'postgres') })
      prepared.set(name, await prepareDatabase(given ?? embedded!.url, variable))
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
  return { of: (name) => prepared.get(name)!, stop: async () => embedded?.stop() }
}
