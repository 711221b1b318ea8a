import type { Connection } from './database-connection.js'
import { StartupError } from './startup-error.js'

const EXTENSIONS = ['unaccent', 'pg_trgm', 'btree_gist']

/** What the owner may not do itself: statements for an administrator. */
export type MissingSql = string[]

/** @throws StartupError when the server is too old, or lacks UTF-8 or Vietnamese collation. */
export async function assertServer({ client, variable, where }: Connection): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
            current_setting('server_encoding') as encoding`,
  )
  const { version, number, encoding } = rows[0]!
  const refuse = (sentence: string) => new StartupError(`${variable} (${where}): ${sentence}`)
  if (number < 150_000)
    throw refuse(`the server is PostgreSQL ${version}, and 15 or later is needed; name another server.`)
  if (encoding !== 'UTF8') {
    throw refuse(
      `the database is encoded in ${encoding}, and UTF8 is needed; create one with encoding 'UTF8'.`,
    )
  }
  await client.query(`select 'đ' collate "vi-x-icu" < 'e'`).catch((error: Error) => {
    throw refuse(
      `the server cannot sort Vietnamese (${error.message}); use a PostgreSQL that is built with ICU.`,
    )
  })
}

/** Creates the extensions that are missing and asks for the right to make schemas. */
export async function provideDatabase(connection: Connection): Promise<MissingSql> {
  const missing: MissingSql = []
  const { client } = connection
  const { rows } = await client.query<{ owner: string; database: string; may: boolean }>(
    `select quote_ident(current_user) as owner, quote_ident(current_database()) as database,
            has_database_privilege(current_database(), 'create') as may`,
  )
  const { owner, database, may } = rows[0]!
  if (!may) missing.push(`grant create on database ${database} to ${owner}`)
  for (const name of await absentExtensions(connection)) {
    missing.push(...(await tryAsOwner(connection, `create extension if not exists ${name} schema public`)))
  }
  return missing
}

async function absentExtensions({ client, variable, where }: Connection): Promise<string[]> {
  const { rows } = await client.query<{ name: string; available: boolean }>(
    `select name, exists (select from pg_available_extensions a where a.name = wanted.name) as available
       from unnest($1::text[]) as wanted(name)
      where not exists (select from pg_extension where extname = wanted.name)`,
    [EXTENSIONS],
  )
  const unavailable = rows.filter((row) => !row.available).map((row) => row.name)
  if (unavailable.length) {
    throw new StartupError(
      `${variable} (${where}): the server does not have the extension ${unavailable.join(', ')}; ` +
        'install the contrib package of its PostgreSQL (postgresql-contrib).',
    )
  }
  return rows.map((row) => row.name)
}

/** Runs a statement; returns it for an administrator when the owner may not. */
export async function tryAsOwner({ client }: Connection, sql: string): Promise<MissingSql> {
  try {
    await client.query(sql)
    return []
  } catch (error) {
    const insufficientPrivilege = (error as { code?: string }).code === '42501'
    if (insufficientPrivilege) return [sql]
    throw error
  }
}
