import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { accountFor, openDataFolder, type Account } from '../embedded-folder.js'
import { startEmbeddedPostgres } from '../embedded.js'
import { StartupError } from '../startup-error.js'
import type { HubFolders } from './back-up.js'
import { assertWhole, copyFile, readManifest, type Manifest } from './manifest.js'

/**
 * Makes a hub's folders anew from a backup: every file is held against its digest first; the database is started aside
 * and handed to `prove`; only when that has ended well do the folders appear.
 * @throws StartupError when the backup is damaged or a folder is not empty; then nothing has changed.
 */
export async function restore(
  backup: string,
  { dataDir, filesDir }: HubFolders,
  prove: (ownerUrl: string) => Promise<void>,
): Promise<Manifest> {
  const manifest = readManifest(backup)
  for (const folder of [dataDir, filesDir]) assertEmpty(folder)
  await assertWhole(backup, manifest)
  const data = `${resolve(dataDir)}.restoring`
  const inside = relative(resolve(dataDir), resolve(filesDir))
  const isApart = inside.startsWith('..') || isAbsolute(inside)
  const files = isApart ? `${resolve(filesDir)}.restoring` : join(data, inside)
  try {
    for (const folder of [data, files]) rmSync(folder, { recursive: true, force: true })
    await copyBack(backup, manifest, 'files', files)
    await restoreDatabase(backup, manifest, data, prove)
    if (isApart && existsSync(files)) moveInto(files, filesDir)
    moveInto(data, dataDir)
  } finally {
    for (const folder of [data, files]) rmSync(folder, { recursive: true, force: true })
  }
  return manifest
}

function assertEmpty(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return
  throw new StartupError(
    `${resolve(folder)} is not empty; a backup is restored into new folders: set DATA_DIR and FILES_DIR to some.`,
  )
}

async function copyBack(backup: string, manifest: Manifest, part: string, to: string): Promise<void> {
  const place = (name: string): string => join(to, name.slice(part.length))
  const ours = (name: string): boolean => name === part || name.startsWith(`${part}/`)
  for (const name of manifest.folders.filter(ours)) mkdirSync(place(name), { recursive: true, mode: 0o700 })
  for (const name of Object.keys(manifest.files).filter(ours)) await copyFile(join(backup, name), place(name))
}

async function restoreDatabase(
  backup: string,
  manifest: Manifest,
  data: string,
  prove: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  const folder = openDataFolder(join(data, 'postgres'))
  // Asked while there is no database yet: a copy that root has made is root's, and PostgreSQL does not run as root.
  const account = accountFor(folder)
  await copyBack(backup, manifest, 'data', data)
  if (account) giveTo(account, manifest, data)
  const server = await startEmbeddedPostgres({ dataDir: folder.path })
  try {
    await prove(server.url)
  } finally {
    await server.stop()
  }
}

function giveTo({ uid, gid }: Account, { folders, files }: Manifest, data: string): void {
  const inCluster = [...folders, ...Object.keys(files)].filter((name) =>
    /^data\/postgres\/cluster(\/|$)/.test(name),
  )
  for (const name of inCluster) chownSync(join(data, name.slice('data/'.length)), uid, gid)
}

function moveInto(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}
