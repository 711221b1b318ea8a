import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generateKeys } from '../access/keys.js'
import { StartupError } from '../server/startup-error.js'
import { readEnvironment } from './environment.js'

const { privatePem, publicPem, serviceSecret } = generateKeys()
const keys = {
  ASSERTION_PRIVATE_KEY: privatePem,
  ASSERTION_PUBLIC_KEY: publicPem,
  SERVICE_SECRET: serviceSecret,
}

test('an empty environment runs everything here', () => {
  expect(readEnvironment({})).toEqual({
    port: 4000,
    host: undefined,
    dataDir: '.data',
    filesDir: join('.data', 'files'),
    databaseUrl: undefined,
    databaseUrls: {},
    subgraphUrls: {},
    issuer: undefined,
    keys: undefined,
    subgraphTimeoutMs: 5_000,
    poolSize: 8,
    logLevel: 'info',
    corsOrigins: [],
    trustedProxies: [],
    cost: { perOperation: 20_000, perMinute: 200_000, isShared: false },
    trustedDocuments: { mode: 'off', file: undefined },
    explorer: true,
    loadSample: true,
  })
})

test('everything can be said', () => {
  const environment = readEnvironment({
    PORT: '8080',
    DATABASE_URL: 'postgres://hub:secret@db/hub',
    AWARDS_DATABASE_URL: 'postgresql://hub:secret@db2/awards',
    CAMPAIGNS_SUBGRAPH_URL: 'http://campaigns:4002',
    AUTH_ISSUER: 'https://login.example.org',
    AUTH_AUDIENCE: 'hub',
    LOAD_SAMPLE: 'false',
    LOG_LEVEL: 'debug',
    ...keys,
  })
  expect(environment).toMatchObject({
    port: 8080,
    databaseUrls: { awards: 'postgresql://hub:secret@db2/awards' },
    subgraphUrls: { campaigns: 'http://campaigns:4002' },
    issuer: { issuer: 'https://login.example.org', audience: 'hub' },
    keys: { privatePem, publicPem, serviceSecret },
    loadSample: false,
    logLevel: 'debug',
  })
})

test('an empty value means "not set"', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '', AUTH_ISSUER: '' }).port).toBe(4000)
})

test('a subgraph need not have the private key', () => {
  const given = { ASSERTION_PUBLIC_KEY: publicPem, SERVICE_SECRET: serviceSecret }
  expect(readEnvironment(given).keys).toEqual({ privatePem: undefined, publicPem, serviceSecret })
})

test('the sample comes by itself only where nothing says that the hub is real', () => {
  const issuer = { AUTH_ISSUER: 'https://login.example.org', AUTH_AUDIENCE: 'hub' }
  expect(readEnvironment({}).loadSample).toBe(true)
  expect(readEnvironment(issuer).loadSample).toBe(false)
  expect(readEnvironment(keys).loadSample).toBe(false)
  expect(readEnvironment({ ...keys, ...issuer, LOAD_SAMPLE: 'true' }).loadSample).toBe(true)
})

test('keys on one line, with "\\n" written out, are understood', () => {
  const onOneLine = privatePem.replaceAll('\n', '\\n')
  expect(readEnvironment({ ...keys, ASSERTION_PRIVATE_KEY: onOneLine }).keys).toEqual({
    privatePem,
    publicPem,
    serviceSecret,
  })
})

test.each<[string, Record<string, string>, string]>([
  ['a port of letters', { PORT: 'http' }, 'PORT is "http": a whole number from 0 to 65535 is expected'],
  ['a port too high', { PORT: '65536' }, 'PORT is "65536": '],
  ['a negative timeout', { SUBGRAPH_TIMEOUT_MS: '-1' }, 'SUBGRAPH_TIMEOUT_MS is "-1": a whole number from 1'],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": one of fatal, error, warn'],
  ['a doubtful switch', { LOAD_SAMPLE: 'no' }, 'LOAD_SAMPLE is "no": true or false is expected'],
  [
    'a database of another make',
    { DATABASE_URL: 'mysql://db/x' },
    'DATABASE_URL is "mysql://db/x": an address such as',
  ],
  [
    'a database that is no address',
    { AWARDS_DATABASE_URL: 'db' },
    'AWARDS_DATABASE_URL is "db": an address such as',
  ],
  [
    'a subgraph that is no address',
    { AWARDS_SUBGRAPH_URL: 'awards' },
    'AWARDS_SUBGRAPH_URL is "awards": an address',
  ],
  ['a subgraph with a path', { AWARDS_SUBGRAPH_URL: 'http://a/graphql' }, 'an address without a path'],
  [
    'an issuer alone',
    { AUTH_ISSUER: 'https://i.example' },
    'AUTH_AUDIENCE is not set: it is needed together with',
  ],
  [
    'an audience alone',
    { AUTH_AUDIENCE: 'hub' },
    'AUTH_AUDIENCE is "hub": it means nothing without AUTH_ISSUER',
  ],
  [
    'a secret alone',
    { SERVICE_SECRET: serviceSecret },
    'ASSERTION_PUBLIC_KEY is not set: it is needed together with SERVICE_SECRET',
  ],
  [
    'a private key alone',
    { ASSERTION_PRIVATE_KEY: privatePem },
    'SERVICE_SECRET is not set: it is needed together with ASSERTION_PRIVATE_KEY',
  ],
  ['a short secret', { ...keys, SERVICE_SECRET: 'x' }, 'SERVICE_SECRET is (hidden): at least 32 characters'],
  [
    'a key that is none',
    { ...keys, ASSERTION_PUBLIC_KEY: 'x' },
    'ASSERTION_PUBLIC_KEY is (hidden): an Ed25519 public key',
  ],
  [
    'keys of two pairs',
    { ...keys, ASSERTION_PUBLIC_KEY: generateKeys().publicPem },
    'it does not belong to ASSERTION',
  ],
])('%s is refused by name', (_, env, sentence) => {
  expect(() => readEnvironment(env)).toThrow(StartupError)
  expect(() => readEnvironment(env)).toThrow(sentence)
})

test('all that is wrong is said at once, one sentence a line', () => {
  const read = (): unknown => readEnvironment({ PORT: 'x', LOG_LEVEL: 'y' })
  expect(read).toThrow(/^PORT is "x": [^\n]+\.\nLOG_LEVEL is "y": [^\n]+\.$/)
})

test('passwords stay off the screen', () => {
  const read = (): unknown => readEnvironment({ DATABASE_URL: 'mysql://hub:s3cret@db/x' })
  expect(read).toThrow('"mysql://…@db/x"')
})
