import { setTimeout as sleep } from 'node:timers/promises'
import { appUrlFor, provideAppRole } from './app-role.js'
import { connect, type Connection } from './database-connection.js'
import { assertServer, provideDatabase } from './database-needs.js'
import { StartupError } from './startup-error.js'

/** The two addresses of one database: migrations run as the owner, requests as the app role. */
export interface PreparedDatabase {
  ownerUrl: string
  appUrl: string
}

/**
 * Makes a database fit to work with: extensions, Vietnamese collation, and the login role `hub_app`, which is bound
 * by row-level security. Any number of processes may do it at once, again and again.
 * @param variable the environment variable that `ownerUrl` came from, for the sentences.
 * @throws StartupError when the address is wrong, or something is missing that its role may not make.
 */
export async function prepareDatabase(
  ownerUrl: string,
  variable = 'DATABASE_URL',
): Promise<PreparedDatabase> {
  const connection = await connect(ownerUrl, variable)
  try {
    await connection.client.query("set lock_timeout = '60s'")
    await connection.client.query("select pg_advisory_lock(hashtextextended('hub.prepare-database', 0))")
    const appUrl = appUrlFor(connection, ownerUrl)
    await assertServer(connection)
    await retryConflicts(() => provideEverything(connection, appUrl))
    return { ownerUrl, appUrl }
  } catch (error) {
    if (error instanceof StartupError) throw error
    throw new StartupError(
      `${variable} (${connection.where}): preparing the database failed: ${(error as Error).message}`,
    )
  } finally {
    // Frees the advisory lock too.
    await connection.client.end().catch(() => undefined)
  }
}

async function provideEverything(connection: Connection, appUrl: string): Promise<void> {
  const missing = [...(await provideDatabase(connection)), ...(await provideAppRole(connection, appUrl))]
  if (missing.length === 0) return
  throw new StartupError(
    `${connection.variable} (${connection.where}): this role may not prepare the database; ` +
      `have an administrator run there: ${missing.join('; ')}; and start again.`,
  )
}

// The lock is one database's, roles are the whole server's: two databases may make the role at the same moment.
async function retryConflicts(act: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act()
    } catch (error) {
      if (!isConflict(error as { code?: string; message: string }) || attempt === 20) throw error
      await sleep(20 + Math.random() * 80)
    }
  }
}

function isConflict({ code, message }: { code?: string; message: string }): boolean {
  const uniqueViolation = '23505'
  const duplicateObject = '42710'
  return code === uniqueViolation || code === duplicateObject || /tuple concurrently/.test(message)
}
