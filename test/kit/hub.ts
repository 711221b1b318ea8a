import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { pino, type Logger } from 'pino'
import { afterAll, beforeAll, inject } from 'vitest'
import { signAssertion } from '../../shared/access/assertion.js'
import { generateKeys, importKeys, type HubKeys } from '../../shared/access/keys.js'
import type { Viewer } from '../../shared/access/viewer.js'
import { openDatabase } from '../../shared/database/data-source.js'
import { ReadUnit } from '../../shared/database/work.js'
import type { RoomFiles, StoredFile } from '../../shared/files/room-files.js'
import { prepareDatabase } from '../../shared/server/roles.js'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import {
  openSubgraph,
  type RunningSubgraph,
  type SubgraphOptions,
} from '../../shared/subgraph/open-subgraph.js'
import { definitions } from '../../subgraphs/definitions.js'
import { createDatabase } from './database.js'

/** A GraphQL answer, loosely typed: tests say what they expect of it. */
export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the queries of the tests
  data?: any
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
}

/** All subgraphs in process on a database of their own, for one test file. */
export interface TestHub {
  ownerUrl: string
  appUrl: string
  keys: HubKeys
  subgraphs: Record<SubgraphName, RunningSubgraph>
  /** Asks one subgraph directly, with a signed assertion of this viewer. */
  ask(
    subgraph: SubgraphName,
    viewer: Viewer,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer>
  /** Runs SQL as the owner, past all policies. */
  sql<T = Record<string, unknown>>(statement: string, values?: unknown[]): Promise<T[]>
  /** Runs SQL in a room as the viewer sees it, under the app role and its policies. */
  asViewer<T = Record<string, unknown>>(
    room: SubgraphName,
    viewer: Viewer,
    statement: string,
    values?: unknown[],
  ): Promise<T[]>
  /** The files of a room. */
  files(room: SubgraphName): RoomFiles
  /** Puts bytes to an offered path, as the HTTP door does. */
  upload(room: SubgraphName, uploadPath: string, content: Buffer): Promise<StoredFile | undefined>
  /** Lets every subgraph read all feeds it follows to the head. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Starts a hub for this test file and stops it after the last test; a test may listen to what it logs. */
export function useHub(log?: Logger): () => TestHub {
  let hub: TestHub | undefined
  beforeAll(async () => {
    hub = await startHub(inject('ownerUrl'), 4, log)
  })
  afterAll(() => hub?.close())
  return () => {
    if (!hub) throw new Error('the hub starts in beforeAll; use it inside a test')
    return hub
  }
}

/** Starts all subgraphs on a new database of the given server, a copy of the migrated template. */
export async function startHub(
  serverUrl: string,
  poolSize = 4,
  log: Logger = pino({ level: process.env.TEST_LOG ?? 'silent' }),
): Promise<TestHub> {
  const database = await createDatabase(serverUrl, inject('template'))
  const urls = await prepareDatabase(database.url)
  const keys = await importKeys(generateKeys())
  const filesDir = mkdtempSync(join(tmpdir(), 'thi-dua-hub-files-'))
  const subgraphs = await openAll({ appUrl: urls.appUrl, keys, filesDir, poolSize, log })
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 2 })
  owner.on('error', () => undefined) // the database is dropped under idle connections at the end
  return {
    ...urls,
    keys,
    subgraphs,
    ask: async (subgraph, viewer, query, variables) => {
      const assertion = await signAssertion(viewer, keys.assertionPrivateKey)
      const answer = await subgraphs[subgraph].execute(
        { query, variables },
        { assertion, acceptLanguage: 'en' },
      )
      return JSON.parse(JSON.stringify(answer)) as Answer
    },
    sql: async <T>(statement: string, values?: unknown[]) =>
      (await owner.query(statement, values)).rows as T[],
    asViewer: (room, viewer, statement, values) => readAs(urls.appUrl, room, viewer, statement, values),
    files: (room) => subgraphs[room].files,
    upload: (room, uploadPath, content) =>
      subgraphs[room].files.receive(uploadPath.split('/').at(-1)!, Readable.from([content])),
    settle: async () => {
      for (const { name } of definitions) await subgraphs[name].catchUp()
    },
    close: async () => {
      for (const { name } of definitions) await subgraphs[name].close()
      await owner.end()
      await database.drop()
      rmSync(filesDir, { recursive: true, force: true })
    },
  }
}

async function openAll(
  common: Pick<SubgraphOptions, 'appUrl' | 'keys' | 'filesDir' | 'poolSize' | 'log'>,
): Promise<Record<SubgraphName, RunningSubgraph>> {
  const subgraphs = {} as Record<SubgraphName, RunningSubgraph>
  const peer = (name: string): RunningSubgraph => subgraphs[name as SubgraphName]
  for (const definition of definitions) {
    subgraphs[definition.name] = await openSubgraph(definition, { ...common, peer })
  }
  return subgraphs
}

async function readAs<T>(
  url: string,
  schema: SubgraphName,
  viewer: Viewer,
  statement: string,
  values: unknown[] = [],
): Promise<T[]> {
  const database = await openDatabase({ url, schema, entities: [], poolSize: 1 })
  const read = new ReadUnit(database, viewer)
  return read.query<T>(statement, values).finally(async () => {
    await read.end()
    await database.destroy()
  })
}
