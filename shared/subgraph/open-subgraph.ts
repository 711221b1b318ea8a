import { GraphQLError, type ExecutionResult } from 'graphql'
import type { Logger } from 'pino'
import { verifyAssertion } from '../access/assertion.js'
import type { HubKeys } from '../access/keys.js'
import type { ServicePurpose } from '../access/service-token.js'
import { serviceViewer, type Viewer } from '../access/viewer.js'
import { act } from '../database/act.js'
import { openDatabase } from '../database/data-source.js'
import { graphqlError, maskError } from '../errors/mask.js'
import { localeOf } from '../errors/say.js'
import { buildSubgraph } from '../federation/build-subgraph.js'
import { FetchContext, type Surroundings } from '../federation/fetch-context.js'
import { pull, readToHead, type Subscription } from '../feed/consume.js'
import type { FeedPage, FeedRequest } from '../feed/page.js'
import { readFeed } from '../feed/publish.js'
import { startJobs } from '../jobs/jobs.js'
import { fold } from '../rollup/fold.js'
import type { SubgraphDefinition, ViewerQuestion } from './definition.js'
import { asksForSdlOnly, executorOf, type SubgraphRequest } from './execute.js'

/** Another part of the hub, reached in process or over HTTP. */
export interface Peer {
  service(purpose: ServicePurpose, payload: unknown): Promise<unknown>
}

/** What comes with a request: the gateway's assertion and the client's languages. */
export interface Credentials {
  assertion: string | undefined
  acceptLanguage: string | undefined
}

/** A subgraph at work, the same whether it is reached in process or over HTTP. */
export interface RunningSubgraph extends Peer {
  readonly name: string
  readonly sdl: string
  execute(request: SubgraphRequest, credentials: Credentials): Promise<ExecutionResult>
  /** Throws when the database does not answer. */
  checkReady(): Promise<void>
  /** Reads all feeds that this room follows to their heads. */
  catchUp(): Promise<void>
  /** Merges the roll-up deltas that are there now. */
  fold(): Promise<number>
  /** Loads this room's part of the sample; loading again changes nothing. */
  loadSample(): Promise<void>
  /** Begins the background work: following feeds, folding. */
  startJobs(): void
  close(): Promise<void>
}

/** What a subgraph needs from where it runs. */
export interface SubgraphOptions {
  appUrl: string
  keys: Pick<HubKeys, 'assertionPublicKey'>
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
  const log = options.log.child({ subgraph: definition.name })
  const { sdl, schema } = buildSubgraph(definition)
  const database = await openDatabase({
    url: options.appUrl,
    schema: definition.name,
    entities: definition.entities,
    poolSize: options.poolSize,
  })
  const executor = executorOf(schema)
  let stopJobs = async (): Promise<void> => undefined

  const fetchPage = (source: string) => (request: FeedRequest) =>
    options.peer(source).service('feed', request) as Promise<FeedPage>

  const followed = (names: readonly string[]): Subscription[] =>
    definition.subscriptions.filter((subscription) => names.includes(subscription.source))

  const room: Surroundings = {
    database,
    messages: definition.messages,
    catchUp: async (names) => {
      for (const subscription of followed(names))
        await readToHead(database, subscription, fetchPage(subscription.source))
    },
  }

  async function execute(request: SubgraphRequest, credentials: Credentials): Promise<ExecutionResult> {
    const locale = localeOf(credentials.acceptLanguage)
    const mask = (errors: readonly GraphQLError[]): GraphQLError[] =>
      errors.map((error) => maskError(error, definition.messages, locale, log))
    const document = executor.documentOf(request.query)
    if (!('kind' in document)) return { errors: mask(document) }
    if (asksForSdlOnly(document)) return executor.run(document, request, undefined)
    const viewer = await viewerOf(credentials.assertion, options.keys)
    if (!viewer)
      return { errors: mask([graphqlError('UNAUTHENTICATED', { reason: 'no valid viewer assertion' })]) }
    const context = new FetchContext(room, viewer, locale)
    try {
      const result = await executor.run(document, request, context)
      return result.errors ? { ...result, errors: mask(result.errors) } : result
    } finally {
      await context.end()
    }
  }

  return {
    name: definition.name,
    sdl,
    execute,
    service: async (purpose, payload) => {
      if (purpose === 'feed') return readFeed(database, definition.published, payload as FeedRequest)
      if (!definition.findViewer) throw new Error(`${definition.name} does not know viewers`)
      return definition.findViewer(database, payload as ViewerQuestion)
    },
    checkReady: async () => {
      await database.query('select 1')
    },
    catchUp: () => room.catchUp(definition.subscriptions.map((subscription) => subscription.source)),
    fold: () => fold(database),
    loadSample: () => act(database, serviceViewer('sample'), { action: 'loadSample' }, definition.loadSample),
    startJobs: () => {
      const follow = definition.subscriptions.map((subscription) => ({
        name: `follow ${subscription.source}`,
        everyMs: 1_000,
        run: async () => {
          await pull(database, subscription, fetchPage(subscription.source))
        },
      }))
      const folding = { name: 'fold', everyMs: 2_000, run: async () => void (await fold(database)) }
      stopJobs = startJobs([...follow, folding], log)
    },
    close: async () => {
      await stopJobs()
      await database.destroy()
    },
  }
}

async function viewerOf(
  assertion: string | undefined,
  keys: Pick<HubKeys, 'assertionPublicKey'>,
): Promise<Viewer | null> {
  if (!assertion) return null
  return verifyAssertion(assertion, keys.assertionPublicKey).catch(() => null)
}
