import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { readServerFile, type ServerFile } from './embedded-cluster.js'
import type { DataFolder } from './embedded-folder.js'
import type { FolderLock } from './embedded-lock.js'
import { isAlive, programOf } from './processes.js'

/**
 * The port of the server that a killed program left running on this folder; undefined when there is none.
 * Call it only with the lock in hand: then no other program owns that server.
 */
export async function findOrphan(
  folder: DataFolder,
  lock: FolderLock,
  urlAt: (port: number) => string,
): Promise<number | undefined> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const file = readServerFile(folder)
    if (!file) return undefined
    const answer = isPostgres(file) ? await ask(urlAt(file.port), folder, lock) : 'another'
    if (answer === 'this folder') return file.port
    if (answer === 'another') return forget(folder)
    await sleep(100)
  }
  return undefined
}

function isPostgres({ pid }: ServerFile): boolean {
  return isAlive(pid) && (programOf(pid) ?? 'postgres') === 'postgres'
}

// PostgreSQL would take any process that now has the dead server's id for that server, and refuse to start.
function forget(folder: DataFolder): undefined {
  rmSync(path.join(folder.cluster, 'postmaster.pid'), { force: true })
}

/** Which folder does the server serve? It must read the lock that this program has just written. */
async function ask(
  url: string,
  folder: DataFolder,
  lock: FolderLock,
): Promise<'this folder' | 'another' | 'not yet'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    // Not `show data_directory`: a copied folder keeps postmaster.pid, and under /root that name is not the path.
    const { rows } = await client.query<{ content: string | null }>(
      'select pg_read_file($1, true) as content',
      [`../${path.basename(folder.lockFile)}`],
    )
    return rows[0]?.content === lock.content ? 'this folder' : 'another'
  } catch (error) {
    return answersOf(error as { code?: string })
  } finally {
    await client.end().catch(() => undefined)
  }
}

function answersOf({ code }: { code?: string }): 'another' | 'not yet' {
  // 28P01 wrong password, 28000 no such role: a stranger's server. Otherwise it starts, recovers or stops.
  return code === '28P01' || code === '28000' ? 'another' : 'not yet'
}
