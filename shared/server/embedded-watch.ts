import { setTimeout as sleep } from 'node:timers/promises'
import { launch, readServerFile, type Cluster } from './embedded-cluster.js'
import { isAlive } from './processes.js'

/** Long enough for what a killed server leaves behind to go away; see launch. */
const patience = 30_000

/**
 * Starts the server again, on its port, whenever it ends without having been told to: out of memory, killed, crashed. Who
 * was connected finds it again at the next try. The answer ends the watch, after a start that is under way. Where the
 * server cannot be started again, the program ends with PostgreSQL's own words.
 */
export function keepRunning(cluster: Cluster, port: number): () => Promise<void> {
  const over = new AbortController()
  const watch = async (): Promise<void> => {
    let pid = readServerFile(cluster.folder)?.pid
    while (await pause(200, over.signal)) {
      if (pid !== undefined && isAlive(pid)) continue
      await launchAgain(cluster, port, over.signal)
      pid = readServerFile(cluster.folder)?.pid
    }
  }
  const watching = watch()
  return async () => {
    over.abort()
    await watching.catch(() => undefined)
  }
}

async function launchAgain(cluster: Cluster, port: number, over: AbortSignal): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    try {
      await launch(cluster, port)
      return
    } catch (error) {
      if (over.aborted) return
      if (Date.now() > deadline) throw error
    }
    if (!(await pause(500, over))) return
  }
}

/** Waits without keeping the program alive; false when the watch is over. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return sleep(milliseconds, true, { signal, ref: false }).catch(() => false)
}
