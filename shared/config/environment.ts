import { join } from 'node:path'
import { z } from 'zod'
import {
  address,
  baseAddress,
  ed25519Pem,
  isPair,
  networks,
  oneOf,
  origins,
  wholeNumber,
} from './variables.js'
import type { SubgraphKeyMaterial } from '../access/keys.js'
import { StartupError } from '../server/startup-error.js'
import { subgraphNames, type SubgraphName } from '../subgraph/definition.js'

/** An OpenID Connect issuer whose bearer tokens the gateway accepts. */
export interface IssuerSettings {
  /** The `iss` of its tokens. */
  issuer: string
  /** Where its keys are; found through its discovery document when left out. */
  jwksUrl: string | undefined
  /** The `aud` that tokens for this hub carry. */
  audience: string
}

/** The configuration of any program of the hub, read once at its start. */
export interface Environment {
  port: number
  /** The interface to listen on, if one was named. */
  host: string | undefined
  /** Folder for the embedded database and local keys. */
  dataDir: string
  /** Folder for uploaded and made files; all processes of a subgraph share it. */
  filesDir: string
  /** The PostgreSQL for all subgraphs; undefined means the embedded one. */
  databaseUrl: string | undefined
  /** Subgraphs with a PostgreSQL of their own. */
  databaseUrls: Partial<Record<SubgraphName, string>>
  /** Subgraphs that run elsewhere and are reached over HTTP. */
  subgraphUrls: Partial<Record<SubgraphName, string>>
  /** Undefined means the development issuer. */
  issuer: IssuerSettings | undefined
  /** Undefined means keys kept in the data folder. The gateway needs the private one too; subgraphs do not have it. */
  keys: (SubgraphKeyMaterial & { privatePem: string | undefined }) | undefined
  /** Milliseconds that a subgraph has for one answer. */
  subgraphTimeoutMs: number
  /** Database connections of one subgraph. */
  poolSize: number
  logLevel: (typeof logLevels)[number]
  loadSample: boolean
  /** Origins (scheme, host, port) whose pages may use the hub from a browser. */
  corsOrigins: string[]
  /** Addresses or networks of the proxies in front of the gateway, which say where a request comes from. */
  trustedProxies: string[]
  /** Most that one operation may cost and all of one client in a minute; whether several gateways count together. */
  cost: { perOperation: number; perMinute: number; isShared: boolean }
  /** Whether the gateway shows a page to try operations on; by default only with the development issuer. */
  explorer: boolean
  /** What happens to operations that the manifest does not have. */
  trustedDocuments: { mode: (typeof trustModes)[number]; file: string | undefined }
}

const trustModes = ['off', 'log', 'enforce'] as const
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const postgres = address(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database')
const program = baseAddress('http://host:4001')
const web = ['http:', 'https:']

const variables = z
  .object({
    PORT: wholeNumber(0, 65_535, 4000),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, { error: 'a host name or IP address is expected' })
      .optional(),
    DATA_DIR: z.string().default('.data'),
    FILES_DIR: z.string().optional(),
    DATABASE_URL: postgres,
    ...forEach('DATABASE_URL', postgres),
    ...forEach('SUBGRAPH_URL', program),
    AUTH_ISSUER: address(web, 'https://login.example.org/realms/hub'),
    AUTH_JWKS_URL: address(web, 'https://login.example.org/realms/hub/keys'),
    AUTH_AUDIENCE: z.string().optional(),
    SUBGRAPH_TIMEOUT_MS: wholeNumber(1, 600_000, 5_000),
    LOG_LEVEL: oneOf(logLevels, 'info'),
    LOAD_SAMPLE: z.enum(['true', 'false'], { error: 'true or false is expected' }).optional(),
    ASSERTION_PRIVATE_KEY: ed25519Pem('private'),
    ASSERTION_PUBLIC_KEY: ed25519Pem('public'),
    SERVICE_SECRET: z.string().min(32, { error: 'at least 32 characters are expected' }).optional(),
    DB_POOL_SIZE: wholeNumber(1, 1_000, 8),
    CORS_ORIGINS: origins('https://so.example.vn,https://truong.example.vn'),
    TRUSTED_PROXIES: networks('10.0.0.0/8,192.0.2.7'),
    COST_PER_OPERATION: wholeNumber(1, 1_000_000, 20_000),
    COST_PER_MINUTE: wholeNumber(1, 100_000_000, 200_000),
    COST_BUDGET: oneOf(['memory', 'database'], 'memory'),
    TRUSTED_DOCUMENTS: oneOf(trustModes, 'off'),
    TRUSTED_DOCUMENTS_FILE: z.string().optional(),
    EXPLORER: z.enum(['on', 'off'], { error: 'on or off is expected' }).optional(),
  })
  .superRefine(checkTogether)

/** All that is read of the environment. */
export const variableNames: readonly string[] = Object.keys(variables.shape)

type Variables = z.infer<typeof variables>
type Given = Record<string, string | undefined>

/** Reads and checks the whole configuration; throws a StartupError with one sentence for each wrong variable. */
export function readEnvironment(env: Given = process.env): Environment {
  // An empty value is how compose files and shells say "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = variables.safeParse(given)
  if (read.success) return shape(read.data)
  throw new StartupError(
    read.error.issues.map((issue) => sentence(String(issue.path[0]), given, issue.message)).join('\n'),
  )
}

function shape(read: Variables): Environment {
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    filesDir: read.FILES_DIR ?? join(read.DATA_DIR, 'files'),
    databaseUrl: read.DATABASE_URL,
    databaseUrls: bySubgraph(read, 'DATABASE_URL'),
    subgraphUrls: bySubgraph(read, 'SUBGRAPH_URL'),
    issuer: issuerOf(read),
    keys: keysOf(read),
    subgraphTimeoutMs: read.SUBGRAPH_TIMEOUT_MS,
    poolSize: read.DB_POOL_SIZE,
    logLevel: read.LOG_LEVEL,
    corsOrigins: read.CORS_ORIGINS,
    trustedProxies: read.TRUSTED_PROXIES,
    cost: {
      perOperation: read.COST_PER_OPERATION,
      perMinute: read.COST_PER_MINUTE,
      isShared: read.COST_BUDGET === 'database',
    },
    trustedDocuments: { mode: read.TRUSTED_DOCUMENTS, file: read.TRUSTED_DOCUMENTS_FILE },
    explorer: read.EXPLORER ? read.EXPLORER === 'on' : !read.AUTH_ISSUER,
    // A hub with a real issuer, or with keys of its own, holds real data: the sample comes only where it is asked for.
    loadSample: read.LOAD_SAMPLE ? read.LOAD_SAMPLE === 'true' : !read.AUTH_ISSUER && !read.SERVICE_SECRET,
  }
}

type Suffix = 'DATABASE_URL' | 'SUBGRAPH_URL'
type Name<S extends Suffix> = `${Uppercase<SubgraphName>}_${S}`

function nameOf<S extends Suffix>(subgraph: SubgraphName, suffix: S): Name<S> {
  return `${subgraph.toUpperCase() as Uppercase<SubgraphName>}_${suffix}`
}

function forEach<S extends Suffix, T>(suffix: S, type: T): Record<Name<S>, T> {
  return Object.fromEntries(subgraphNames.map((name) => [nameOf(name, suffix), type])) as Record<Name<S>, T>
}

function bySubgraph(read: Variables, suffix: Suffix): Partial<Record<SubgraphName, string>> {
  const pairs = subgraphNames.map((name) => [name, read[nameOf(name, suffix)]] as const)
  return Object.fromEntries(pairs.filter(([, url]) => url !== undefined))
}

function issuerOf({ AUTH_ISSUER: issuer, AUTH_JWKS_URL: jwksUrl, AUTH_AUDIENCE: audience }: Variables) {
  return issuer && audience ? { issuer, jwksUrl, audience } : undefined
}

function keysOf(read: Variables): Environment['keys'] {
  const {
    ASSERTION_PRIVATE_KEY: privatePem,
    ASSERTION_PUBLIC_KEY: publicPem,
    SERVICE_SECRET: serviceSecret,
  } = read
  return publicPem && serviceSecret ? { privatePem, publicPem, serviceSecret } : undefined
}

const keyNames = ['ASSERTION_PRIVATE_KEY', 'ASSERTION_PUBLIC_KEY', 'SERVICE_SECRET'] as const
const keysOfAll = ['ASSERTION_PUBLIC_KEY', 'SERVICE_SECRET'] as const

/** What one variable means for another. */
function checkTogether(read: Variables, context: z.RefinementCtx): void {
  const complain = (name: keyof Variables, message: string): void =>
    context.addIssue({ code: 'custom', path: [name], message })
  if (read.AUTH_ISSUER && !read.AUTH_AUDIENCE)
    complain('AUTH_AUDIENCE', 'it is needed together with AUTH_ISSUER')
  for (const name of ['AUTH_JWKS_URL', 'AUTH_AUDIENCE'] as const) {
    if (read[name] && !read.AUTH_ISSUER) complain(name, 'it means nothing without AUTH_ISSUER; set that too')
  }
  for (const name of keysOfAll) {
    const other = keyNames.find((key) => read[key])
    if (other && !read[name]) complain(name, `it is needed together with ${other}; npm run keys makes them`)
  }
  if (read.TRUSTED_DOCUMENTS !== 'off' && !read.TRUSTED_DOCUMENTS_FILE)
    complain('TRUSTED_DOCUMENTS_FILE', `it is needed with TRUSTED_DOCUMENTS=${read.TRUSTED_DOCUMENTS}`)
  if (read.COST_PER_MINUTE < read.COST_PER_OPERATION)
    complain('COST_PER_MINUTE', 'at least COST_PER_OPERATION is expected')
  const { ASSERTION_PRIVATE_KEY: privatePem, ASSERTION_PUBLIC_KEY: publicPem } = read
  if (privatePem && publicPem && !isPair(privatePem, publicPem)) {
    complain('ASSERTION_PUBLIC_KEY', 'it does not belong to ASSERTION_PRIVATE_KEY')
  }
}

function sentence(name: string, given: Given, expected: string): string {
  const value = given[name]
  return value === undefined
    ? `${name} is not set: ${expected}.`
    : `${name} is ${shown(name, value)}: ${expected}.`
}

/** The value as it may stand on a screen: no keys, no passwords. */
function shown(name: string, value: string): string {
  if ((keyNames as readonly string[]).includes(name)) return '(hidden)'
  return `"${value.replace(/\/\/[^@/]*@/, '//…@')}"`
}
