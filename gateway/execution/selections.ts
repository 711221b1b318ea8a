import {
  isAbstractType,
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What an operation selects, with the values of its @skip and @include known. */
export interface Selections {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Values of the variables by which fields are left out or taken in. */
  values: Record<string, unknown>
}

/** The fragments of a document by name. */
export function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
}

/** The fields that an object of a type answers, in order, each with all places of the operation that select it. */
export function fieldsOf(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  selections: Selections,
): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>()
  for (const { selections: nodes } of sets) for (const node of nodes) collect(node, type, selections, found)
  return found
}

function collect(
  node: SelectionNode,
  type: GraphQLObjectType,
  selections: Selections,
  found: Map<string, FieldNode[]>,
): void {
  if (!isIncluded(node.directives, selections.values)) return
  if (node.kind === Kind.FIELD) {
    const key = (node.alias ?? node.name).value
    const known = found.get(key)
    if (known) known.push(node)
    else found.set(key, [node])
    return
  }
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : selections.fragments.get(node.name.value)
  if (!fragment || !applies(fragment.typeCondition?.name.value, type, selections.schema)) return
  for (const inner of fragment.selectionSet.selections) collect(inner, type, selections, found)
}

function applies(condition: string | undefined, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true
  const wanted = schema.getType(condition)
  return isAbstractType(wanted) && schema.isSubType(wanted, type)
}

function isIncluded(directives: readonly DirectiveNode[] = [], values: Record<string, unknown>): boolean {
  return directives.every(({ name, arguments: args }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true
    const given = args?.find((arg) => arg.name.value === 'if')?.value
    const condition = given?.kind === Kind.VARIABLE ? values[given.name.value] : hasValue(given)
    return condition === (name.value === 'include')
  })
}

function hasValue(node: { kind: string; value?: unknown } | undefined): unknown {
  return node?.kind === Kind.BOOLEAN ? node.value : undefined
}
