import { execFile, spawn, type ChildProcess } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Binaries } from './embedded-binaries.js'
import type { Account, DataFolder } from './embedded-folder.js'
import { isAlive, readIfPresent } from './processes.js'
import { StartupError } from './startup-error.js'

const run = promisify(execFile)

/** A data folder with the programs that serve it and the account that they run as. */
export interface Cluster {
  folder: DataFolder
  binaries: Binaries
  account: Account | undefined
  /** False gives up safety against power loss, not against killed processes, for speed: for tests. */
  durable: boolean
}

/** What a running server writes of itself into its data directory. */
export interface ServerFile {
  pid: number
  port: number
  ready: boolean
}

/** Reads `postmaster.pid`; undefined when no server runs and none was killed. */
export function readServerFile(folder: DataFolder): ServerFile | undefined {
  const lines = readIfPresent(path.join(folder.cluster, 'postmaster.pid'))?.split('\n')
  return lines && { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** Makes the database files, unless they are there. A run that is killed leaves nothing that counts. */
export async function initialize(cluster: Cluster): Promise<void> {
  const { folder, binaries, account, durable } = cluster
  for (const name of readdirSync(folder.path).filter((entry) => entry.startsWith('cluster.new-'))) {
    // An initdb that outlived its program may still be writing there.
    rmSync(path.join(folder.path, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
  if (existsSync(folder.cluster)) return
  const unfinished = path.join(folder.path, `cluster.new-${process.pid}`)
  mkdirSync(unfinished, { mode: 0o700 })
  if (account) chownSync(unfinished, account.uid, account.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = [
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=../${path.basename(folder.passwordFile)}`,
  ]
  const args = [...dataArgument(unfinished, account), ...locale, ...access, ...(durable ? [] : ['--no-sync'])]
  await run(binaries.initdb, args, surroundings(unfinished, account)).catch(
    (error: Error & { stderr?: string }) => {
      throw new StartupError(
        `PostgreSQL could not make its files in ${folder.path}: ${lastLine(error.stderr ?? error.message)}`,
      )
    },
  )
  renameSync(unfinished, folder.cluster)
}

/**
 * Starts the server and returns its port once it accepts connections.
 * @throws StartupError when the port is taken, or with PostgreSQL's own words.
 */
export async function launch(cluster: Cluster, port: number | undefined): Promise<number> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const chosen = port ?? (await freePort())
    const child = spawnServer(cluster, chosen)
    if (await becomesReady(cluster, child)) return chosen
    const log = readIfPresent(cluster.folder.logFile) ?? ''
    const portTaken = /Address already in use/.test(log)
    if (portTaken && port) {
      throw new StartupError(
        `Port ${port} for PostgreSQL is in use by another program; stop that one or choose another port.`,
      )
    }
    // The remains of a server that was killed a moment ago go away by themselves.
    const lingering = /shared memory block|postmaster\.pid/.test(log)
    if (!(portTaken || lingering) || Date.now() > deadline) throw notStarted(cluster, log)
    await sleep(200)
  }
}

function spawnServer(cluster: Cluster, port: number): ChildProcess {
  // Removed first: root and a user may take turns on one folder.
  rmSync(cluster.folder.logFile, { force: true })
  const log = openSync(cluster.folder.logFile, 'w', 0o600)
  try {
    const child = spawn(cluster.binaries.postgres, serverArguments(cluster, port), {
      ...surroundings(cluster.folder.cluster, cluster.account),
      stdio: ['ignore', log, log],
      // A session of its own: Ctrl-C reaches the program alone, which then ends its work before it stops the server.
      detached: true,
      windowsHide: true,
    })
    child.on('error', () => undefined) // seen by becomesReady as a child without a process id
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

function serverArguments({ folder, account, durable }: Cluster, port: number): string[] {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    // Errors of statements go to the program, which redacts; the server's log keeps no data of people.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return [...dataArgument(folder.cluster, account), ...flags]
}

async function becomesReady(cluster: Cluster, child: ChildProcess): Promise<boolean> {
  // Long, because after a crash PostgreSQL first repeats what its log holds.
  const deadline = Date.now() + 300_000
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = readServerFile(cluster.folder)
    if (file?.pid === child.pid && file.ready) return true
    if (Date.now() > deadline)
      throw notStarted(cluster, 'it is still recovering; start the program again later')
    await sleep(10)
  }
  return false
}

/** Stops the server in good order and returns when its process is gone. @throws Error when it stays. */
export async function shutDown(cluster: Cluster): Promise<void> {
  const { folder, binaries, account } = cluster
  const pid = readServerFile(folder)?.pid
  const args = ['stop', ...dataArgument(folder.cluster, account), '--mode=fast', '--no-wait']
  // It fails when the server is gone already, which is what is wanted.
  await run(binaries.pgCtl, args, surroundings(folder.cluster, account)).catch(() => undefined)
  const deadline = Date.now() + 60_000
  while (pid && isAlive(pid)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) did not stop within a minute`)
    await sleep(10)
  }
}

// PostgreSQL turns its data directory into an absolute path and enters it; the account cannot, below a closed folder
// like /root. But it starts inside that directory, and on Linux this name leads there without passing the parents.
function dataArgument(directory: string, account: Account | undefined): ['-D', string] {
  const reachable = account === undefined || isOpenToAll(path.dirname(directory))
  if (reachable) return ['-D', directory]
  if (process.platform === 'linux') return ['-D', '/proc/self/cwd']
  throw new StartupError(
    `PostgreSQL does not run as root, and no other user can enter ${path.dirname(directory)}; ` +
      'start the program as an ordinary user or set DATA_DIR to a folder elsewhere.',
  )
}

function isOpenToAll(directory: string): boolean {
  const parent = path.dirname(directory)
  return (statSync(directory).mode & 0o001) !== 0 && (parent === directory || isOpenToAll(parent))
}

// The program's own environment holds secrets, and settings such as PGDATA; Windows cannot do without its own.
function surroundings(cwd: string, account: Account | undefined) {
  return { ...account, cwd, ...(process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', TZ: 'UTC' } }) }
}

function notStarted({ folder }: Cluster, log: string): StartupError {
  return new StartupError(
    `PostgreSQL did not start in ${folder.path}: ${lastLine(log)} (see ${folder.logFile})`,
  )
}

function lastLine(log: string): string {
  const lines = log.trim().split('\n')
  const line = lines.findLast((text) => /(FATAL|PANIC|error):/.test(text)) ?? lines.at(-1) ?? ''
  return line.replace(/^.*?(FATAL|PANIC|error): +/, '') || 'it gave no reason'
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
