import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { projectPath } from '../../shared/config/project-path.js'
import { isAlive, readIfPresent } from '../../shared/server/processes.js'

/** A program of the hub in a process of its own, at the head of a process group as in a terminal. */
export interface Program {
  /** All that it has said so far. */
  said(): string
  /** What fits, once it has been said; throws when the program ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  /** Sends a signal to the program, or as Ctrl-C does to its whole group, and waits until it has ended. */
  end(signal: NodeJS.Signals, group?: 'group'): Promise<number | null>
  /** Its exit code, null when a signal killed it. */
  ended: Promise<number | null>
}

const { scripts } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
const children: ChildProcess[] = []
const folders: string[] = []

afterAll(() => {
  for (const child of children.splice(0)) killGroup(child)
  for (const folder of folders.splice(0)) {
    const server = serverOf(folder)
    if (server && isAlive(server)) process.kill(server, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
})

/** The command line behind a script of package.json, and what follows it. */
export function commandOf(script: string, ...args: string[]): string {
  return [scripts[script], ...args].join(' ')
}

/** Starts a command line that begins with "node"; the environment holds what is given and nothing else. */
export function start(command: string, env: Record<string, string>): Program {
  const [, ...args] = command.split(' ')
  return startNode(args, env)
}

/** Starts Node with these arguments. */
export function startNode(args: readonly string[], env: Record<string, string>): Program {
  const child = spawn(process.execPath, args, {
    cwd: projectPath('.'),
    env: {
      PATH: `${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  children.push(child)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const said = listenTo(child)
  return {
    said,
    ended,
    until: (pattern) => until(child, said, pattern),
    end: (signal, group) => {
      if (child.exitCode === null && child.signalCode === null)
        process.kill(group ? -child.pid! : child.pid!, signal)
      return ended
    },
  }
}

function listenTo(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  }
  return () => text
}

function until(child: ChildProcess, said: () => string, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = pattern.exec(said())
      if (found) resolve(found)
    }
    child.stdout!.on('data', look)
    child.stderr!.on('data', look)
    child.once('close', (code) => {
      look()
      reject(new Error(`the program ended with ${code} and did not say ${String(pattern)}:\n${said()}`))
    })
    look()
  })
}

/** Runs a script of package.json to its end. */
export async function runScript(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const [, ...words] = commandOf(script).split(' ')
  const program = startNode([...words, ...args], env)
  return { code: await program.ended, said: program.said() }
}

/** An empty data folder; what serves it is killed, and it is removed, after the last test of the file. */
export function newDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'thi-dua-hub-process-'))
  folders.push(folder)
  return folder
}

/** The process id of the PostgreSQL that serves a data folder, or that a killed one has left written there. */
export function serverOf(dataDir: string): number | undefined {
  const file = readIfPresent(path.join(dataDir, 'postgres/cluster/postmaster.pid'))
  return file === undefined ? undefined : Number(file.split('\n')[0])
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function killGroup(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL')
  } catch {
    // Gone, with all that it had started.
  }
}
