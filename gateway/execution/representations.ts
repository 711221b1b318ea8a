import type { FetchNode, QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { merge } from './merge.js'
import { isOfType, rewrite } from './rewrites.js'
import { own, put, type Answered } from './run.js'

/** Entities of one fetch, each named once: a thousand proposals of forty schools name forty owners. */
export interface Named {
  representations: Answered[]
  /** Type name → key → place among the representations. */
  known: Map<unknown, Map<unknown, number>>
}

/** The place of an entity among those that are asked for, where it is put if it is new; -1 when its key is not known. */
export type NameEntity = (entity: Answered, named: Named) => number

/** How the entities of a fetch are named to the subgraph. */
export function namingOf({ requires = [], inputRewrites }: FetchNode, schema: GraphQLSchema): NameEntity {
  const key = inputRewrites ? undefined : onlyKeyOf(requires)
  const represent = (entity: Answered): Answered | undefined => {
    const representation = selected(entity, requires, schema)
    if (!representation?.__typename) return undefined
    if (inputRewrites) rewrite(schema, inputRewrites, representation)
    return representation
  }
  const general: NameEntity = (entity, named) => {
    const representation = represent(entity)
    if (!representation) return -1
    return placeOf(named, 'any', JSON.stringify(representation), () => representation)
  }
  if (key === undefined) return general
  return (entity, named) => {
    const value = entity[key.field]
    // Ids are text, and few types have more than one; whatever else comes is told apart by all that it says.
    if (typeof value !== 'string' || entity.__typename !== key.type) return general(entity, named)
    return placeOf(named, key.type, value, () => ({ __typename: key.type, [key.field]: value }))
  }
}

function placeOf(named: Named, type: string, key: string, representation: () => Answered): number {
  let ofType = named.known.get(type)
  if (!ofType) named.known.set(type, (ofType = new Map()))
  const place = ofType.get(key)
  if (place !== undefined) return place
  ofType.set(key, named.representations.length)
  return named.representations.push(representation()) - 1
}

/** The type and the field of a key of one field; undefined for all others. */
function onlyKeyOf(requires: readonly QueryPlanSelectionNode[]): { type: string; field: string } | undefined {
  const [fragment] = requires
  if (requires.length !== 1 || fragment?.kind !== 'InlineFragment' || !fragment.typeCondition)
    return undefined
  const fields = fragment.selections.map((one) =>
    one.kind === 'Field' && !one.selections ? nameOf(one) : '',
  )
  const [field, ...others] = fields.filter((name) => name !== '__typename')
  return field && others.length === 0 && fields.length === 2 && !(field in Object.prototype)
    ? { type: fragment.typeCondition, field }
    : undefined
}

function nameOf({ alias, name }: QueryPlanFieldNode): string {
  return alias ?? name
}

/** What an object has of a selection; undefined when a field is not there, null where the object is. */
function selected(
  source: Answered | null,
  selections: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): Answered | undefined | null {
  if (source === null) return null
  const result: Answered = {}
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (!selection.typeCondition || !isOfType(schema, source.__typename, selection.typeCondition)) continue
      const part = selected(source, selection.selections, schema)
      if (part) merge(result, part)
      continue
    }
    const value = own(source, nameOf(selection))
    if (value === undefined) return undefined
    put(result, nameOf(selection), selection.selections ? within(value, selection.selections, schema) : value)
  }
  return result
}

function within(
  value: unknown,
  selections: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): unknown {
  if (Array.isArray(value)) return value.map((one) => within(one, selections, schema))
  return selected(value as Answered | null, selections, schema) ?? null
}
