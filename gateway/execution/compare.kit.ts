import { getOperationAST, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql'
import type { GatewayContext } from '../context.js'
import type { Transport } from '../transports/transport.js'
import { openExecution, type Execution } from './gateway.js'
import { apolloExecution } from './oracle.kit.js'

/** Asks one operation by one execution. */
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<ExecutionResult>

/** Our own execution and the oracle, over the same ways to the subgraphs. */
export interface Both {
  schema: GraphQLSchema
  ours: Ask
  oracle: Ask
}

/** Opens both. */
export async function openBoth(supergraphSdl: string, transports: Record<string, Transport>): Promise<Both> {
  const [ours, oracle] = [
    openExecution(supergraphSdl, transports),
    apolloExecution(supergraphSdl, transports),
  ]
  let schema: GraphQLSchema | undefined
  ours.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema))
  const [one, other] = [await askerOf(ours), await askerOf(oracle)]
  return { schema: schema!, ours: one, oracle: other }
}

/** Asks by an execution, past @apollo/server. */
export async function askerOf(execution: Execution): Promise<Ask> {
  const { executor } = await execution.load({ apollo: {} })
  return async (query, variables = {}) => {
    const document = parse(query)
    const request = {
      document,
      operation: getOperationAST(document)!,
      request: { query, variables },
      queryHash: query,
      context: {} as GatewayContext,
      metrics: {},
    }
    return executor!(request as never)
  }
}

/** True when an operation may reach an execution at all. */
export function isValid(schema: GraphQLSchema, query: string): boolean {
  return validate(schema, parse(query)).length === 0
}

/**
 * Throws when two answers differ: data, and the codes and places of errors. In lists of several types @apollo/gateway
 * counts only what it asked for: with `exactly` false, places in lists may differ.
 */
export function expectEqual(
  question: string,
  ours: ExecutionResult,
  oracle: ExecutionResult,
  exactly = true,
): void {
  const [one, other] = [inShort(ours, exactly), inShort(oracle, exactly)]
  if (one === other) return
  let from = 0
  while (one[from] === other[from]) from++
  const around = (text: string): string => text.slice(Math.max(0, from - 150), from + 150)
  throw new Error(`the answers differ\n${question}\nours:   …${around(one)}\noracle: …${around(other)}`)
}

/** @apollo/gateway names a code where a subgraph has given none. */
function inShort({ data, errors = [] }: ExecutionResult, exactly: boolean): string {
  const told = errors.map(({ path, extensions }) => {
    const steps = path?.map((step) => (typeof step === 'number' && !exactly ? 'n' : step))
    const { code = 'DOWNSTREAM_SERVICE_ERROR' } = extensions as { code?: string }
    return `${code} at ${steps?.join('.') ?? 'no place'}`
  })
  return `${JSON.stringify(sorted(data))}\n${[...new Set(told)].sort().join('\n')}`
}

/** The same with keys in the order of the alphabet: @apollo/gateway moves fields that stand in several fragments. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
