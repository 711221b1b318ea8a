import { mkdtempSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { GraphQLError, parse, type ExecutionResult } from 'graphql'
import { pino } from 'pino'
import { verifyAssertion } from '../shared/access/assertion.js'
import { generateKeys, importKeys, type HubKeys } from '../shared/access/keys.js'
import type { Viewer } from '../shared/access/viewer.js'
import { subgraphServer } from '../shared/http/subgraph-server.js'
import type { ViewerAnswer, ViewerQuestion } from '../shared/subgraph/definition.js'
import { executorOf } from '../shared/subgraph/execute.js'
import type { RunningSubgraph } from '../shared/subgraph/open-subgraph.js'
import { comparesAll } from '../test/kit/oracle.js'
import { composeSupergraph } from './compose.js'
import { apolloExecution } from './execution/oracle.kit.js'
import { openGateway, type GatewayOptions } from './server.js'
import { issueToken } from './tokens/dev-issuer.js'

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@cost", "@listSize"])'

const organizationsSdl = `${link}
type Query { organizations: [Organization!] me: String greet(name: String!): String
  schools(first: Int = 20): SchoolConnection @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
  audited: Organization @cost(weight: 30) }
type SchoolConnection { nodes: [Organization!] }
type Mutation { rename(name: String!): Organization renameAll(names: [String!]!): Int }
type Organization @key(fields: "id") { id: ID! name: String! parent: Organization }`

const awardsSdl = `${link}
type Query { awardsGiven: Int awardsNow: String refused: Int broken: Int impossible: Strict latest: Organization }
type Strict { must: String! }
type Organization @key(fields: "id") { id: ID! awards: [String!] proposals: Int }`

const schools = [
  { id: '1', name: 'THCS Kim Sơn', parent: { id: '2', name: 'Phòng GD&ĐT Gia Lâm' } },
  { id: '2', name: 'Phòng GD&ĐT Gia Lâm' },
]

type Resolvers = Record<string, Record<string, unknown>>

const organizationResolvers: Resolvers = {
  Query: {
    organizations: () => schools,
    schools: () => ({ nodes: schools }),
    audited: () => schools[0],
    me: (_: unknown, __: unknown, viewer: Viewer) =>
      `${viewer.kind} ${viewer.subject} ${viewer.appointments[0]?.role}`,
    greet: (_: unknown, { name }: { name: string }) => `Chào ${name}`,
  },
  Mutation: {
    rename: (_: unknown, { name }: { name: string }) => ({ id: '1', name }),
    renameAll: (_: unknown, { names }: { names: string[] }) => names.length,
  },
}

const awardResolvers: Resolvers = {
  Query: {
    awardsGiven: () => 7,
    awardsNow: (_: unknown, __: unknown, viewer: Viewer) => viewer.now,
    refused: () => {
      throw new GraphQLError('Không có quyền', { extensions: { code: 'FORBIDDEN' } })
    },
    broken: () => Promise.reject(new Error('relation "secret_table" does not exist at 10.0.0.7')),
    impossible: () => ({ must: null }),
    latest: () => ({ id: '9' }),
  },
  Organization: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    awards: ({ id }: { id: string }) => (id === '1' ? ['TTLDTT'] : []),
    proposals: () => 3,
  },
}

/** A subgraph without a database: verifies the assertion and hands the viewer to its resolvers as the context. */
function tinySubgraph(name: string, sdl: string, resolvers: Resolvers, keys: HubKeys): TinySubgraph {
  const { documentOf, run } = executorOf(
    buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]),
  )
  const subgraph: TinySubgraph = {
    name,
    sdl,
    follows: [],
    viewers: [],
    state: 'up',
    files: undefined as never, // no test of the gateway asks a tiny subgraph for files
    execute: async (request, { assertion }): Promise<ExecutionResult> => {
      if (subgraph.state === 'down') throw new Error('connect ECONNREFUSED 10.0.0.7:5432')
      if (subgraph.state === 'hanging') return new Promise(() => undefined)
      const viewer = await verifyAssertion(assertion ?? '', keys.assertionPublicKey)
      subgraph.viewers.push(viewer)
      const document = documentOf(request.query)
      return 'kind' in document ? run(document, request, viewer) : { errors: document }
    },
    service: async (_, question) => answerFor(question as ViewerQuestion),
    checkReady: async () => {
      if (subgraph.state !== 'up') throw new Error('no database')
    },
    catchUp: async () => undefined,
    loadSample: async () => undefined,
    eraseFiles: async () => 0,
    fold: async () => 0,
    auditLag: async () => 3,
    startJobs: () => undefined,
    close: async () => undefined,
  }
  return subgraph
}

/** A subgraph that can be switched off and remembers whose assertions it accepted. */
export interface TinySubgraph extends RunningSubgraph {
  execute: RunningSubgraph['execute']
  service: RunningSubgraph['service']
  viewers: Viewer[]
  state: 'up' | 'down' | 'hanging'
}

/** Knows one clerk and one API key. */
function answerFor({ subject, apiKey }: ViewerQuestion): ViewerAnswer | null {
  if (subject === 'clerk')
    return { subject, appointments: [{ organizationId: '1', role: 'CLERK' }], scopes: [] }
  if (apiKey === 'key-of-the-press') return { subject: 'press', appointments: [], scopes: ['published'] }
  return null
}

/** A gateway with two tiny subgraphs, listening on loopback. */
export interface TinyHub {
  url: string
  dataDir: string
  keys: HubKeys
  organizations: TinySubgraph
  awards: TinySubgraph
  /** A development token of the clerk. */
  token(at?: string): Promise<string>
  /** Posts a body (text as it is, anything else as JSON) to /graphql; with the clerk's token unless told otherwise. */
  post(body: unknown, headers?: Record<string, string | undefined>): Promise<Answer>
  get(path: string): Promise<{ status: number; text: string }>
  close(): Promise<void>
}

/** What came back. */
export interface Answer {
  status: number
  headers: Headers
  text: string
  data: Record<string, unknown> | null | undefined
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
  extensions: Record<string, unknown> | undefined
}

/** Opens a tiny hub; `options` replaces parts of what the gateway is opened with. */
export async function openTinyHub(
  options: (
    subgraphs: Record<'organizations' | 'awards', TinySubgraph>,
  ) => Partial<GatewayOptions> = () => ({}),
): Promise<TinyHub> {
  const keys = await importKeys(generateKeys())
  const organizations = tinySubgraph('organizations', organizationsSdl, organizationResolvers, keys)
  const awards = tinySubgraph('awards', awardsSdl, awardResolvers, keys)
  const dataDir = mkdtempSync(join(tmpdir(), 'tiny-hub-'))
  const gateway = await openGateway({
    supergraphSdl: composeSupergraph(
      [organizations, awards].map(({ name, sdl }) => ({ name, sdl, url: name })),
    ).supergraphSdl,
    subgraphs: { organizations, awards },
    keys,
    tokens: { dataDir },
    subgraphTimeoutMs: 5_000,
    log: pino({ level: 'silent' }),
    ...(comparesAll && { execution: apolloExecution }),
    ...options({ organizations, awards }),
  })
  const { url, server } = await listen(gateway.app)
  const token = (at?: string): Promise<string> => issueToken({ dataDir, subject: 'clerk', at })
  return {
    url,
    dataDir,
    keys,
    organizations,
    awards,
    token,
    post: async (body, headers = {}) => {
      const all = { 'content-type': 'application/json', authorization: `Bearer ${await token()}`, ...headers }
      const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined)
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      return answerOf(await fetch(`${url}/graphql`, { method: 'POST', headers: given, body: text }))
    },
    get: async (path) => {
      const response = await fetch(url + path)
      return { status: response.status, text: await response.text() }
    },
    close: async () => {
      await gateway.close()
      await shut(server)
    },
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const { data, errors = [], extensions } = JSON.parse(text) as Answer
  return { status: response.status, headers: response.headers, text, data, errors, extensions }
}

/** Serves a tiny subgraph over HTTP as the real ones are served. */
export function serve(subgraph: RunningSubgraph, keys: HubKeys): Promise<{ url: string; server: Server }> {
  return listen(subgraphServer(subgraph, keys, pino({ level: 'silent' })))
}

/** Listens on a free port of loopback. */
export async function listen(handler: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** Closes a server with its kept connections. */
export function shut(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
