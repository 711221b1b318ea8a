import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database of a test; drop() removes it again. */
export interface TestDatabase {
  name: string
  /** The owner's address. */
  url: string
  drop(): Promise<void>
}

/** Makes a database on the server: empty, or a copy of the template. */
export async function createDatabase(serverUrl: string, template?: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: serverUrl })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await onServer(`create database ${name} ${template ? `template ${template} strategy file_copy` : ''}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { name, url: url.toString(), drop: () => onServer(`drop database if exists ${name} with (force)`) }
}
