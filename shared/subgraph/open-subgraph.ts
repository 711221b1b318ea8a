import type { ExecutionResult } from 'graphql'
import type { Logger } from 'pino'
import type { DataSource } from 'typeorm'
import { join } from 'node:path'
import type { SubgraphKeys } from '../access/keys.js'
import type { ServicePurpose } from '../access/service-token.js'
import { serviceViewer } from '../access/viewer.js'
import { sealingOf } from '../audit/chain.js'
import { auditLag } from '../audit/lag.js'
import { act } from '../database/act.js'
import { openDatabase } from '../database/data-source.js'
import { buildSubgraph } from '../federation/build-subgraph.js'
import type { FetchPage } from '../feed/consume.js'
import type { FeedPage, FeedRequest } from '../feed/page.js'
import { readFeed } from '../feed/publish.js'
import { eraseFiles } from '../files/erase-files.js'
import { folderStore } from '../files/file-store.js'
import { openFiles, type FileDoor, type RoomFiles } from '../files/room-files.js'
import { startJobs } from '../jobs/jobs.js'
import { fold } from '../rollup/fold.js'
import { answererOf, type Credentials } from './answer-request.js'
import type { SubgraphDefinition, ViewerQuestion } from './definition.js'
import type { SubgraphRequest } from './execute.js'
import { followerOf } from './follow-feeds.js'

/** Another part of the hub, reached in process or over HTTP. */
export interface Peer {
  service(purpose: ServicePurpose, payload: unknown): Promise<unknown>
}

/** A subgraph at work, the same whether it is reached in process or over HTTP. */
export interface RunningSubgraph extends Peer {
  readonly name: string
  readonly sdl: string
  /** The rooms whose feeds it follows. */
  readonly follows: readonly string[]
  readonly files: RoomFiles & FileDoor
  execute(request: SubgraphRequest, credentials: Credentials): Promise<ExecutionResult>
  /** Throws when the database does not answer. */
  checkReady(): Promise<void>
  /** Reads all feeds that this room follows to their heads. */
  catchUp(): Promise<void>
  /** Merges the roll-up deltas that are there now. */
  fold(): Promise<number>
  /** Erases contents of files that are to be erased now; answers how many. */
  eraseFiles(): Promise<number>
  /** Entries of the journal that wait to be sealed into the chain. */
  auditLag(): Promise<number>
  /** Loads this room's part of the sample; loading again changes nothing. */
  loadSample(): Promise<void>
  /** Begins the background work: following feeds, folding, sealing the journal. */
  startJobs(): void
  close(): Promise<void>
}

/** What a subgraph needs from where it runs. */
export interface SubgraphOptions {
  appUrl: string
  keys: SubgraphKeys
  /** Folder for the contents of files; each room has one of its own in it. */
  filesDir: string
  /** Other rooms by name; asked for when a feed is read, so that all rooms of one process may be opened in turn. */
  peer(name: string): Peer
  log: Logger
  poolSize: number
}

/** Opens a subgraph on its migrated schema. */
export async function openSubgraph(
  definition: SubgraphDefinition,
  options: SubgraphOptions,
): Promise<RunningSubgraph> {
  const { name, entities, messages, subscriptions } = definition
  const { appUrl: url, poolSize, keys } = options
  const log = options.log.child({ subgraph: name })
  const { sdl, schema } = buildSubgraph(definition)
  const database = await openDatabase({ url, schema: name, entities, poolSize })
  const feeds = followerOf(database, subscriptions, (source) => feedOf(options, source))
  const store = folderStore(join(options.filesDir, name))
  const files = openFiles(name, database, store, keys.serviceSecret, definition.makers)
  const room = { database, messages, files, secret: keys.serviceSecret, catchUp: feeds.catchUp }
  let stopJobs = async (): Promise<void> => undefined
  return {
    name,
    sdl,
    follows: subscriptions.map(({ source }) => source),
    files,
    execute: answererOf(schema, room, { keys, log }),
    service: serviceOf(definition, database),
    checkReady: async () => {
      await database.query('select 1')
    },
    catchUp: () => feeds.catchUp(),
    fold: () => fold(database),
    eraseFiles: () => eraseFiles(database, store),
    auditLag: () => auditLag(database),
    loadSample: () => act(database, serviceViewer('sample'), { action: 'loadSample' }, definition.loadSample),
    startJobs: () => {
      const folding = { name: 'fold', everyMs: 2_000, run: async () => void (await fold(database)) }
      const erasing = {
        name: 'erase',
        everyMs: 5_000,
        run: async () => void (await eraseFiles(database, store)),
      }
      const ofTheRoom = definition.jobs?.({ database, files, log }) ?? []
      stopJobs = startJobs([...feeds.jobs, folding, sealingOf(database), erasing, ...ofTheRoom], log)
    },
    close: async () => {
      await stopJobs()
      await database.destroy()
    },
  }
}

function feedOf(options: SubgraphOptions, source: string): FetchPage {
  return (request) => options.peer(source).service('feed', request) as Promise<FeedPage>
}

function serviceOf(
  { name, published, findViewer }: SubgraphDefinition,
  database: DataSource,
): Peer['service'] {
  return async (purpose, payload) => {
    if (purpose === 'feed') return readFeed(database, published, payload as FeedRequest)
    if (!findViewer) throw new Error(`${name} does not know viewers`)
    return findViewer(database, payload as ViewerQuestion)
  }
}
