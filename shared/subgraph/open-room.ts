import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { HubKeys } from '../access/keys.js'
import { migrate } from '../database/migrate.js'
import type { PreparedDatabase } from '../server/roles.js'
import type { SubgraphDefinition } from './definition.js'
import { openSubgraph, type Peer, type RunningSubgraph } from './open-subgraph.js'

/** What a program gives each subgraph that it runs. */
export interface RoomOptions {
  database: PreparedDatabase
  keys: HubKeys
  peer(name: string): Peer
  log: Logger
  poolSize: number
}

/** Migrates a subgraph's schema and opens the subgraph on it. */
export async function openRoom(
  definition: SubgraphDefinition,
  options: RoomOptions,
): Promise<RunningSubgraph> {
  const { database, keys, peer, log, poolSize } = options
  for (const name of await migrate(database.ownerUrl, definition.name))
    log.info({ migration: name }, 'migrated')
  return openSubgraph(definition, { appUrl: database.appUrl, keys, peer, log, poolSize })
}

/**
 * Lets an opened subgraph begin: reads the feeds it follows to their heads (facts must be booked to known ancestors),
 * loads its part of the sample if asked to, and starts its background work. Waits half a minute for the other rooms.
 */
export async function beginRoom(room: RunningSubgraph, options: { loadSample: boolean }): Promise<void> {
  await waitFor(() => room.catchUp())
  if (options.loadSample) await room.loadSample()
  room.startJobs()
}

async function waitFor(attempt: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(500)
    }
  }
}
