import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { projectPath } from '../../shared/config/project-path.js'
import type { BenchHub } from './hub.js'

/** The whole hub as it is run, with its background work, in a process of its own on the database of a bench hub. */
export interface Program {
  origin: string
  /** Megabytes that it holds in memory now. */
  megabytes(): number
  /** Processor seconds that it has used. */
  cpuSeconds(): number
  stop(): Promise<void>
}

/** Starts it, on Linux (it is watched through /proc), and waits until it listens. */
export async function startProgram({ urls, dataDir }: BenchHub): Promise<Program> {
  const child = spawn(process.execPath, [projectPath('dist/gateway/all-in-one.js')], {
    env: {
      DATABASE_URL: urls.ownerUrl,
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'error',
      LOAD_SAMPLE: 'false',
      COST_PER_MINUTE: '100000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const origin = await originOf(child)
  const proc = `/proc/${child.pid}`
  return {
    origin,
    megabytes: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`${proc}/status`, 'utf8'))?.[1]) / 1_024,
    cpuSeconds: () => {
      const fields = readFileSync(`${proc}/stat`, 'utf8').split(') ')[1]!.split(' ')
      return (Number(fields[11]) + Number(fields[12])) / 100
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Where it says that it listens. */
function originOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
      const address = /http:\/\/[\w.]+:\d+/.exec(said)
      if (address) resolve(address[0].replace('localhost', '127.0.0.1'))
    })
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}: ${said}`)))
  })
}
