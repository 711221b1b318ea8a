import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { SubgraphKeys } from '../access/keys.js'
import { daysOff } from '../clock/days-off.js'
import { migrate } from '../database/migrate.js'
import type { PreparedDatabase } from '../server/roles.js'
import { StartupError } from '../server/startup-error.js'
import type { SubgraphDefinition } from './definition.js'
import { openSubgraph, type Peer, type RunningSubgraph } from './open-subgraph.js'

/** What a program gives each subgraph that it runs. */
export interface RoomOptions {
  database: PreparedDatabase
  keys: SubgraphKeys
  filesDir: string
  peer(name: string): Peer
  log: Logger
  poolSize: number
  loadSample: boolean
}

/**
 * Migrates a subgraph's schema and opens the subgraph on it. A room that follows nobody has its part of the sample from
 * here on: whoever reads its feed, however early, reads the tree in it, and books nothing without its ancestors.
 * @throws StartupError when a migration fails, or a file of the folder config has a wrong line.
 */
export async function openRoom(
  definition: SubgraphDefinition,
  options: RoomOptions,
): Promise<RunningSubgraph> {
  const { database, log, loadSample, ...rest } = options
  daysOff() // a wrong line in the calendar stops the start, not the first limit that is counted
  definition.readConfig?.()
  const migrations = await migrate(database.ownerUrl, definition.name).catch((error: Error) => {
    throw new StartupError(
      `The database of ${definition.name} cannot be brought up to date: ${error.message}.`,
    )
  })
  if (migrations.length > 0)
    log.info({ subgraph: definition.name, migrations: migrations.length }, 'migrated')
  const room = await openSubgraph(definition, { ...rest, appUrl: database.appUrl, log })
  if (loadSample && room.follows.length === 0) await room.loadSample()
  return room
}

/** How a room is to begin. */
export interface Beginning {
  loadSample: boolean
  /** Aborted when the program stops. */
  stopping: AbortSignal
}

/**
 * Lets an opened subgraph begin: reads the feeds it follows to their heads (facts must be booked to known ancestors),
 * then loads its part of the sample if asked to, and starts its background work.
 * @throws StartupError when a room whose feed it follows does not answer for half a minute.
 */
export async function beginRoom(room: RunningSubgraph, { loadSample, stopping }: Beginning): Promise<void> {
  await catchUp(room, stopping)
  if (loadSample && room.follows.length > 0) await room.loadSample()
  room.startJobs()
}

async function catchUp(room: RunningSubgraph, stopping: AbortSignal): Promise<void> {
  let deadline = Date.now() + 30_000
  for (;;) {
    try {
      return await room.catchUp()
    } catch (error) {
      const { extensions, cause } = error as FeedError
      // Without a cause it is getting on, and there is only much to read.
      if (!cause) deadline = Date.now() + 30_000
      if (Date.now() > deadline) throw noFeed(room.name, extensions?.args?.source, cause)
      await sleep(500, undefined, { signal: stopping })
    }
  }
}

/** RETRY_LATER, as feed/consume.ts throws it. */
interface FeedError {
  extensions?: { args?: { source?: string } }
  cause?: unknown
}

function noFeed(room: string, source = '', cause: unknown): StartupError {
  return new StartupError(
    `${room} has had no answer from ${source}, whose feed it follows, for half a minute (${innermost(cause)}); ` +
      `see that ${source} runs and that ${source.toUpperCase()}_SUBGRAPH_URL names it.`,
  )
}

function innermost(error: unknown): string {
  const { cause, message } = error as Error
  return cause ? innermost(cause) : message
}
