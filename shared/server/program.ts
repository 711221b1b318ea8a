import { StartupError } from './startup-error.js'

/** Registers what must be undone when the program stops; undone in reverse order. */
export type OnStop = (undo: () => Promise<unknown> | unknown) => void

/**
 * Runs a program until SIGINT or SIGTERM, then stops it in order. What stands in the way of a start is said in one
 * sentence, with exit code 1; whatever had been started by then is stopped again.
 */
export async function runProgram(start: (onStop: OnStop) => Promise<void>): Promise<void> {
  const undos: (() => Promise<unknown> | unknown)[] = []
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => (stopping ??= undoAll(undos))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stop().then(() => process.exit(0)))
  }
  try {
    await start((undo) => undos.push(undo))
  } catch (error) {
    await stop()
    console.error(error instanceof StartupError ? `Cannot start: ${error.message}` : error)
    process.exit(1)
  }
}

async function undoAll(undos: (() => Promise<unknown> | unknown)[]): Promise<void> {
  for (const undo of undos.reverse()) {
    await Promise.resolve(undo()).catch((error: unknown) => console.error('stopping:', error))
  }
}
