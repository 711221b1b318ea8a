import { fork, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ts from 'typescript'

const HERE = import.meta.dirname

// Started from the test as a process of its own, so that it can be killed.
const PROGRAM = `
import pg from 'pg'
import { startEmbeddedPostgres } from './embedded.js'
try {
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2], durable: false })
  process.on('SIGINT', async () => {
    const client = new pg.Client(server.url)
    await client.connect()
    await client.query('insert into log values ($1)', ['last words'])
    await client.end()
    await server.stop()
    process.exit(0)
  })
  process.send({ url: server.url, adopted: server.adopted })
  process.on('disconnect', () => process.exit()) // the test is gone
} catch (error) {
  process.send({ refusal: error.name + ': ' + error.message })
  process.disconnect()
}`

/** A small program that starts the embedded PostgreSQL and waits: the hub, as far as the server is concerned. */
export interface HubProcess {
  process: ChildProcess
  /** What it said when it was ready. */
  url: string
  adopted: boolean
  /** What it said instead when it did not start. */
  refusal?: string
}

/** Compiles this folder, as the build does, into a temporary one and returns that. */
export function compileServer(): string {
  const out = mkdtempSync(path.join(tmpdir(), 'embedded-compiled-'))
  const sources = readdirSync(HERE).filter((name) => /^[\w-]+\.ts$/.test(name))
  for (const name of sources) {
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
    const { outputText } = ts.transpileModule(readFileSync(path.join(HERE, name), 'utf8'), {
      compilerOptions,
    })
    writeFileSync(path.join(out, name.replace(/ts$/, 'js')), outputText)
  }
  writeFileSync(path.join(out, 'package.json'), '{ "type": "module" }')
  writeFileSync(path.join(out, 'hub.js'), PROGRAM)
  symlinkSync(path.resolve(HERE, '../../node_modules'), path.join(out, 'node_modules'))
  return out
}

/** Starts the program in a process group of its own and waits for its first words. */
export async function startHub(compiled: string, dataDir: string): Promise<HubProcess> {
  const child = fork(path.join(compiled, 'hub.js'), [dataDir], { detached: true, execArgv: [] })
  const words = await new Promise<Omit<HubProcess, 'process'>>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Omit<HubProcess, 'process'>))
    child.once('exit', (code) => reject(new Error(`the program ended with ${code} and said nothing`)))
  })
  return { process: child, ...words }
}

/** Kills the program, or with `group` all that was started in its group, and waits until it is gone. */
export async function signal(
  hub: HubProcess,
  name: 'SIGKILL' | 'SIGINT',
  group = false,
): Promise<number | null> {
  const gone = new Promise<number | null>((resolve) => hub.process.once('exit', resolve))
  process.kill(group ? -hub.process.pid! : hub.process.pid!, name)
  return gone
}

/** The name of a data folder yet to be made, in a new folder with the given rights. */
export function temporaryDataDir(mode = 0o755): string {
  const parent = mkdtempSync(path.join(tmpdir(), 'embedded-'))
  chmodSync(parent, mode)
  return path.join(parent, 'data')
}
