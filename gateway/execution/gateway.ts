import { Supergraph } from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { OperationDefinitionNode } from 'graphql'
import type { GatewayContext } from '../context.js'
import type { Transport } from '../transports/transport.js'
import { compileOperation, type Graph, type Operation } from './operation.js'

/** What @apollo/server executes operations by. */
export type Execution = ApolloServerOptionsWithGateway<GatewayContext>['gateway']

/** Plans operations over a supergraph with Apollo's planner and executes the plans over the given ways to the subgraphs. */
export function openExecution(supergraphSdl: string, transports: Record<string, Transport>): Execution {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false })
  for (const { name } of supergraph.subgraphsMetadata()) {
    if (!transports[name])
      throw new Error(`the supergraph speaks of "${name}", and nobody said where that is`)
  }
  const plannerSchema = supergraph.apiSchema()
  const schema = plannerSchema.toGraphQLJSSchema()
  const operationOf = planned({ schema, transports, plannerSchema, planner: new QueryPlanner(supergraph) })
  const listeners = new Set<Parameters<Execution['onSchemaLoadOrUpdate']>[0]>()
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    load: async () => {
      for (const listener of listeners) listener({ apiSchema: schema, coreSupergraphSdl: supergraphSdl })
      return {
        executor: async ({ document, operation, request, context }) =>
          operationOf(document, operation)(request.variables ?? {}, context as GatewayContext),
      }
    },
    stop: async () => undefined,
  }
}

/**
 * Plans each operation once. @apollo/server keeps validated documents, within bounds, and hands out the same document for
 * the same text: what is known of an operation lives as long as that.
 */
function planned(graph: Graph) {
  const known = new WeakMap<OperationDefinitionNode, Operation>()
  return (
    document: Parameters<typeof compileOperation>[0],
    operation: OperationDefinitionNode,
  ): Operation => {
    const kept = known.get(operation)
    if (kept) return kept
    const compiled = compileOperation(document, operation, graph)
    known.set(operation, compiled)
    return compiled
  }
}
