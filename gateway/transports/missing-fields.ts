import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/**
 * What to answer for a fetch without an answer: one error for each field that it would have brought, with the path
 * from which the gateway makes the path in its own answer. For entities of a list that is the path of the first one.
 */
export function missingFields(subgraph: string, query: string): GraphQLError[] {
  const document = parse(query, { noLocation: true })
  return rootFields(document).flatMap(({ key, selectionSet }) => {
    const isEntities = key === '_entities' && selectionSet
    const paths = isEntities
      ? responseKeys(selectionSet, document).map(({ key: field }) => ['_entities', 0, field])
      : [[key]]
    return paths.map((path) => unavailable(subgraph, path))
  })
}

/** True when the sub-query writes; such a fetch is never sent twice. */
export function isMutation(query: string): boolean {
  return operationOf(parse(query, { noLocation: true }))?.operation === 'mutation'
}

interface Selected {
  key: string
  selectionSet: SelectionSetNode | undefined
}

function rootFields(document: DocumentNode): Selected[] {
  const operation = operationOf(document)
  return operation ? responseKeys(operation.selectionSet, document) : []
}

function operationOf(document: DocumentNode): OperationDefinitionNode | undefined {
  return document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
}

/** The keys that a selection set answers, each once, with fragments expanded. */
function responseKeys({ selections }: SelectionSetNode, document: DocumentNode): Selected[] {
  const all = selections.flatMap((selection): Selected[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return responseKeys(selection.selectionSet, document)
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return responseKeys(fragment(selection.name.value, document), document)
    return [{ key: (selection.alias ?? selection.name).value, selectionSet: selection.selectionSet }]
  })
  const byKey = new Map(
    all.filter(({ key }) => key !== '__typename').map((selected) => [selected.key, selected]),
  )
  return [...byKey.values()]
}

function fragment(name: string, { definitions }: DocumentNode): SelectionSetNode {
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name)
      return definition.selectionSet
  }
  return { kind: Kind.SELECTION_SET, selections: [] }
}

function unavailable(subgraph: string, path: (string | number)[]): GraphQLError {
  const args = { field: String(path.at(-1)), subgraph }
  return new GraphQLError('unavailable', { path, extensions: { code: 'SUBGRAPH_UNAVAILABLE', args } })
}
