import type { FetchDataRewrite } from '@apollo/query-planner'
import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql'
import { own, put, type Answered } from './run.js'

const fragment = '... on '

/**
 * Changes what a plan wants changed: keys that a subgraph had to be asked for under another name, and type names that a
 * subgraph knows under another.
 */
export function rewrite(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[], value: unknown): void {
  for (const one of rewrites) {
    const last = one.path.at(-1)
    if (last !== undefined)
      objectsAlong(schema, one.path.slice(0, -1), value, (found) => change(found, last, one))
  }
}

function change(found: Answered, key: string, one: FetchDataRewrite): void {
  if (one.kind === 'ValueSetter') return put(found, key, one.setValueTo)
  const value = own(found, key)
  if (!value) return
  put(found, one.renameKeyTo, value)
  put(found, key, undefined)
}

function objectsAlong(
  schema: GraphQLSchema,
  path: readonly string[],
  value: unknown,
  visit: (found: Answered) => void,
): void {
  if (Array.isArray(value)) return value.forEach((one) => objectsAlong(schema, path, one, visit))
  if (typeof value !== 'object' || value === null) return
  const found = value as Answered
  const [step, ...rest] = path
  if (step === undefined) visit(found)
  else if (!step.startsWith(fragment)) objectsAlong(schema, rest, own(found, step), visit)
  else if (!found.__typename || isOfType(schema, found.__typename, step.slice(fragment.length)))
    objectsAlong(schema, rest, found, visit)
}

/** True when an object of the named type fits a condition. */
export function isOfType(schema: GraphQLSchema, typename: unknown, condition: string): boolean {
  if (typename === condition) return true
  if (typeof typename !== 'string') return false
  const [type, wanted] = [schema.getType(typename), schema.getType(condition)]
  const hasTypes = isObjectType(type) || isInterfaceType(type)
  return hasTypes && isAbstractType(wanted) && schema.isSubType(wanted, type)
}
