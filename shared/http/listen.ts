import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartupError } from '../server/startup-error.js'

/** Listens and answers the port; a port in use or forbidden is a sentence that names PORT. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(sentence(error, port, host)))
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function sentence({ code, message }: NodeJS.ErrnoException, port: number, host: string): StartupError {
  if (code === 'EADDRINUSE') {
    return new StartupError(
      `PORT is ${port}: another program already listens there on ${host}; stop it or set PORT to a free port.`,
    )
  }
  if (code === 'EACCES')
    return new StartupError(
      `PORT is ${port}: listening there is not allowed; a port from 1024 to 65535 is expected.`,
    )
  return new StartupError(`HOST is "${host}", PORT is ${port}: listening there failed (${message}).`)
}
