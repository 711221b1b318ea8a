import pg from 'pg'
import { installedPackage, usableBinaries } from './embedded-binaries.js'
import { initialize, launch, shutDown, type Cluster } from './embedded-cluster.js'
import {
  accountFor,
  assertVersion,
  handOver,
  openDataFolder,
  ownerPassword,
  type DataFolder,
} from './embedded-folder.js'
import { takeLock, type FolderLock } from './embedded-lock.js'
import { findOrphan } from './embedded-orphan.js'
import { keepRunning } from './embedded-watch.js'

/** What the PostgreSQL of the all-in-one program and of the tests needs to know. */
export interface EmbeddedOptions {
  /** A folder for the database alone; made when missing. */
  dataDir: string
  /** False gives up safety against power loss for speed: for tests. Default true. */
  durable?: boolean
  /** A free port is chosen when none is given; an adopted server keeps the port that it has. */
  port?: number
}

/** A running PostgreSQL that this program owns. */
export interface EmbeddedServer {
  /** postgres://postgres:…@127.0.0.1:port/hub, the owner of everything in it. */
  url: string
  /** True when a killed program had left it running. */
  adopted: boolean
  /** Stops it in good order and frees the folder; more calls wait for the first. */
  stop(): Promise<void>
}

// Root's copy of the binaries must lie where other users can read: see usableBinaries.
const COPIES_OF_ROOT = '/var/cache/thi-dua-hub'

/**
 * Starts the PostgreSQL that comes with the program on `dataDir`, or adopts the one that a killed program left there; until
 * it is stopped it is started again, on the same port, should it end by itself.
 * @throws StartupError when the folder is in use, is not ours or of another version, or PostgreSQL cannot run here.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const folder = openDataFolder(options.dataDir)
  const lock = await takeLock(folder)
  try {
    return await startLocked(folder, lock, options)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function startLocked(
  folder: DataFolder,
  lock: FolderLock,
  options: EmbeddedOptions,
): Promise<EmbeddedServer> {
  const cluster = await prepareCluster(folder, options.durable ?? true)
  const password = ownerPassword(folder)
  const urlAt = (port: number, database = 'postgres') =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  if (cluster.account) handOver(folder, cluster.account)
  const orphan = await findOrphan(folder, lock, urlAt)
  if (orphan === undefined) await initialize(cluster)
  const port = orphan ?? (await launch(cluster, options.port))
  await createDatabase(urlAt(port)).catch(async (error: unknown) => {
    await shutDown(cluster)
    throw error
  })
  const endWatch = keepRunning(cluster, port)
  const stop = async (): Promise<void> => {
    await endWatch()
    await shutDown(cluster).finally(lock.release)
  }
  return { url: urlAt(port, 'hub'), adopted: orphan !== undefined, stop: once(stop) }
}

async function prepareCluster(folder: DataFolder, durable: boolean): Promise<Cluster> {
  const account = accountFor(folder)
  const binaries = usableBinaries(await installedPackage(), account ? COPIES_OF_ROOT : folder.path, account)
  assertVersion(folder, binaries.major)
  return { folder, binaries, account, durable }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'hub'")
    if (!rowCount) await client.query('create database hub')
  } finally {
    await client.end()
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= act())
}
