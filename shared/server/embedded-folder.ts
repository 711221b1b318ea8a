import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { readIfPresent } from './processes.js'
import { StartupError } from './startup-error.js'

/** The folder given as `dataDir`, and what lies in it. All paths are absolute and free of symbolic links. */
export interface DataFolder {
  path: string
  /** PostgreSQL's own data directory; appears complete or not at all. */
  cluster: string
  passwordFile: string
  lockFile: string
  logFile: string
}

// Names that the folder of a first start that was killed half-way can contain.
const OURS = /^(cluster(\.new-.*)?|owner-password|hub\.lock.*|postgres\.log|postgresql-.*)$/

/** Opens the data folder, making it if needed. @throws StartupError when it is something else's folder. */
export function openDataFolder(dataDir: string): DataFolder {
  const given = path.resolve(dataDir)
  try {
    fs.mkdirSync(given, { recursive: true, mode: 0o700 })
    fs.accessSync(given, fs.constants.R_OK | fs.constants.W_OK)
    const folder = describe(fs.realpathSync(given))
    assertOurs(folder)
    return folder
  } catch (error) {
    if (error instanceof StartupError) throw error
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StartupError(
      `The data folder ${given} cannot be used (${why}); set DATA_DIR to a folder this user can write to.`,
    )
  }
}

function describe(root: string): DataFolder {
  const inside = (name: string) => path.join(root, name)
  return {
    path: root,
    cluster: inside('cluster'),
    passwordFile: inside('owner-password'),
    lockFile: inside('hub.lock'),
    logFile: inside('postgres.log'),
  }
}

function assertOurs(folder: DataFolder): void {
  const entries = fs.readdirSync(folder.path)
  const foreign = entries.find((name) => !OURS.test(name))
  if (entries.includes('PG_VERSION')) {
    throw new StartupError(
      `${folder.path} is the data directory of another PostgreSQL ${versionIn(folder.path)} server; set DATA_DIR to an empty ` +
        'folder, or start that server and give its address in DATABASE_URL.',
    )
  }
  if (foreign && !entries.includes('cluster')) {
    throw new StartupError(
      `${folder.path} is not a data folder of this program: it has "${foreign}" and no database; set DATA_DIR to an empty or new folder.`,
    )
  }
}

/** @throws StartupError when another major version of PostgreSQL, or something else, made the folder. */
export function assertVersion(folder: DataFolder, major: number): void {
  if (!fs.existsSync(folder.cluster)) return
  const made = versionIn(folder.cluster)
  if (made === String(major)) return
  throw new StartupError(
    made
      ? `The data folder ${folder.path} was made by PostgreSQL ${made}, and this program brings PostgreSQL ${major}; ` +
          'move its contents with pg_dump of that version, or set DATA_DIR to an empty folder.'
      : `The data folder ${folder.path} holds no PostgreSQL data (${folder.cluster}/PG_VERSION is missing); ` +
          'restore it from a backup, or set DATA_DIR to an empty folder.',
  )
}

function versionIn(directory: string): string | undefined {
  try {
    return readIfPresent(path.join(directory, 'PG_VERSION'))?.trim()
  } catch {
    throw new StartupError(
      `This user may not read the database in ${directory}; start the program as the user who made it.`,
    )
  }
}

/** The owner's password of this folder, made at the first start. @throws StartupError when it was lost. */
export function ownerPassword(folder: DataFolder): string {
  const known = readIfPresent(folder.passwordFile)?.trim()
  if (known) return known
  if (fs.existsSync(folder.cluster)) {
    throw new StartupError(
      `${folder.passwordFile} is missing, and without it nobody can enter the database beside it; restore that file from a backup.`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  // Flushed, because the database that it opens is flushed too.
  fs.writeFileSync(folder.passwordFile, password, { mode: 0o600, flush: true })
  return password
}

/** The account that PostgreSQL runs as, when the program itself runs as root: PostgreSQL refuses root. */
export interface Account {
  uid: number
  gid: number
}

/** The owner of existing data, `nobody` for new data; undefined when not root. @throws StartupError without such an account. */
export function accountFor(folder: DataFolder): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const account = fs.existsSync(folder.cluster) ? fs.statSync(folder.cluster) : nobody()
  if (account && account.uid > 0) return { uid: account.uid, gid: account.gid }
  throw new StartupError(
    account
      ? `${folder.cluster} belongs to root, as whom PostgreSQL does not run; give it away with: chown -R nobody ${folder.cluster}`
      : 'PostgreSQL does not run as root, and this system has no account "nobody"; start the program as an ordinary user.',
  )
}

function nobody(): Account | undefined {
  const [, uid, gid] = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readIfPresent('/etc/passwd') ?? '') ?? []
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

/** Lets the account read what it must; the parents of the folder stay as they are. */
export function handOver(folder: DataFolder, account: Account): void {
  const { uid, mode } = fs.statSync(folder.path)
  if (uid !== account.uid) fs.chmodSync(folder.path, mode | 0o011)
  fs.chownSync(folder.passwordFile, account.uid, account.gid)
}
