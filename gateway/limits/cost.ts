import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { CostTable, FieldCost } from './cost-table.js'

/** Items of a list about which the schema says nothing. */
const usualSize = 10

/** Weights about which the schema says nothing: an object, an act, the schema itself. A scalar costs nothing. */
const usual = { object: 1, mutation: 10, introspection: 100 }

/** What is asked, as @apollo/server knows it after validation. */
export interface Asked {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Readonly<Record<string, unknown>>
}

/** A page that is asked for and is larger than any list gives. */
export interface TooLargePage {
  field: string
  first: number
}

/** Most items of a page. */
export const largestPage = 100

/**
 * How many objects an operation can bring at most, counted before it runs: an object counts one, a list as many times
 * as it has items, an act ten and one more for each object in the lists of its input. Fragments count where they are
 * spread; what @skip and @include leave out counts too. Calls `onLargePage` for a `first` above the largest page.
 */
export function costOf(asked: Asked, table: CostTable, onLargePage: (page: TooLargePage) => void): number {
  const { schema, document, operation } = asked
  const fragments = fragmentsOf(document)

  function ofSet(
    set: SelectionSetNode,
    parent: GraphQLNamedType,
    sized: ReadonlyMap<string, number>,
  ): number {
    let cost = 0
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(selection, parent, sized)
      else {
        const fragment =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
        const condition = fragment?.typeCondition?.name.value
        const type = condition ? schema.getType(condition) : parent
        if (fragment && type) cost += ofSet(fragment.selectionSet, type, sized)
      }
    }
    return cost
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType, sized: ReadonlyMap<string, number>): number {
    const name = node.name.value
    if (name.startsWith('__')) return node.selectionSet ? usual.introspection : 0
    const field = isObjectType(parent) ? parent.getFields()[name] : undefined
    if (!field) return 0
    const said = table.get(`${parent.name}.${name}`)
    const type = getNamedType(field.type)
    const pageSize = sliceOf(node, field, said, asked.variables)
    if (pageSize !== undefined && pageSize > largestPage && type.name.endsWith('Connection'))
      onLargePage({ field: name, first: pageSize })
    const isMutation = parent === schema.getMutationType()
    const own = said?.weight ?? (isMutation ? usual.mutation : isCompositeType(type) ? usual.object : 0)
    const size = said?.assumedSize ?? usualSize
    const within = new Map((said?.sizedFields ?? []).map((each) => [each, pageSize ?? size]))
    const times = isListType(getNullableType(field.type))
      ? (sized.get(name) ?? (within.size > 0 ? 1 : (pageSize ?? size)))
      : 1
    const below = node.selectionSet ? ofSet(node.selectionSet, type, within) : 0
    return (isMutation ? objectsGiven(node, asked.variables) : 0) + times * (own + below)
  }

  const root = schema.getRootType(operation.operation)
  return root ? ofSet(operation.selectionSet, root, new Map()) : 0
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
}

/** How many items are asked for by an argument; undefined when there is no such argument. */
function sliceOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  said: FieldCost | undefined,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  for (const name of said?.slicingArguments ?? ['first']) {
    const defined = field.args.find((arg) => arg.name === name)
    if (!defined) continue
    const given = node.arguments?.find((argument) => argument.name.value === name)
    const value = given
      ? (valueFromASTUntyped(given.value, variables) ?? defined.defaultValue)
      : defined.defaultValue
    if (typeof value === 'number') return Math.max(value, 0)
  }
  return undefined
}

/** Objects in the lists of an act's arguments. */
function objectsGiven(node: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  let count = 0
  const open: unknown[] = (node.arguments ?? []).map(({ value }) => valueFromASTUntyped(value, variables))
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    const inner = Object.values(next)
    if (Array.isArray(next)) count += inner.length
    open.push(...inner)
  }
  return count
}
