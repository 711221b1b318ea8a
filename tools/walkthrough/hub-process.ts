import { spawn } from 'node:child_process'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import { StartupError } from '../../shared/server/startup-error.js'

/** A hub in a process of its own. */
export interface HubProcess {
  /** Where it serves GraphQL. */
  address: string
  stop(): Promise<void>
}

/** Whatever the surrounding says of databases, rooms and issuers, this hub is one of its own; empty means not set. */
const ofItsOwn = Object.fromEntries(
  ['', ...subgraphNames.map((name) => `${name.toUpperCase()}_`)]
    .flatMap((prefix) => [`${prefix}DATABASE_URL`, `${prefix}SUBGRAPH_URL`])
    .concat('AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL', 'LOAD_SAMPLE', 'HOST')
    .concat('ASSERTION_PRIVATE_KEY', 'ASSERTION_PUBLIC_KEY', 'SERVICE_SECRET')
    .map((variable) => [variable, '']),
)

/** Starts the program on any free port and waits until it says that it is ready. */
export function startHub(program: string, env: Record<string, string>): Promise<HubProcess> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...ofItsOwn, PORT: '0', LOG_LEVEL: 'warn', ...env },
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
