import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A plain TCP balancer: each new connection goes to the next program in turn, or to the one after it that listens. */
export interface Balancer {
  port: number
  /** How many connections went to each program so far, in the order of the ports. */
  connections(): readonly number[]
  close(): Promise<void>
}

/** Opens a balancer on a free port of the loopback before the programs behind it. */
export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  const connections = ports.map(() => 0)
  const sockets = new Set<Socket>()
  let turn = 0
  const hold = (socket: Socket): void => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  }
  const lead = (client: Socket, left: number): void => {
    const chosen = turn++ % ports.length
    const program = connect(ports[chosen]!, '127.0.0.1')
    hold(program)
    program.once('connect', () => {
      connections[chosen]! += 1
      program.off('error', next)
      join(client, program)
    })
    const next = (): void => void (left > 1 ? lead(client, left - 1) : client.destroy())
    program.once('error', next)
  }
  const server = createServer((client) => {
    hold(client)
    client.on('error', () => client.destroy())
    lead(client, ports.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function join(client: Socket, program: Socket): void {
  program.on('error', () => client.destroy()).on('close', () => client.destroy())
  client.on('close', () => program.destroy())
  client.pipe(program).pipe(client)
}
