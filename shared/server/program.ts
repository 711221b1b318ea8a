import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from './startup-error.js'

type Undo = () => Promise<unknown> | unknown

/**
 * Registers what must be undone when the program stops; undone in reverse order. Throws when the program has been
 * told to stop by then, so that a start goes no further.
 */
export type OnStop = (undo: Undo) => void

/** Longer than any one step of an orderly stop takes: five seconds of requests, then twenty of a statement. */
const patience = 40_000

/**
 * Runs a program until SIGINT or SIGTERM, then stops it in order, also in the middle of its start. What stands in the
 * way of a start is said in one sentence, with exit code 1; so ends, with the error, a program that met one that
 * nobody expected. Whatever had been started by then is stopped again.
 * @param start is given a signal too: waiting on others ends when it is aborted.
 */
export async function runProgram(
  start: (onStop: OnStop, stopping: AbortSignal) => Promise<void>,
): Promise<void> {
  const undos: Undo[] = []
  const stopping = new AbortController()
  let started = Promise.resolve()
  const stop = async (exitCode: number): Promise<void> => {
    if (stopping.signal.aborted) return
    stopping.abort()
    await Promise.race([started.catch(() => undefined).then(() => undoAll(undos)), outOfPatience()])
    process.exit(exitCode)
  }
  // npm passes on the signal that the terminal has sent to the whole group already: a second one means nothing.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))
  process.on('uncaughtException', (error) => {
    console.error(error)
    void stop(1)
  })
  started = start((undo) => {
    undos.push(undo)
    stopping.signal.throwIfAborted()
  }, stopping.signal)
  await started.catch((error: unknown) => {
    if (stopping.signal.aborted) return
    console.error(error instanceof StartupError ? `Cannot start: ${error.message}` : error)
    return stop(1)
  })
}

async function undoAll(undos: readonly Undo[]): Promise<void> {
  for (const undo of [...undos].reverse()) {
    try {
      await undo()
    } catch (error) {
      console.error('stopping:', error)
    }
  }
}

async function outOfPatience(): Promise<void> {
  await sleep(patience, undefined, { ref: false })
  console.error(`stopping: not everything ended within ${patience / 1_000} seconds; it is left as it is.`)
}
