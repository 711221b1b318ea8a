import { fork } from 'node:child_process'
import { projectPath } from '../../shared/config/project-path.js'
import type { Order, Outcome, Prepared } from './load-generator.js'

/** The load generator in its process. */
export interface Generator {
  /** Sends so many requests a second for so many seconds, and waits for their answers. */
  run(run: string, perSecond: number, seconds: number): Promise<Outcome>
  close(): void
}

/** Starts it with what it may send to an origin. */
export function startGenerator(origin: string, requests: Prepared[]): Generator {
  const child = fork(projectPath('dist/bench/runner/load-generator.js'), { serialization: 'advanced' })
  const tell = (order: Order): void => void child.send(order)
  tell({ origin, requests })
  return {
    run: (run, perSecond, seconds) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null): void =>
          reject(new Error(`the load generator ended with ${code}`))
        child.once('exit', ended)
        child.once('message', (outcome) => {
          child.off('exit', ended)
          resolve(outcome as Outcome)
        })
        tell({ run, perSecond, seconds })
      }),
    close: () => child.disconnect(),
  }
}
