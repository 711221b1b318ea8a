import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { generateKeys } from '../../shared/access/keys.js'
import { createDatabase, type TestDatabase } from '../kit/database.js'
import { commandOf, newDataDir, start } from './programs.kit.js'

// Planted fault that this suite was seen to catch: a StartupError that is printed with its stack.

let database: TestDatabase
let poorUrl: string
let occupant: Server

beforeAll(async () => {
  database = await createDatabase(inject('ownerUrl'))
  const poor = `poor_${path.basename(new URL(database.url).pathname)}`
  await onServer(`create role ${poor} login password 'poor'`)
  poorUrl = Object.assign(new URL(database.url), { username: poor, password: 'poor' }).href
  occupant = createServer().listen(0, '127.0.0.1')
})
afterAll(async () => {
  occupant.close()
  await database.drop()
  await onServer(`drop role ${new URL(poorUrl).username}`)
})

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(inject('ownerUrl'))
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** Starts a program that must not start, and answers the one line that it says. */
async function refusalOf(command: string, env: Record<string, string>): Promise<string> {
  const program = start(command, { DATA_DIR: newDataDir(), PORT: '0', ...env })
  expect({ code: await program.ended, said: program.said() }).toMatchObject({ code: 1 })
  expect(program.said()).toMatch(/^[^\n]+\n$/)
  return program.said()
}

const allInOne = commandOf('start')

describe('what stands in the way of a start is one sentence that names the variable', () => {
  test('a port that is none', async () => {
    expect(await refusalOf(allInOne, { PORT: 'http' })).toBe(
      'Cannot start: PORT is "http": a whole number from 0 to 65535 is expected (4000 when it is not set).\n',
    )
  })

  test('a port in use', async () => {
    const { port } = occupant.address() as AddressInfo
    const said = await refusalOf(allInOne, { PORT: String(port), DATABASE_URL: database.url })
    expect(said).toContain(`PORT is ${port}: another program already listens there on 127.0.0.1; `)
  })

  test('every interface, with tokens that anybody here can make', async () => {
    expect(await refusalOf(allInOne, { HOST: '0.0.0.0' })).toMatch(/HOST is "0\.0\.0\.0": .* AUTH_ISSUER/)
  })

  test('a data folder of another PostgreSQL version', async () => {
    const dataDir = newDataDir()
    const cluster = path.join(dataDir, 'postgres/cluster')
    mkdirSync(cluster, { recursive: true })
    writeFileSync(path.join(cluster, 'PG_VERSION'), '15\n')
    if (process.getuid?.() === 0) chownSync(cluster, 65534, 65534)
    expect(await refusalOf(allInOne, { DATA_DIR: dataDir })).toMatch(
      /was made by PostgreSQL 15, and this program brings PostgreSQL 18; .* set DATA_DIR to an empty folder/,
    )
  })

  test('a data folder that another hub uses', async () => {
    const dataDir = newDataDir()
    const first = start(allInOne, { DATA_DIR: dataDir, PORT: '0' })
    await first.until(/Ready/)
    expect(await refusalOf(allInOne, { DATA_DIR: dataDir })).toMatch(
      /is in use by another running program \(process \d+\); stop that one first, or set DATA_DIR to another folder/,
    )
    expect(await first.end('SIGTERM')).toBe(0)
  })

  test('a database that does not answer', async () => {
    const said = await refusalOf(allInOne, { DATABASE_URL: 'postgres://hub:s3cret@127.0.0.1:1/hub' })
    expect(said).toContain(
      'DATABASE_URL (127.0.0.1:1, database "hub", role "hub"): no PostgreSQL answers there',
    )
    expect(said).not.toContain('s3cret')
  })

  test('a database role that may not do what is needed', async () => {
    expect(await refusalOf(allInOne, { AWARDS_DATABASE_URL: poorUrl, DATABASE_URL: database.url })).toMatch(
      /AWARDS_DATABASE_URL \(.*\): this role may not prepare the database; have an administrator run there: grant create/,
    )
  })
})

describe('parts alone', () => {
  test('a subgraph that is none', async () => {
    expect(await refusalOf(commandOf('start:subgraph', 'prizes'), {})).toBe(
      '"prizes" is not a subgraph; expected one of: organizations, campaigns, awards, initiatives.\n',
    )
  })

  test('a subgraph that is not told where its sources are', async () => {
    const env = { DATABASE_URL: database.url, ORGANIZATIONS_SUBGRAPH_URL: 'http://127.0.0.1:1' }
    expect(await refusalOf(commandOf('start:subgraph', 'awards'), env)).toContain(
      'Cannot start: INITIATIVES_SUBGRAPH_URL, CAMPAIGNS_SUBGRAPH_URL not set: awards follows the feed of that subgraph over HTTP',
    )
  })

  test('a gateway that is not told where the subgraphs are', async () => {
    expect(
      await refusalOf(commandOf('start:gateway'), { AWARDS_SUBGRAPH_URL: 'http://127.0.0.1:1' }),
    ).toContain(
      'Cannot start: ORGANIZATIONS_SUBGRAPH_URL, CAMPAIGNS_SUBGRAPH_URL, INITIATIVES_SUBGRAPH_URL not set: ',
    )
  })

  test('a gateway with the keys of a subgraph', async () => {
    const { publicPem, serviceSecret } = generateKeys()
    const env = { ASSERTION_PUBLIC_KEY: publicPem, SERVICE_SECRET: serviceSecret }
    expect(await refusalOf(commandOf('start:gateway'), env)).toContain('ASSERTION_PRIVATE_KEY is not set: ')
  })
})
