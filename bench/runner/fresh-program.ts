import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The all-in-one program as a process of its own, with its own PostgreSQL. */
export interface FreshProgram {
  url: string
  /** Milliseconds from the start of the process until it said that it was ready. */
  readyAfter: number
  /** Megabytes, after collecting garbage. PostgreSQL: of all its processes, shared memory counted once. */
  memory(): Promise<{ node: number; heap: number; postgres: number }>
  stop(): Promise<void>
}

const place = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** Starts the all-in-one program on a data folder, with the processor time of its clients without limit. */
export async function startFreshProgram(dataDir: string): Promise<FreshProgram> {
  const began = performance.now()
  const child = fork(place('../../gateway/all-in-one.js'), [], {
    execArgv: ['--expose-gc', '--import', place('./tell-memory.js')],
    env: {
      DATA_DIR: dataDir,
      PORT: '0',
      LOAD_SAMPLE: 'false',
      LOG_LEVEL: 'error',
      COST_PER_MINUTE: '100000000',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${said}`)))
    child.stdout!.on('data', (text: Buffer) => {
      said += text.toString()
      const [, address] = /Ready: the hub listens at (\S+)\/graphql/.exec(said) ?? []
      if (address) resolve(address)
    })
  })
  const readyAfter = performance.now() - began
  return {
    url,
    readyAfter,
    memory: async () => {
      child.send('memory')
      const [{ rss, heapUsed }] = (await once(child, 'message')) as [NodeJS.MemoryUsage]
      return { node: rss / 2 ** 20, heap: heapUsed / 2 ** 20, postgres: ofDescendants(child.pid!) / 2 ** 10 }
    },
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Kilobytes of all processes below one, pages that several share divided among them; 0 where there is no /proc. */
function ofDescendants(pid: number): number {
  return childrenOf(pid).reduce((sum, child) => sum + proportional(child) + ofDescendants(child), 0)
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}

function proportional(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return Number(kilobytes)
  } catch {
    return 0
  }
}
