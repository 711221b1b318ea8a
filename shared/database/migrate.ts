import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { projectPath } from '../config/project-path.js'

/** One SQL file, named by a number and what it does: '010-create-proposal.sql'. */
interface Migration {
  name: string
  sql: string
  digest: string
}

/**
 * Brings a subgraph's schema up to date as the owner: first the mechanisms that all four share, then its own files.
 * Safe when several processes start together; an applied file that was edited since is refused.
 */
export async function migrate(ownerUrl: string, schema: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1), hashtext($2))', ['migrate', schema])
    await client.query(
      `create schema if not exists ${schema};
       grant usage on schema ${schema} to hub_app;
       set search_path = ${schema}, public;
       create table if not exists schema_migration (name text primary key, digest text not null, applied_at timestamptz not null default now());
       comment on table schema_migration is 'Migration files that were applied here, with the digest of their text.';
       alter table schema_migration enable row level security`,
    )
    return await applyMissing(
      client,
      ['shared/database/migrations', `subgraphs/${schema}/migrations`].flatMap(migrationsIn),
    )
  } finally {
    await client.end()
  }
}

function migrationsIn(folder: string): Migration[] {
  const path = projectPath(folder)
  return readdirSync(path)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(path, file), 'utf8')
      return { name: `${folder}/${file}`, sql, digest: createHash('sha256').update(sql).digest('hex') }
    })
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from schema_migration',
  )
  const applied = new Map(rows.map((row) => [row.name, row.digest]))
  const done: string[] = []
  for (const migration of migrations) {
    const before = applied.get(migration.name)
    if (before === migration.digest) continue
    if (before)
      throw new Error(`${migration.name} was edited after it had been applied; write a new migration instead`)
    await applyOne(client, migration)
    done.push(migration.name)
  }
  if (done.length > 0) await client.query('call write_journals()')
  return done
}

async function applyOne(client: pg.Client, { name, sql, digest }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into schema_migration (name, digest) values ($1, $2)', [name, digest])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
