import type { Logger } from 'pino'
import { describeFault } from '../errors/mask.js'

/** Work in the background, repeated with a pause; it must be harmless when two processes do it at once. */
export interface Job {
  name: string
  everyMs: number
  run(): Promise<void>
}

/** Starts the jobs; the answer stops them and waits for the one under way. */
export function startJobs(jobs: readonly Job[], log: Logger): () => Promise<void> {
  const stops = jobs.map((job) => startJob(job, log))
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}

function startJob(job: Job, log: Logger): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout
  let underWay: Promise<void> = Promise.resolve()
  const turn = (): void => {
    underWay = job
      .run()
      .catch((error: unknown) => {
        if (!stopped)
          log.warn(
            { fault: describeFault(error), job: job.name },
            'background job failed; it will be tried again',
          )
      })
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, job.everyMs)
      })
  }
  timer = setTimeout(turn, job.everyMs)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await underWay
  }
}
