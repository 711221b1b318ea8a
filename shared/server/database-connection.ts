import pg from 'pg'
import { StartupError } from './startup-error.js'

/** A connection to a database that the configuration names, and the names that sentences about it need. */
export interface Connection {
  client: pg.Client
  /** The environment variable that holds the address. */
  variable: string
  /** Host, port, database and role; never the password. */
  where: string
}

/** Connects. @throws StartupError that says which part of the address is wrong. */
export async function connect(url: string, variable: string): Promise<Connection> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new StartupError(
      `${variable} must have the form postgres://user:password@host:5432/database; correct it.`,
    )
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while idle is reported by the next statement.
  client.on('error', () => undefined)
  const where = `${client.host}:${client.port}, database "${client.database}", role "${client.user}"`
  try {
    await client.connect()
    return { client, variable, where }
  } catch (error) {
    await client.end().catch(() => undefined)
    throw new StartupError(
      `${variable} (${where}): ${explain(error as { code?: string; message: string }, client)}`,
    )
  }
}

function explain({ code, message }: { code?: string; message: string }, client: pg.Client): string {
  if (code === '28P01') return 'the password is wrong, or the role does not exist; correct it.'
  if (code === '28000')
    return `the server refuses this role (${message}); create the role or let it in by pg_hba.conf.`
  if (code === '3D000')
    return `this database does not exist; create it with: create database "${client.database}"`
  if (code === '57P03') return `the server is not ready (${message}); start again in a moment.`
  if (code?.startsWith('E') || /timeout/.test(message)) {
    return `no PostgreSQL answers there (${code ?? message}); start it, or correct host and port.`
  }
  return `${message}; correct the address or the server.`
}

/** The same address with another role and, unless undefined, its password. */
export function withCredentials(url: string, user: string, password: string | undefined): string {
  const changed = new URL(url)
  changed.searchParams.delete('user')
  changed.searchParams.delete('password')
  if (changed.hostname) {
    changed.username = user
    changed.password = password ?? ''
  } else {
    // A socket's address (postgres:///hub?host=/run/postgresql) has no room for them before the host.
    changed.searchParams.set('user', user)
    if (password) changed.searchParams.set('password', password)
  }
  return changed.href
}
