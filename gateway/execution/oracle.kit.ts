import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway'
import { GraphQLError, type ExecutionResult } from 'graphql'
import { pino } from 'pino'
import type { GatewayContext } from '../context.js'
import { missingFields } from '../transports/missing-fields.js'
import type { Transport } from '../transports/transport.js'
import { fault } from './errors.js'
import type { Execution } from './gateway.js'

/** Executes operations by @apollo/gateway: the oracle with which our own execution is compared. */
export function apolloExecution(supergraphSdl: string, transports: Record<string, Transport>): Execution {
  const hidden = new WeakMap<object, Set<string>>()
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => sourceOf(name, transports[name]!, hidden),
    __exposeQueryPlanExperimental: false,
    logger: pino({ level: 'silent' }),
  })
  return {
    onSchemaLoadOrUpdate: (listener) => gateway.onSchemaLoadOrUpdate(listener),
    load: async (options) => {
      const { executor } = await gateway.load(options)
      return {
        executor: async (request) =>
          inOurWords(await executor(request as never), hidden.get(request.context) ?? new Set()),
      }
    },
    stop: () => gateway.stop(),
  }
}

/** Asks a subgraph, and notes the types of the entities that it does not show to the viewer. */
function sourceOf(
  name: string,
  transport: Transport,
  hidden: WeakMap<object, Set<string>>,
): GraphQLDataSource {
  return {
    process: async ({ request: { query = '', variables }, context }) => {
      const answer = await transport.ask({ query, variables }, context as GatewayContext)
      const types = hidden.get(context) ?? new Set()
      for (const type of hiddenTypes(variables, answer)) hidden.set(context, types.add(type))
      return answer ?? { errors: missingFields(name, query) }
    },
  }
}

function hiddenTypes(
  variables: Record<string, unknown> | undefined,
  answer: ExecutionResult | undefined,
): string[] {
  const representations = variables?.representations
  const entities: unknown = answer?.data?._entities
  if (!Array.isArray(representations) || !Array.isArray(entities) || answer?.errors) return []
  const gone = representations.filter((_, place) => entities[place] === null) as { __typename: string }[]
  return gone.map(({ __typename }) => __typename)
}

/** @apollo/gateway tells of nulls where none may be in the extensions, also of those of entities that are hidden. */
function inOurWords({ data, errors, extensions }: ExecutionResult, hidden: Set<string>): ExecutionResult {
  const told = (extensions?.valueCompletion ?? []) as GraphQLError[]
  const missing = told.filter(({ message }) => {
    const [, type] = /^Cannot return null for non-nullable field (\w+)\./.exec(message) ?? []
    return type === undefined || !hidden.has(type)
  })
  const all = [
    ...(errors ?? []).map((error) => (error instanceof GraphQLError ? error : fault(error))),
    ...missing.map(({ message, path }) => fault(new Error(message), path && [...path])),
  ]
  return { ...(data !== undefined && { data }), ...(all.length > 0 && { errors: all }) }
}
