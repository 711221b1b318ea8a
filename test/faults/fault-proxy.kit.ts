import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

/**
 * What becomes of the answers of a server. PASS: nothing. LATE: they come half a second later. HANGING: they never come.
 * HALF: the connection ends after their first bytes. WRONG: other bytes come. CUT: no connection, and those that were
 * there end. Requests arrive in all but CUT: what they ask for happens, and who has asked does not hear of it.
 */
export type Fault = 'PASS' | 'LATE' | 'HANGING' | 'HALF' | 'WRONG' | 'CUT'

/** A wire between two parts of the hub that can be made to misbehave. */
export interface FaultProxy {
  port: number
  /** Where connections lead; given before the first one comes. */
  lead(host: string, port: number): void
  set(fault: Fault): void
  close(): Promise<void>
}

const wrongBytes =
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 12\r\n\r\n{"wrong": 1}'

/** Opens a wire on a free port of the loopback. */
export async function openFaultProxy(): Promise<FaultProxy> {
  let fault: Fault = 'PASS'
  let target = { host: '127.0.0.1', port: 0 }
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    if (fault === 'CUT') return end(client, upstream)
    client.on('data', (bytes) => upstream.write(bytes)).on('close', () => upstream.destroy())
    upstream.on('data', (bytes) => answer(fault, bytes, client, upstream)).on('close', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    lead: (host, port) => (target = { host, port }),
    set: (next) => {
      fault = next
      if (fault === 'CUT') end(...sockets)
    },
    close: async () => {
      end(...sockets)
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(fault: Fault, bytes: Buffer, client: Socket, upstream: Socket): void {
  if (fault === 'PASS') client.write(bytes)
  if (fault === 'LATE') setTimeout(() => client.write(bytes), 500)
  if (fault === 'HALF') client.end(bytes.subarray(0, 20), () => end(client, upstream))
  if (fault === 'WRONG') client.end(wrongBytes)
}

function end(...sockets: Socket[]): void {
  for (const socket of sockets) socket.destroy()
}
