import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartupError } from '../server/startup-error.js'

/** A server that listens. */
export interface Listening {
  port: number
  /** Takes no new requests, lets those under way end for five seconds at most, and closes. */
  close(): Promise<void>
}

const patience = 5_000

/** Listens; headers have ten seconds to arrive, a whole request five minutes. A port in use or forbidden is a sentence that names PORT. */
export function listen(handler: RequestListener, port: number, host: string): Promise<Listening> {
  const server = createServer({ headersTimeout: 10_000, connectionsCheckingInterval: 5_000 }, handler)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(sentence(error, port, host)))
    server.listen(port, host, () => {
      resolve({ port: (server.address() as AddressInfo).port, close: () => close(server) })
    })
  })
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // A kept connection becomes idle when its last request ends, and would stay open.
  const idle = setInterval(() => server.closeIdleConnections(), 20)
  const late = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(idle)
  clearTimeout(late)
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
  return new StartupError(
    `HOST is "${host}", PORT is ${port}: listening there failed (${message}); name an address of this machine.`,
  )
}
