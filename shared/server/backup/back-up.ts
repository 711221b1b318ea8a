import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readServerFile } from '../embedded-cluster.js'
import { openDataFolder, ownerPassword, type DataFolder } from '../embedded-folder.js'
import { startEmbeddedPostgres } from '../embedded.js'
import { isAlive } from '../processes.js'
import { StartupError } from '../startup-error.js'
import { copyCluster } from './base-backup.js'
import { copyOne, copyTree, type Copied } from './copy-tree.js'
import { textOf, type Manifest } from './manifest.js'

/** The folders of a hub with the embedded PostgreSQL. */
export interface HubFolders {
  dataDir: string
  filesDir: string
}

/** Keys and the development issuer's key: without them tokens and calls between the parts end with the backup. */
const KEY_FILES = ['keys.json', 'issuer.json']

/**
 * Copies everything that a hub with the embedded PostgreSQL keeps into a new folder, while it is at work or stopped: the
 * databases of all rooms as they were at one instant, keys, and contents of files (which never change once written).
 * The folder appears whole or not at all.
 * @throws StartupError when there is nothing to copy, or the folder exists.
 */
export async function backUp({ dataDir, filesDir }: HubFolders, target: string): Promise<Manifest> {
  const backup = resolve(target)
  if (existsSync(backup)) throw new StartupError(`${backup} exists; name a folder that does not exist yet.`)
  if (!existsSync(join(dataDir, 'postgres/cluster'))) {
    throw new StartupError(`${resolve(dataDir)} holds no database; set DATA_DIR to the hub's data folder.`)
  }
  const unfinished = `${backup}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const copied: Copied = { folders: [], files: {} }
  const folder = openDataFolder(join(dataDir, 'postgres'))
  await withServer(folder, (url) =>
    copyCluster(copied, url, folder, { backup: unfinished, name: 'data/postgres/cluster' }),
  )
  await copyOne(copied, folder.passwordFile, unfinished, 'data/postgres/owner-password')
  for (const name of KEY_FILES) await copyOne(copied, join(dataDir, name), unfinished, `data/${name}`)
  // After the databases: a content is written before the record that names it.
  await copyTree(copied, filesDir, { backup: unfinished, name: 'files' }, (path) => path.endsWith('.part'))
  const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), ...copied }
  const { name, text } = textOf(manifest)
  writeFileSync(join(unfinished, name), text, { mode: 0o600, flush: true })
  renameSync(unfinished, backup)
  return manifest
}

/** Works with the server of the hub that is running on a folder, or with one that is started for this. */
async function withServer(folder: DataFolder, work: (url: string) => Promise<void>): Promise<void> {
  const running = readServerFile(folder)
  if (running?.ready && isAlive(running.pid)) {
    return work(`postgres://postgres:${ownerPassword(folder)}@127.0.0.1:${running.port}/hub`)
  }
  const server = await startEmbeddedPostgres({ dataDir: folder.path })
  try {
    await work(server.url)
  } finally {
    await server.stop()
  }
}
