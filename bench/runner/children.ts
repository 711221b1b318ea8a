import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ChildSettings, Question } from './child.js'
import type { Shares } from './profile.js'

/** A process of a hub that is measured. */
export interface Child {
  url: string
  /** Milliseconds of processor time that it has used so far. */
  cpu(): Promise<number>
  startProfile(): Promise<void>
  /** Where its processor time went since, by package. */
  stopProfile(): Promise<Shares>
  end(): void
}

/** Starts a process of a hub and waits until it listens. */
export async function startChild(settings: ChildSettings): Promise<Child> {
  const child = fork(fileURLToPath(new URL('./child.js', import.meta.url)), [JSON.stringify(settings)])
  const waiting = new Map<number, (answer: unknown) => void>()
  let number = 0
  const ask = <T>(what: Question['ask']): Promise<T> =>
    new Promise((resolve) => {
      waiting.set(++number, resolve as (answer: unknown) => void)
      child.send({ number, ask: what } satisfies Question)
    })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`a process that was to be measured ended with ${code}`)))
    child.on('message', (message: { port?: number; number?: number; answer?: unknown }) => {
      if (message.port) resolve(message.port)
      else waiting.get(message.number!)?.(message.answer)
    })
  })
  return {
    url: `http://127.0.0.1:${port}`,
    cpu: () => ask('cpu'),
    startProfile: () => ask('startProfile'),
    stopProfile: () => ask('stopProfile'),
    end: () => child.disconnect(),
  }
}
