import { subgraphNames, type SubgraphName } from '../../shared/subgraph/definition.js'
import { commandOf, freePort, start, type Program } from './programs.kit.js'

/** The hub as five processes on one machine, each started by its script of package.json. */
export interface Parts {
  /** The gateway's address, ending in /graphql. */
  address: string
  programs: Record<SubgraphName | 'gateway', Program>
  /** Starts a part again that has ended. */
  restart(part: SubgraphName | 'gateway'): Promise<void>
  /** Kills all of them at once and starts them again, on the same ports. */
  killAll(): Promise<void>
  stop(): Promise<void>
}

/** What a part has in its environment besides, once the ports of all are known. */
type Own = (
  ports: ReadonlyMap<string, number>,
) => Partial<Record<SubgraphName | 'gateway', Record<string, string>>>

/** Starts all parts with what they have in common in the environment: a data folder, databases. */
export async function startParts(common: Record<string, string>, own: Own = () => ({})): Promise<Parts> {
  const names = [...subgraphNames, 'gateway'] as const
  const ports = new Map<string, number>()
  for (const name of names) ports.set(name, await freePort())
  const urls = subgraphNames.map((name) => [
    `${name.toUpperCase()}_SUBGRAPH_URL`,
    `http://127.0.0.1:${ports.get(name)}`,
  ])
  const env = { ...common, ...(Object.fromEntries(urls) as Record<string, string>) }
  const owned = own(ports)
  const begin = (name: SubgraphName | 'gateway'): Program => {
    const command = name === 'gateway' ? commandOf('start:gateway') : commandOf('start:subgraph', name)
    return start(command, { ...env, ...owned[name], PORT: String(ports.get(name)) })
  }
  const programs = {} as Parts['programs']
  const restart = async (name: SubgraphName | 'gateway'): Promise<void> => {
    programs[name] = begin(name)
    await programs[name].until(/^Ready/m)
  }
  const startAll = async () => void (await Promise.all(names.map(restart)))
  const endAll = async (signal: NodeJS.Signals) =>
    Promise.all(names.map((name) => programs[name].end(signal)))
  await startAll()
  return {
    address: `http://127.0.0.1:${ports.get('gateway')}/graphql`,
    programs,
    restart,
    killAll: async () => {
      await endAll('SIGKILL')
      await startAll()
    },
    stop: async () => {
      const codes = await endAll('SIGTERM')
      if (codes.some((code) => code !== 0)) throw new Error(`the parts ended with ${codes.join(', ')}`)
    },
  }
}
