import { createHash } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { copyFile, type Manifest } from './manifest.js'

/** What is being copied into a backup, as its manifest grows. */
export type Copied = Pick<Manifest, 'folders' | 'files'>

/**
 * Copies what lies in a folder into the backup under a name; a folder that is not there has nothing in it. `leaveOut`
 * is asked with the path inside the folder; of a folder that is left out nothing remains.
 */
export async function copyTree(
  copied: Copied,
  from: string,
  to: { backup: string; name: string },
  leaveOut: (path: string) => boolean = () => false,
  inside = '',
): Promise<void> {
  if (!existsSync(join(from, inside))) return
  copied.folders.push(posix.join(to.name, inside))
  for (const entry of readdirSync(join(from, inside), { withFileTypes: true })) {
    const path = posix.join(inside, entry.name)
    if (leaveOut(path)) continue
    if (entry.isDirectory()) await copyTree(copied, from, to, leaveOut, path)
    else if (entry.isFile()) await copyOne(copied, join(from, path), to.backup, posix.join(to.name, path))
  }
}

/** Copies one file into the backup under a name; one that has gone meanwhile is left out. */
export async function copyOne(copied: Copied, from: string, backup: string, name: string): Promise<void> {
  try {
    copied.files[name] = await copyFile(from, join(backup, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Writes a text into the backup as a file of its own. */
export function writeText(copied: Copied, backup: string, name: string, text: string): void {
  writeFileSync(join(backup, name), text, { mode: 0o600 })
  const sha256 = createHash('sha256').update(text).digest('hex')
  copied.files[name] = { size: Buffer.byteLength(text), sha256 }
}
