import {
  execute,
  parse,
  specifiedRules,
  validate,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type GraphQLError,
} from 'graphql'
import { storableStrings } from '../federation/storable-strings.js'

/** A GraphQL request as the gateway sends it. */
export interface SubgraphRequest {
  query: string
  variables?: Record<string, unknown> | undefined
  operationName?: string | undefined
}

const most = 2_000
const rules = [...specifiedRules, storableStrings]

/** Executes requests on a schema; parsed and validated documents are kept. */
export function executorOf(schema: GraphQLSchema) {
  const documents = new Map<string, DocumentNode>()

  function documentOf(query: string): DocumentNode | readonly GraphQLError[] {
    const known = documents.get(query)
    if (known) return known
    try {
      const document = parse(query, { noLocation: true, maxTokens: 20_000 })
      const errors = validate(schema, document, rules)
      if (errors.length > 0) return errors
      if (documents.size >= most) documents.clear()
      documents.set(query, document)
      return document
    } catch (error) {
      return [error as GraphQLError]
    }
  }

  return {
    documentOf,
    run: async (
      document: DocumentNode,
      request: SubgraphRequest,
      contextValue: unknown,
    ): Promise<ExecutionResult> =>
      execute({
        schema,
        document,
        contextValue,
        variableValues: request.variables ?? null,
        operationName: request.operationName ?? null,
      }),
  }
}

/** True when a document asks for the subgraph's SDL and nothing else: all that a stranger may have. */
export function asksForSdlOnly(document: DocumentNode): boolean {
  return document.definitions.every(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value === '_service',
      ),
  )
}
