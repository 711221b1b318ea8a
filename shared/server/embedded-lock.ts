import { randomUUID } from 'node:crypto'
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DataFolder } from './embedded-folder.js'
import { isAlive, readIfPresent, startOf } from './processes.js'
import { StartupError } from './startup-error.js'

/** Says that this program, and no other, uses the data folder. */
export interface FolderLock {
  /** What stands in the lock file; no other holder ever writes the same. */
  content: string
  release(): void
}

/** Takes the folder, also from a holder that was killed. @throws StartupError when a living program has it. */
export async function takeLock(folder: DataFolder): Promise<FolderLock> {
  const file = folder.lockFile
  const content = `${process.pid} ${startOf(process.pid) ?? '-'} ${randomUUID()}`
  for (let attempt = 0; attempt < 40; attempt++) {
    if (create(file, content)) return { content, release: () => release(file, content) }
    const held = readIfPresent(file)
    if (held && isHeld(held)) {
      throw new StartupError(
        `The data folder ${folder.path} is in use by another running program (process ${parseInt(held)}); ` +
          'stop that one first, or set DATA_DIR to another folder.',
      )
    }
    // An empty file is a holder between creating and writing, unless it stays empty.
    if (held === '' && attempt < 20) await sleep(50)
    else if (held !== undefined) setAside(file, held)
  }
  throw new StartupError(`The lock file ${file} cannot be taken; see which program keeps writing it.`)
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o644 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isHeld(content: string): boolean {
  const [pid, start] = content.split(' ')
  if (!isAlive(Number(pid))) return false
  return start === '-' || startOf(Number(pid)) === start
}

// Two programs may find the same dead holder: only the one that moved that very file away may go on. Should one
// slip through all the same, PostgreSQL's own lock (postmaster.pid) still keeps a second server off the data.
function setAside(file: string, expected: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (readIfPresent(aside) !== expected) linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function release(file: string, content: string): void {
  if (readIfPresent(file) === content) rmSync(file, { force: true })
}
