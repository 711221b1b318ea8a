import { spawn } from 'node:child_process'
import { StartupError } from '../../shared/server/startup-error.js'

/** A hub in a process of its own. */
export interface HubProcess {
  /** Where it serves GraphQL. */
  address: string
  stop(): Promise<void>
}

/** Starts the program on any free port and waits until it says that it is ready. */
export function startHub(program: string, env: Record<string, string>): Promise<HubProcess> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (text: Buffer): void => {
      said += text.toString()
      const address = /listens at (http:\S+)/.exec(said)?.[1]
      if (address) resolve({ address, stop })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new StartupError(`the hub ended before it was ready:\n${said}`)))
  })
}
