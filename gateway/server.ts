import { expressMiddleware } from '@as-integrations/express5'
import express, { type Express, type Request, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { HubKeys } from '../shared/access/keys.js'
import { localeOf } from '../shared/errors/say.js'
import { openBudget } from '../shared/database/budget.js'
import { fileRoutes } from '../shared/files/file-routes.js'
import { httpFiles } from '../shared/files/http-files.js'
import type { FileDoor } from '../shared/files/room-files.js'
import { httpPeer } from '../shared/http/http-peer.js'
import { serviceRoutes } from '../shared/http/service-routes.js'
import type { ViewerAnswer } from '../shared/subgraph/definition.js'
import type { RunningSubgraph } from '../shared/subgraph/open-subgraph.js'
import { openApollo } from './apollo.js'
import { gatewayContext, type GatewayContext } from './context.js'
import { allowOrigins } from './cors.js'
import { openExecution } from './execution/gateway.js'
import { explorerPage } from './explorer/page.js'
import { securityHeaders } from './headers.js'
import { readinessOf, type Readiness } from './health.js'
import { checkBody } from './limits/body.js'
import { costLimit } from './limits/cost-limit.js'
import { costTableOf } from './limits/cost-table.js'
import { openSaturation, type Saturation } from './limits/saturation.js'
import { shapeChecker } from './limits/shape.js'
import { cutSlowBodies } from './limits/slow-body.js'
import { checkTrusted } from './limits/trusted.js'
import { openMetrics, type Metrics } from './metrics.js'
import { usualProtection, type Protection } from './protection.js'
import { badRequest, wordRefusals } from './refusal.js'
import { tokenVerifier, type TokenOptions } from './tokens/verify-token.js'
import { overHttp } from './transports/http.js'
import { inProcess } from './transports/in-process.js'
import { within, type Transport } from './transports/transport.js'
import { identify, type ViewerSource } from './viewer.js'

/** What the gateway needs from where it runs. */
export interface GatewayOptions {
  supergraphSdl: string
  /** Every subgraph of the supergraph by name: at work in this process, or its base address. */
  subgraphs: Record<string, RunningSubgraph | string>
  keys: Pick<HubKeys, 'assertionPrivateKey' | 'serviceSecret'>
  tokens: TokenOptions
  /** Milliseconds that a subgraph has for one answer. */
  subgraphTimeoutMs: number
  /** In place of what holds where nothing is said. */
  protection?: Partial<Protection>
  /** For tests, which compare: what executes operations in place of our own execution. */
  execution?: typeof openExecution
  log: Logger
}

/** The hub's one door. */
export interface Gateway {
  /** Serves /graphql, /livez, /readyz, /metrics and an explanation at /. */
  app: Express
  /** True when the supergraph is loaded and every subgraph answers. */
  ready(): Promise<boolean>
  /** Ends the gateway's own connections; the HTTP server and the subgraphs belong to whoever opened them. */
  close(): Promise<void>
}

/** Opens the gateway on a composed supergraph; it does not listen yet. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const log = options.log.child({ program: 'gateway' })
  const transports = openTransports(options, log)
  const metrics = openMetrics(Object.values(roomsHere(options)))
  const protection = { ...usualProtection, ...options.protection }
  const budget = await openBudget(protection.costPerMinute, protection.budgetDatabase)
  const limit = costLimit(costTableOf(options.supergraphSdl), {
    perOperation: protection.costPerOperation,
    budget,
  })
  const plugins = [metrics.timeOperations, limit]
  const execution = (options.execution ?? openExecution)(options.supergraphSdl, transports)
  const apollo = await openApollo(execution, plugins, log)
  let open = true
  const readiness = (): Promise<Readiness> => readinessOf(open, transports)
  const operations = [
    ...beforeOperations(options, protection, openSaturation(protection.places, metrics.registry), log),
    expressMiddleware(apollo, { context: async ({ res }) => contextOf(res) }),
  ]
  return {
    app: appOf(protection, operations, readiness, metrics, serviceOf(options), filesOf(options), log),
    ready: async () => (await readiness()).ready,
    close: async () => {
      open = false
      await apollo.stop()
      await budget.close()
      await Promise.all(Object.values(transports).map((transport) => transport.close()))
    },
  }
}

function appOf(
  { corsOrigins, trustedProxies, explorer }: Protection,
  operations: RequestHandler[],
  readiness: () => Promise<Readiness>,
  metrics: Metrics,
  service: RequestHandler,
  files: RequestHandler,
  log: Logger,
): Express {
  const app = express()
    .disable('x-powered-by')
    .disable('etag')
    .set('trust proxy', [...trustedProxies])
  app.use(metrics.countRequests, securityHeaders, allowOrigins(corsOrigins))
  const start = explorer ? `${explanation}${explorerLine}` : explanation
  app.get('/', (_, response) => void response.type('text/plain').send(start))
  if (explorer) app.use(explorerPage())
  app.get('/livez', (_, response) => void response.type('text/plain').send('ok'))
  app.get('/readyz', async (_, response) => {
    const state = await readiness()
    response.status(state.ready ? 200 : 503).json(state)
  })
  app.get('/metrics', metrics.show)
  app.use('/graphql', ...operations)
  app.use(service)
  app.use(files)
  app.use(() => {
    throw badRequest(
      'không có gì ở địa chỉ này; xem GET /',
      'there is nothing at this address; see GET /',
      404,
    )
  })
  app.use(wordRefusals(log))
  return app
}

function roomsHere({ subgraphs }: GatewayOptions): Record<string, RunningSubgraph> {
  const here = Object.entries(subgraphs).filter(
    (room): room is [string, RunningSubgraph] => typeof room[1] !== 'string',
  )
  return Object.fromEntries(here)
}

/** Rooms of this process are open to the hub's parts elsewhere, which follow their feeds. */
function serviceOf(options: GatewayOptions): RequestHandler {
  return serviceRoutes(roomsHere(options), options.keys.serviceSecret)
}

/** Files of all rooms: of this process directly, of those elsewhere streamed through. */
function filesOf({ subgraphs }: GatewayOptions): RequestHandler {
  const doors = Object.entries(subgraphs).map(([name, room]) => [
    name,
    typeof room === 'string' ? { files: httpFiles(room, name) } : room,
  ])
  return fileRoutes(Object.fromEntries(doors) as Record<string, { files: FileDoor }>)
}

const explanation = `Thi Đua Hub: dữ liệu thi đua, khen thưởng ngành giáo dục. Emulation and commendation data of Vietnamese education.

GraphQL   POST /graphql   Content-Type: application/json, {"query": "..."}
          with "Authorization: Bearer <token>" or "X-Api-Key: <key>"; the schema is read by introspection
Messages  Accept-Language: vi or en
Health    GET /livez, /readyz, /metrics
Begin     README.md of the program: how to get a token, and a first query
`

const explorerLine = `Try       GET /explorer: a page to send operations from, with your token
`

function openTransports(options: GatewayOptions, log: Logger): Record<string, Transport> {
  const { subgraphs, subgraphTimeoutMs } = options
  const opened = Object.entries(subgraphs).map(([name, subgraph]) => [
    name,
    typeof subgraph === 'string'
      ? overHttp(name, subgraph, subgraphTimeoutMs, log)
      : inProcess(subgraph, subgraphTimeoutMs, log),
  ])
  return Object.fromEntries(opened) as Record<string, Transport>
}

/** What a request passes before its operation: form first, since that costs nothing, then who is asking. */
function beforeOperations(
  options: GatewayOptions,
  { bodyPatienceMs, trusted }: Protection,
  { look, enter }: Saturation,
  log: Logger,
): RequestHandler[] {
  const viewers = viewerSource(options)
  const checkShape = shapeChecker()
  const checkTrust = checkTrusted(trusted, log)
  const { assertionPrivateKey } = options.keys
  return [
    (request, _, next) => {
      if (request.method !== 'POST')
        throw badRequest('hãy gửi bằng POST', 'send it by POST', 405, { allow: 'POST' })
      next()
    },
    look,
    cutSlowBodies(bodyPatienceMs),
    express.json({ limit: '256kb', inflate: false }),
    enter,
    async (request, response, next) => {
      const { query } = checkBody(request.body)
      checkShape(query)
      const viewer = await identify({ headers: request.headers, address: addressOf(request) }, viewers)
      checkTrust(query, viewer)
      response.locals.context = gatewayContext(
        viewer,
        localeOf(request.get('accept-language')),
        assertionPrivateKey,
      )
      next()
    },
  ]
}

/** Where a request comes from; behind proxies that are trusted, what they say. */
function addressOf({ ip }: Request): string | undefined {
  return ip?.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '')
}

function contextOf({ locals }: { locals: Record<string, unknown> }): GatewayContext {
  return locals.context as GatewayContext
}

function viewerSource({ subgraphs, keys, tokens, subgraphTimeoutMs }: GatewayOptions): ViewerSource {
  const organizations = subgraphs.organizations
  if (organizations === undefined) throw new Error('the gateway needs to know where "organizations" is')
  const peer =
    typeof organizations === 'string'
      ? httpPeer(organizations, 'organizations', keys.serviceSecret)
      : organizations
  return {
    verifyToken: tokenVerifier(tokens),
    findViewer: async (question) =>
      within(subgraphTimeoutMs, peer.service('viewer', question) as Promise<ViewerAnswer | null>),
  }
}
