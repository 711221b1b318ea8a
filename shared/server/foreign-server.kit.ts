import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installedPackage, usableBinaries } from './embedded-binaries.js'
import { initialize, launch, shutDown, type Cluster } from './embedded-cluster.js'
import { accountFor, handOver, openDataFolder, ownerPassword } from './embedded-folder.js'

/** Where Debian and Ubuntu put the PostgreSQL 15 that the tests also run on. */
export const DEBIAN_15 = '/usr/lib/postgresql/15/bin'

/** A PostgreSQL that stands for a server of somebody else. */
export interface ForeignServer {
  /** The address of a database, for a role; the superuser `postgres` unless told. */
  urlOf(database: string, role?: string, password?: string): string
  stop(): Promise<void>
}

/** Starts the embedded PostgreSQL 18 or Debian's 15. The database `trusting` asks nobody for a password. */
export async function startForeignServer(version: 15 | 18): Promise<ForeignServer> {
  const folder = openDataFolder(mkdtempSync(path.join(tmpdir(), 'foreign-')))
  const account = accountFor(folder)
  const ownPassword = ownerPassword(folder)
  if (account) handOver(folder, account)
  const binaries =
    version === 15 ? debian15() : usableBinaries(await installedPackage(), '/var/cache/thi-dua-hub', account)
  const cluster: Cluster = { folder, binaries, account, durable: false }
  if (version === 15) initialize15(cluster)
  await initialize(cluster)
  const access = path.join(folder.cluster, 'pg_hba.conf')
  writeFileSync(access, `host trusting all 127.0.0.1/32 trust\n${readFileSync(access, 'utf8')}`)
  const port = await launch(cluster, undefined)
  return {
    urlOf: (database, role = 'postgres', password = ownPassword) =>
      `postgres://${role}${password && `:${password}`}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await shutDown(cluster)
      rmSync(folder.path, { recursive: true, force: true })
    },
  }
}

function debian15(): Cluster['binaries'] {
  const program = (name: string) => path.join(DEBIAN_15, name)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), major: 15 }
}

// PostgreSQL 15 does not know the locale provider that the embedded server is made with.
function initialize15({ folder, binaries, account }: Cluster): void {
  const args = [
    '-D',
    folder.cluster,
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    `--pwfile=${folder.passwordFile}`,
  ]
  mkdirSync(folder.cluster, { mode: 0o700 })
  if (account) chownSync(folder.cluster, account.uid, account.gid)
  execFileSync(binaries.initdb, [...args, '--encoding=UTF8', '--locale=C', '--no-sync'], {
    ...account,
    cwd: '/',
  })
}

/** Why the tests with PostgreSQL 15 are left out, or undefined when they are not. */
export const without15 = existsSync(DEBIAN_15) ? undefined : `${DEBIAN_15} is not installed`
