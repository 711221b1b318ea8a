import { Worker } from 'node:worker_threads'
import { projectPath } from '../config/project-path.js'

/** What reading one file from a stranger may cost. */
export interface ThreadBounds {
  mostMs: number
  mostHeapMb: number
  /** Growth of the whole process while the file is read: what libraries keep outside the heap. */
  mostGrowthMb: number
}

/**
 * Starts a program (a path of the project) in a thread of its own and answers the one message that it posts; undefined
 * when it took too much time or memory and was ended, or failed.
 */
export async function askThread<T>(
  program: string,
  workerData: object,
  bounds: ThreadBounds,
): Promise<T | undefined> {
  const worker = new Worker(projectPath(program), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: bounds.mostHeapMb, maxYoungGenerationSizeMb: 64 },
    stdout: true, // libraries talk; nobody listens
    stderr: true,
    env: {},
  })
  const watch = watchOver(worker, bounds)
  try {
    return await new Promise<T | undefined>((resolve) => {
      worker.once('message', (answer: T) => resolve(answer))
      worker.once('error', () => resolve(undefined)) // no memory left, or a fault of a library
      worker.once('exit', () => resolve(undefined))
    })
  } finally {
    clearInterval(watch)
    await worker.terminate()
  }
}

/** Ends the thread when it takes too long, or makes the process grow too much. */
function watchOver(worker: Worker, { mostMs, mostGrowthMb }: ThreadBounds): NodeJS.Timeout {
  const [began, before] = [performance.now(), process.memoryUsage.rss()]
  return setInterval(() => {
    const grown = process.memoryUsage.rss() - before
    if (performance.now() - began > mostMs || grown > mostGrowthMb * 1_000_000) void worker.terminate()
  }, 50)
}
