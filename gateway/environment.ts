import { isIPv4 } from 'node:net'
import type { KeyMaterial } from '../shared/access/keys.js'
import { readEnvironment, type Environment } from '../shared/config/environment.js'
import { StartupError } from '../shared/server/startup-error.js'

/** The gateway's configuration: that of any program, with the interface to listen on settled and all three keys. */
export interface GatewayEnvironment extends Environment {
  host: string
  keys: KeyMaterial | undefined
}

/**
 * Reads the environment for a program that contains the gateway. Whoever can read the data folder can issue
 * development tokens for anybody: with that issuer the gateway listens on loopback only, and refuses any other HOST.
 */
export function readGatewayEnvironment(
  env: Record<string, string | undefined> = process.env,
): GatewayEnvironment {
  const environment = withSigningKey(readEnvironment(env))
  const { host, issuer } = environment
  if (issuer) return { ...environment, host: host ?? '0.0.0.0' }
  if (host && !isLoopback(host)) {
    throw new StartupError(
      `HOST is "${host}": while the development issuer makes the tokens only 127.0.0.1 is expected; ` +
        'leave HOST out, or set AUTH_ISSUER and AUTH_AUDIENCE to accept the tokens of a real issuer.',
    )
  }
  return { ...environment, host: host ?? '127.0.0.1' }
}

function withSigningKey(environment: Environment): Environment & { keys: KeyMaterial | undefined } {
  const { keys } = environment
  if (!keys) return { ...environment, keys }
  const { privatePem } = keys
  if (privatePem !== undefined) return { ...environment, keys: { ...keys, privatePem } }
  throw new StartupError(
    'ASSERTION_PRIVATE_KEY is not set: the gateway needs it together with ASSERTION_PUBLIC_KEY, to sign who is asking.',
  )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
}
