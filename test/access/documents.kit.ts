import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

/** A field asked for in one way, with its arguments; documents are made of these. */
export interface Asked {
  /** single: one record by its id; list: what a root field leads to; entity: reached by its key. */
  way: 'single' | 'list' | 'entity'
  text: string
  /** The root field. */
  field: string
  /** The type of which records were asked for. */
  type: string
  /** Records asked for by their ids; none where a list was asked for. */
  ids: readonly string[]
}

/** What arguments may be given, by name and type. */
export interface Values {
  places: readonly string[]
  campaigns: readonly string[]
  candidates: readonly string[]
  initiatives: readonly string[]
}

/** The schema of a room, as its SDL says. */
export function schemaOf(sdl: string): GraphQLSchema {
  return buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true })
}

/** Types with an id, of which records may be asked for. */
export function typesWithId(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && 'id' in type.getFields(),
  )
}

/** All that can be selected of a type down to some depth: every field whose arguments can be given. */
export function selectionOf(type: GraphQLObjectType, depth: number, above: readonly string[] = []): string {
  return ['__typename', ...selectionsOf(type, depth, above)].join(' ')
}

/** The same field by field. */
export function selectionsOf(
  type: GraphQLObjectType,
  depth: number,
  above: readonly string[] = [],
): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const target = getNamedType(field.type)
    const [args] = argumentsOf(field, null)
    if (args === undefined) return []
    if (isLeafType(target)) return [field.name + args]
    if (!isObjectType(target)) return []
    const isPage = /Connection$/.test(target.name)
    const node = isPage ? getNamedType(target.getFields()['nodes']!.type) : target
    if (!isObjectType(node)) return []
    const inner =
      above.includes(node.name) || depth === 0
        ? idOf(node)
        : selectionOf(node, depth - 1, [...above, type.name])
    return [`${field.name}${args} { ${isPage ? `nodes { ${inner} }` : inner} }`]
  })
}

/** Fields of records that cannot be asked for by themselves, as `Type.field`: what they must be told is not known here. */
export function untold(schema: GraphQLSchema): string[] {
  const root = [schema.getQueryType(), schema.getMutationType()]
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !root.includes(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => argumentsOf(field, null).length === 0)
        .map((field) => `${type.name}.${field.name}`),
    )
}

function idOf(type: GraphQLObjectType): string {
  return 'id' in type.getFields() ? '__typename id' : '__typename'
}

/** Every way to write the arguments of a field: none, when something must be given that is not known. */
function argumentsOf(field: GraphQLField<unknown, unknown>, values: Values | null): string[] {
  let written = ['']
  for (const argument of field.args.filter(({ type, name }) => isNonNullType(type) || name === 'first')) {
    const given = valuesOf(argument, values)
    written = written.flatMap((before) =>
      given.map((value) => (value === '' ? before : `${before} ${argument.name}: ${value}`)),
    )
  }
  return written.map((text) => (text === '' ? '' : `(${text.trim()})`))
}

function valuesOf({ name, type, defaultValue }: GraphQLArgument, values: Values | null): string[] {
  const named = getNamedType(type)
  if (name === 'first') return ['100']
  if (isEnumType(named)) {
    const words = named.getValues().map((one) => one.name)
    const chosen = values ? words : words.slice(0, 1)
    return isListType(isNonNullType(type) ? type.ofType : type) ? [`[${words.join()}]`] : chosen
  }
  if (named.name === 'Period') return values ? ['"2023-2024"', '"2024-2025"'] : ['"2023-2024"']
  if (named.name === 'Day') return ['"2024-05-20"']
  if (name === 'awardType') return ['"LDTT"']
  if (!values || named.name !== 'UUID') return defaultValue === undefined ? [] : ['']
  const among = {
    campaignId: values.campaigns,
    candidateId: values.candidates,
    initiativeId: values.initiatives,
  }
  return (among[name as keyof typeof among] ?? values.places).map((id) => JSON.stringify(id))
}

/** Everything that a room's root fields lead to, and every record by its id. */
export function everythingOf(
  schema: GraphQLSchema,
  values: Values,
  idsOf: (type: string) => readonly string[],
): Asked[] {
  const asked: Asked[] = []
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    const target = getNamedType(field.type)
    if (!isObjectType(target)) continue
    const isPage = /Connection$/.test(target.name)
    const node = isPage ? getNamedType(target.getFields()['nodes']!.type) : target
    if (!isObjectType(node)) continue
    if (!isPage && field.args.some(({ name }) => name === 'id')) {
      const inner = selectionOf(node, 1)
      for (const id of idsOf(node.name))
        asked.push({
          way: 'single',
          field: field.name,
          type: node.name,
          ids: [id],
          text: `${field.name}(id: "${id}") { ${inner} }`,
        })
      continue
    }
    const inner = selectionOf(node, 0)
    for (const args of argumentsOf(field, values)) {
      asked.push({
        way: 'list',
        field: field.name,
        type: node.name,
        ids: [],
        text: `${field.name}${args} { ${isPage ? `nodes { ${inner} }` : inner} }`,
      })
    }
  }
  return asked
}

/** Entities of a room by their keys, all of a type at once, as the gateway asks for them. */
export function entitiesOf(schema: GraphQLSchema, idsOf: (type: string) => readonly string[]): Asked[] {
  return typesWithId(schema)
    .filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'key'))
    .flatMap((type) => {
      const inner = `... on ${type.name} { ${selectionOf(type, 0)} }`
      return pagesOf(idsOf(type.name)).map((ids): Asked => {
        const keys = ids.map((id) => `{ __typename: "${type.name}", id: "${id}" }`)
        const text = `_entities(representations: [${keys.join()}]) { __typename ${inner} }`
        return { way: 'entity', field: '_entities', type: type.name, ids, text }
      })
    })
}

/** As many ids as the gateway asks for at once. */
function pagesOf(ids: readonly string[]): string[][] {
  const size = 100
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, page) =>
    ids.slice(page * size, (page + 1) * size),
  )
}
