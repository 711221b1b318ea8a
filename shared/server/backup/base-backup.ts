import { join } from 'node:path'
import pg from 'pg'
import type { DataFolder } from '../embedded-folder.js'
import { copyOne, copyTree, writeText, type Copied } from './copy-tree.js'

// What a server makes anew at its start, or must not find (PostgreSQL's manual, "Making a Base Backup").
const REMADE =
  /^(pg_(replslot|dynshmem|notify|serial|snapshots|stat_tmp|subtrans)\/.|postmaster\.(pid|opts)$)/
const TEMPORARY = /(^|\/)(pgsql_tmp|pg_internal\.init)/
const CONTROL_FILE = 'global/pg_control'

/**
 * Copies the databases of a running server as they are at one instant, while others write: the files as they happen to
 * be, and the write-ahead log from before the first to after the last of them, which the restored server repeats.
 */
export async function copyCluster(
  copied: Copied,
  url: string,
  { cluster }: DataFolder,
  to: { backup: string; name: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // The slot, which ends with this connection, keeps the log of the meantime from being recycled.
    await client.query("select pg_create_physical_replication_slot('hub_backup', true, true)")
    const begun = await client.query<{ segment: string }>(
      "select pg_walfile_name(pg_backup_start('hub', true)) as segment",
    )
    await copyTree(copied, cluster, to, isLeftOut)
    await copyOne(copied, join(cluster, CONTROL_FILE), to.backup, `${to.name}/${CONTROL_FILE}`)
    const ended = await client.query<{ segment: string; labelfile: string }>(
      'select pg_walfile_name(lsn) as segment, labelfile from pg_backup_stop(false)',
    )
    const { segment: last, labelfile } = ended.rows[0]!
    const first = begun.rows[0]!.segment
    await copyTree(
      copied,
      join(cluster, 'pg_wal'),
      { ...to, name: `${to.name}/pg_wal` },
      (path) => !isBetween(path, first, last),
    )
    writeText(copied, to.backup, `${to.name}/backup_label`, labelfile)
  } finally {
    await client.end()
  }
}

function isLeftOut(path: string): boolean {
  // The log is copied once all its writers are known, the control file when all others are.
  return path === 'pg_wal' || path === CONTROL_FILE || REMADE.test(path) || TEMPORARY.test(path)
}

function isBetween(segment: string, first: string, last: string): boolean {
  return /^[0-9A-F]{24}$/.test(segment) && segment >= first && segment <= last
}
