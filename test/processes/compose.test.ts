import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../kit/database.js'
import { fillIn, hubServices } from './compose-file.kit.js'
import { freePort, newDataDir, runScript, start, startNode, type Program } from './programs.kit.js'
import { ask } from './requests.kit.js'

// docker-compose.yml without Docker: each service's command line, environment and health check as they stand there,
// with the names of the containers replaced by ports of this machine.
// Planted fault that this suite was seen to catch: a variable whose name is misspelt.

let database: TestDatabase
const issuer = createServer()
let signing: CryptoKey
const ports = new Map<string, number>()
const programs: Program[] = []

beforeAll(async () => {
  database = await createDatabase(inject('ownerUrl'))
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  signing = privateKey
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: '1', alg: 'RS256' }] })
  issuer.on('request', (_, response) => response.setHeader('content-type', 'application/json').end(keys))
  await once(issuer.listen(0, '127.0.0.1'), 'listening')
  for (const [name] of hubServices) ports.set(name, await freePort())
  await startAll(await hubEnv())
})
afterAll(async () => {
  const codes = await Promise.all(programs.map((program) => program.end('SIGTERM')))
  issuer.close()
  await database.drop()
  expect(codes).toEqual(programs.map(() => 0))
})

const issuerUrl = () => `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`

/** What stands in hub.env: the output of `npm run --silent keys`, and what its reader is told to add. */
async function hubEnv(): Promise<Record<string, string>> {
  const { said } = await runScript('keys', [], {})
  const lines = said.trim().split('\n')
  const keys = lines.map((line): [string, string] => {
    const [, name, value] = /^(\w+)=(".*")$/.exec(line)!
    return [name!, JSON.parse(value!) as string]
  })
  expect(keys).toHaveLength(3)
  const url = issuerUrl()
  const added = {
    DATABASE_PASSWORD: 'secret',
    AUTH_ISSUER: url,
    AUTH_AUDIENCE: 'hub',
    AUTH_JWKS_URL: `${url}/keys`,
  }
  return { ...Object.fromEntries(keys), ...added, LOAD_SAMPLE: 'true' }
}

async function startAll(given: Record<string, string>): Promise<void> {
  for (const [name, { command, environment }] of hubServices) {
    const env = Object.entries(environment).map(([key, value]) => [key, hereFor(fillIn(value, given))])
    const common = { PORT: String(ports.get(name)), DATA_DIR: `${newDataDir()}/none` }
    programs.push(
      start(command!.join(' '), { ...(Object.fromEntries(env) as Record<string, string>), ...common }),
    )
  }
  await Promise.all(programs.map((program) => program.until(/^Ready/m)))
}

/** The same address on this machine. */
function hereFor(value: string): string {
  if (value === '0.0.0.0') return '127.0.0.1'
  if (value.startsWith('postgres://')) {
    expect(value).toBe('postgres://hub:secret@postgres:5432/hub')
    return database.url
  }
  return value.replace(/^http:\/\/(\w+):4000$/, (_, name: string) => `http://127.0.0.1:${ports.get(name)}`)
}

async function token(claims: { audience: string }): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'RS256', kid: '1' })
    .setIssuer(issuerUrl())
    .setAudience(claims.audience)
    .setSubject('sample:ministry')
    .setExpirationTime('5m')
    .sign(signing)
}

test('every health check says that its service is well', async () => {
  for (const [name, { healthcheck }] of hubServices) {
    const [, , ...args] = healthcheck.test.map((word) => word.replaceAll(':4000/', `:${ports.get(name)}/`))
    expect({ name, code: await startNode(args, {}).ended }).toEqual({ name, code: 0 })
  }
})

test('a health check says so when nothing answers', async () => {
  const [, , ...args] = hubServices[0]![1].healthcheck.test.map((word) => word.replaceAll(':4000/', ':1/'))
  expect(await startNode(args, {}).ended).toBe(1)
})

test('the gateway answers to the tokens of the issuer, and to no others', async () => {
  const address = `http://127.0.0.1:${ports.get('gateway')}/graphql`
  const query = `{ organization(code: "BO-GDDT") { code awardRollup(period: "2023-2024") { granted } } }`
  expect(await ask(address, await token({ audience: 'hub' }), query)).toMatchObject({
    errors: [],
    data: { organization: { code: 'BO-GDDT', awardRollup: { granted: 0 } } },
  })
  expect(await ask(address, await token({ audience: 'elsewhere' }), query)).toMatchObject({ status: 401 })
})
