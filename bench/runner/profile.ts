import { Session } from 'node:inspector/promises'
import type { Profiler } from 'node:inspector'

/** Milliseconds of processor time by package, as samples saw them. */
export type Shares = Record<string, number>

/** Samples where this process spends its time, itself; functions that others call are not counted for their callers. */
export function openProfiler(): { start(): Promise<void>; stop(): Promise<Shares> } {
  const session = new Session()
  session.connect()
  return {
    start: async () => {
      await session.post('Profiler.enable')
      await session.post('Profiler.setSamplingInterval', { interval: 500 })
      await session.post('Profiler.start')
    },
    stop: async () => sharesOf((await session.post('Profiler.stop')).profile),
  }
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
  const byId = new Map(nodes.map((node) => [node.id, ownerOf(node.callFrame)]))
  const shares: Shares = {}
  samples.forEach((id, place) => {
    const owner = byId.get(id)!
    if (owner !== 'idle') shares[owner] = (shares[owner] ?? 0) + (timeDeltas[place] ?? 0) / 1_000
  })
  return shares
}

const packages: Record<string, string> = {
  graphql: 'graphql-js',
  '@apollo/gateway': '@apollo/gateway',
  '@apollo/query-planner': 'query planner',
  '@apollo/federation-internals': 'query planner',
  '@apollo/subgraph': '@apollo/subgraph',
  '@apollo/server': '@apollo/server',
  'type-graphql': 'type-graphql',
  typeorm: 'typeorm, pg',
  pg: 'typeorm, pg',
  'pg-protocol': 'typeorm, pg',
  'pg-types': 'typeorm, pg',
  'postgres-array': 'typeorm, pg',
  'postgres-date': 'typeorm, pg',
  dataloader: 'dataloader',
  jose: 'jose, crypto',
  undici: 'HTTP',
  express: 'HTTP',
}

/** To whom a function belongs. */
function ownerOf({ url, functionName }: { url: string; functionName: string }): string {
  if (functionName === '(idle)') return 'idle'
  if (functionName === 'dispatch' && url === '') return 'idle' // the profiler itself
  if (functionName === '(garbage collector)') return 'garbage collection'
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? []
  if (name) return packages[name] ?? 'other packages'
  if (url.startsWith('file:')) return 'our code'
  if (url.startsWith('node:internal/crypto')) return 'jose, crypto'
  if (url.startsWith('node:')) return 'Node (HTTP, streams, promises)'
  if (functionName === 'parse' || functionName === 'stringify') return 'JSON'
  return functionName === 'writev' || functionName === 'writeBuffer' ? 'sockets' : 'V8 and system calls'
}
