import {
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql'
import { fieldsOf, type Selections } from './selections.js'
import { own, put, type Answered, type Path } from './run.js'

/** What is found while an answer is given its shape. */
export interface Shaping {
  /** Where the value stands that is being shaped. */
  path: Path
  /** Says that a value is not what the schema promises: null stands in its place. */
  missing(reason: string, path: Path, source?: unknown): void
}

/** The value as the operation asked for it; null also where it cannot be given. */
export type Shape = (value: unknown, shaping: Shaping) => unknown

interface Field {
  key: string
  /** How the schema calls it. */
  name: string
  isNonNull: boolean
  /** Every object has something under this name. */
  isOdd: boolean
  shape: Shape
  /** Known without looking: the name of the type. */
  fixed: string | undefined
}

/** The shape of an answer of this type. */
export function objectShape(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  selections: Selections,
): Shape {
  const fields = [...fieldsOf(type, sets, selections)].map(([key, nodes]) =>
    fieldOf(type, key, nodes, selections),
  )
  return (source, shaping) => {
    if (typeof source !== 'object') return wrong(shaping, 'an object')
    return shaped(source as Answered, fields, shaping)
  }
}

function shaped(source: Answered, fields: readonly Field[], shaping: Shaping): Answered | null {
  const result: Answered = {}
  const { path } = shaping
  for (const field of fields) {
    const { key } = field
    if (field.fixed !== undefined) {
      put(result, key, field.fixed)
      continue
    }
    const given = field.isOdd ? own(source, key) : source[key]
    let value: unknown = null
    if (given !== undefined && given !== null) {
      path.push(key)
      value = field.shape(given, shaping)
      path.pop()
    } else if (field.isNonNull) {
      shaping.missing(`null for ${field.name}, which may not be null`, [...path, key], source)
    }
    if (value === null && field.isNonNull) return null
    put(result, key, value)
  }
  return result
}

function fieldOf(
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  selections: Selections,
): Field {
  const name = nodes[0]!.name.value
  const common = { key, name: `${type.name}.${name}`, isOdd: key in Object.prototype }
  if (name === '__typename') return { ...common, isNonNull: true, shape: asItIs, fixed: type.name }
  const definition = type.getFields()[name]
  // Only __schema and __type are not among the fields of a type: introspection has answered them.
  if (!definition) return { ...common, isNonNull: false, shape: asItIs, fixed: undefined }
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const shape = shapeOf(definition.type, sets, selections)
  const isNonNull = isNonNullType(definition.type)
  return {
    ...common,
    isNonNull,
    shape,
    fixed: undefined,
  }
}

const asItIs: Shape = (value) => value

function shapeOf(type: GraphQLOutputType, sets: readonly SelectionSetNode[], selections: Selections): Shape {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return listShape(nullable.ofType, sets, selections)
  if (isLeafType(nullable)) return leafShape(nullable)
  if (isObjectType(nullable)) return objectShape(nullable, sets, selections)
  return abstractShape(nullable as GraphQLNamedType, sets, selections)
}

function listShape(
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  selections: Selections,
): Shape {
  const shape = shapeOf(type, sets, selections)
  const isNonNull = isNonNullType(type)
  return (list, shaping) => {
    if (!Array.isArray(list)) return wrong(shaping, 'a list')
    const { path } = shaping
    const result: unknown[] = []
    let isWhole = true
    const last = path.push(0) - 1
    for (let place = 0; place < list.length; place++) {
      const given: unknown = list[place]
      path[last] = place
      const value = given === null || given === undefined ? null : shape(given, shaping)
      if (value === null && isNonNull) {
        if (given === null || given === undefined)
          shaping.missing(`null in a list of ${String(type)}`, [...path])
        isWhole = false
      }
      result.push(value)
    }
    path.pop()
    return isWhole ? result : null
  }
}

/** Values of the client's types pass as they are; a scalar that only the subgraph knows is its own affair. */
function leafShape(type: GraphQLLeafType): Shape {
  const isValid = validatorOf(type)
  return isValid
    ? (value, shaping) => (isValid(value) ? value : wrong(shaping, `a value of ${type.name}`))
    : asItIs
}

function validatorOf(type: GraphQLLeafType): ((value: unknown) => boolean) | undefined {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined
  return isSpecifiedScalarType(type) ? builtIn[type.name] : undefined
}

const isInteger = (value: unknown): boolean => Number.isInteger(value)
const builtIn: Record<string, (value: unknown) => boolean> = {
  Boolean: (value) => typeof value === 'boolean',
  Float: (value) => Number.isFinite(value),
  ID: (value) => typeof value === 'string' || isInteger(value),
  Int: isInteger,
  String: (value) => typeof value === 'string',
}

/** The shape for each type that an interface or union can have, made when it is first met. */
function abstractShape(
  type: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
  selections: Selections,
): Shape {
  const shapes = new Map<unknown, Shape>()
  return (value, shaping) => {
    const name = typeof value === 'object' ? own(value as Answered, '__typename') : undefined
    const known = shapes.get(name)
    if (known) return known(value, shaping)
    const object = typeof name === 'string' ? selections.schema.getType(name) : undefined
    if (!isObjectType(object)) return wrong(shaping, `an object of a type of ${type.name}`)
    const shape = objectShape(object, sets, selections)
    shapes.set(name, shape)
    return shape(value, shaping)
  }
}

function wrong(shaping: Shaping, expected: string): null {
  shaping.missing(`something else than ${expected}`, [...shaping.path])
  return null
}
