import { startForeignServer, type ForeignServer } from '../../shared/server/foreign-server.kit.js'
import { subgraphNames, type SubgraphName } from '../../shared/subgraph/definition.js'
import { commandOf, freePort, start, type Program } from '../processes/programs.kit.js'
import { openBalancer, type Balancer } from './balancer.kit.js'

/** A part of the hub. */
export type Part = SubgraphName | 'gateway'

/** All parts of the hub. */
export const parts: readonly Part[] = [...subgraphNames, 'gateway']

/** The hub with several processes of each part behind balancers, and a PostgreSQL server for each subgraph. */
export interface Several {
  /** The address of the gateways' balancer, ending in /graphql. */
  address: string
  balancers: Record<Part, Balancer>
  /** What all its programs have in their environment: the data folder, and the addresses of balancers and databases. */
  env: Record<string, string>
  /** Kills one process of a part, and starts it again. */
  killOne(part: Part, copy: number): Promise<void>
  /** Ends all processes in order; the databases stay. */
  end(): Promise<void>
  close(): Promise<void>
}

/** Starts everything; `copies` processes of each part. */
export async function startSeveral(dataDir: string, copies: number): Promise<Several> {
  const servers: ForeignServer[] = []
  const databases = {} as Record<SubgraphName, string>
  for (const name of subgraphNames) {
    const server = await startForeignServer(18)
    servers.push(server)
    databases[name] = server.urlOf('postgres')
  }
  const ports = {} as Record<Part, number[]>
  const balancers = {} as Record<Part, Balancer>
  for (const part of parts) {
    ports[part] = await Promise.all(Array.from({ length: copies }, freePort))
    balancers[part] = await openBalancer(ports[part])
  }
  const env = { DATA_DIR: dataDir, COST_BUDGET: 'database', ...addressesOf(balancers, databases) }
  const programs = {} as Record<Part, Program[]>
  const startOne = async (part: Part, copy: number): Promise<Program> => {
    const program = start(commandFor(part), { ...env, PORT: String(ports[part][copy]) })
    programs[part][copy] = program
    await program.until(/^Ready/m)
    return program
  }
  const all = parts.flatMap((part) => ports[part].map((_, copy) => [part, copy] as const))
  for (const part of parts) programs[part] = []
  await Promise.all(all.map(([part, copy]) => startOne(part, copy)))
  return {
    address: `http://127.0.0.1:${balancers.gateway.port}/graphql`,
    balancers,
    env,
    killOne: async (part, copy) => {
      await programs[part][copy]!.end('SIGKILL')
      await startOne(part, copy)
    },
    end: async () => {
      const codes = await Promise.all(all.map(([part, copy]) => programs[part][copy]!.end('SIGTERM')))
      if (codes.some((code) => code !== 0)) throw new Error(`the programs ended with ${codes.join(', ')}`)
    },
    close: async () => {
      for (const part of parts) await balancers[part].close()
      for (const server of servers) await server.stop()
    },
  }
}

function commandFor(part: Part): string {
  return part === 'gateway' ? commandOf('start:gateway') : commandOf('start:subgraph', part)
}

/** The gateways count their budgets in the database of organizations. */
function addressesOf(
  balancers: Record<Part, Balancer>,
  databases: Record<SubgraphName, string>,
): Record<string, string> {
  const each = subgraphNames.flatMap((name) => [
    [`${name.toUpperCase()}_SUBGRAPH_URL`, `http://127.0.0.1:${balancers[name].port}`],
    [`${name.toUpperCase()}_DATABASE_URL`, databases[name]],
  ])
  return { ...(Object.fromEntries(each) as Record<string, string>), DATABASE_URL: databases.organizations }
}
