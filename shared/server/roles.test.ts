import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startForeignServer, without15, type ForeignServer } from './foreign-server.kit.js'
import { prepareDatabase } from './roles.js'
import { StartupError } from './startup-error.js'

let server: ForeignServer

async function sql(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(text)
    return rows
  } finally {
    await client.end()
  }
}

const admin = (text: string, database = 'postgres') => sql(server.urlOf(database), text)

/** What the administrator of a hosted server would do before naming it in DATABASE_URL. */
async function createHub(ownerMay: string, database = 'hub'): Promise<string> {
  await admin(`create role lan login ${ownerMay} password 'chủ quản'`)
  await admin(`create database ${database} owner lan`)
  return server.urlOf(database, 'lan', encodeURIComponent('chủ quản'))
}

async function refusalOf(url: string): Promise<string> {
  const error: unknown = await prepareDatabase(url).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(StartupError)
  return (error as StartupError).message
}

/** The statements that a refusal asks an administrator to run. */
function statementsIn(refusal: string): string[] {
  const [, statements] = /run there: (.*); and start again/.exec(refusal) ?? []
  return statements?.split('; ') ?? []
}

const versions = [{ version: 18 as const }, { version: 15 as const }]
describe.each(versions)('on PostgreSQL $version', ({ version }) => {
  const reason = version === 15 ? without15 : undefined
  beforeAll(async () => {
    if (!reason) server = await startForeignServer(version)
  })
  afterAll(async () => {
    if (!reason) await server.stop()
  })
  beforeEach(({ skip }) => {
    if (reason) skip(reason)
  })
  afterEach(async () => {
    if (reason) return
    for (const name of ['hub', 'awards', 'trusting'])
      await admin(`drop database if exists ${name} with (force)`)
    for (const name of ['hub_app', 'lan']) await admin(`drop role if exists ${name}`)
  })

  test('an owner that may create roles needs nothing else', async () => {
    const ownerUrl = await createHub('createrole')
    const { appUrl } = await prepareDatabase(ownerUrl)

    const [app] = await sql(
      appUrl,
      'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    )
    expect(app).toEqual({ rolname: 'hub_app', rolsuper: false, rolbypassrls: false })
    const extensions = await sql(
      ownerUrl,
      'select array_agg(extname::text order by extname) as names from pg_extension',
    )
    expect(extensions).toEqual([{ names: ['btree_gist', 'pg_trgm', 'plpgsql', 'unaccent'] }])
    await expect(sql(appUrl, 'create schema mine')).rejects.toThrow('permission denied')
  })

  test('doing it again changes nothing, so that running processes stay connected', async () => {
    const ownerUrl = await createHub('createrole')
    const stored = () => admin("select rolpassword from pg_authid where rolname = 'hub_app'")
    const first = await prepareDatabase(ownerUrl)
    const before = await stored()
    expect(await prepareDatabase(ownerUrl)).toEqual(first)
    expect(await stored()).toEqual(before)
  })

  test('a password that somebody changed is set right', async () => {
    const ownerUrl = await createHub('createrole')
    const { appUrl } = await prepareDatabase(ownerUrl)
    await admin("alter role hub_app nologin password 'other'")
    expect(await prepareDatabase(ownerUrl)).toEqual({ ownerUrl, appUrl })
    expect(await sql(appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('many processes at once, on two databases of one server, agree', async () => {
    const ownerUrl = await createHub('createrole')
    await admin('create database awards owner lan')
    const awardsUrl = ownerUrl.replace(/hub$/, 'awards')
    const urls = [ownerUrl, awardsUrl, ownerUrl, awardsUrl, ownerUrl, awardsUrl]

    const prepared = await Promise.all(urls.map((url) => prepareDatabase(url)))

    const passwords = new Set(prepared.map(({ appUrl }) => new URL(appUrl).password))
    expect(passwords.size).toBe(1)
    for (const { appUrl } of prepared) expect(await sql(appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a role that somebody else makes at the same moment is taken as it is', async () => {
    const ownerUrl = await createHub('createrole')
    const rival = new pg.Client(server.urlOf('postgres'))
    await rival.connect()
    await rival.query('begin; create role hub_app; grant hub_app to lan with admin option')

    const prepared = prepareDatabase(ownerUrl)
    const waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and usename = 'lan'"
    while ((await admin(waiting)).length === 0) await sleep(20)
    await rival.query('commit')
    await rival.end()

    expect(await sql((await prepared).appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('an owner that may not create roles is told what an administrator must run, without a secret in it', async () => {
    const ownerUrl = await createHub('nocreaterole')
    const refusal = await refusalOf(ownerUrl)
    const statements = statementsIn(refusal)
    expect(statements).toEqual([
      expect.stringMatching(/^create role hub_app login password 'SCRAM-SHA-256\$/),
    ])

    for (const statement of statements) await admin(statement, 'hub')
    const { appUrl } = await prepareDatabase(ownerUrl)
    expect(await sql(appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(refusal).not.toContain(new URL(appUrl).password)
  })

  test('a role that only may connect learns everything in one sentence', async () => {
    await createHub('nocreaterole')
    await admin('alter database hub owner to postgres')
    await admin('revoke connect on database hub from public; grant connect on database hub to lan')
    const url = server.urlOf('hub', 'lan', encodeURIComponent('chủ quản'))

    const statements = statementsIn(await refusalOf(url))
    expect(statements).toEqual([
      'grant create on database hub to lan',
      'create extension if not exists unaccent schema public',
      'create extension if not exists pg_trgm schema public',
      'create extension if not exists btree_gist schema public',
      expect.stringMatching(/^create role hub_app/),
      'grant connect on database hub to hub_app',
    ])
    for (const statement of statements) await admin(statement, 'hub')
    await prepareDatabase(url)
  })

  test('an owner without password gives an app role without password', async () => {
    await admin('create database trusting')
    const { appUrl } = await prepareDatabase(server.urlOf('trusting', 'postgres', ''))
    expect(new URL(appUrl)).toMatchObject({ username: 'hub_app', password: '' })
    expect(await sql(appUrl, 'select current_user as who')).toEqual([{ who: 'hub_app' }])
  })

  test.each([
    ['create role hub_app superuser', 'the role hub_app passes row-level security'],
    ['create role hub_app bypassrls', 'the role hub_app passes row-level security'],
    ['create role hub_app; grant lan to hub_app', 'the role hub_app is a member of a role that passes'],
    ['create role hub_app; alter database awards owner to hub_app', 'the role hub_app owns database objects'],
  ])('refuses after: %s', async (statements, sentence) => {
    const ownerUrl = await createHub('createrole')
    await admin('create database awards')
    await admin(statements)
    expect(await refusalOf(ownerUrl)).toContain(sentence)
  })

  test('the app role itself is not taken for the owner', async () => {
    const ownerUrl = await createHub('createrole')
    const { appUrl } = await prepareDatabase(ownerUrl)
    expect(await refusalOf(appUrl)).toContain(
      'the role hub_app is for serving requests; name the owner of the database',
    )
  })

  test('a database that cannot hold Vietnamese is refused', async () => {
    await admin("create database hub encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0")
    expect(await refusalOf(server.urlOf('hub'))).toContain('is encoded in SQL_ASCII, and UTF8 is needed')
  })

  test('a wrong password and a missing database are told apart', async () => {
    const ownerUrl = await createHub('createrole')
    const wrong = server.urlOf('hub', 'lan', 'guess')
    expect(await refusalOf(wrong)).toMatch(
      /^DATABASE_URL \(127.0.0.1:\d+, database "hub", role "lan"\): the password is wrong/,
    )
    expect(await refusalOf(ownerUrl.replace(/hub$/, 'absent'))).toContain(
      'create it with: create database "absent"',
    )
  })
})
