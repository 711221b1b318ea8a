import { print, type TypeDefinitionNode, type TypeNode } from 'graphql'
import { expect, test, vi } from 'vitest'
import { filesEndingIn, textOf } from './source-files.js'
import { enumsOf, fieldsOf, inputsOf, namedType, objectsOf, subgraphFaces, typesOf } from './sdl.js'

const faces = subgraphFaces()
const modules = {
  organizations: () => import('../../subgraphs/organizations/subgraph.js').then((it) => it.organizations),
  campaigns: () => import('../../subgraphs/campaigns/subgraph.js').then((it) => it.campaigns),
  awards: () => import('../../subgraphs/awards/subgraph.js').then((it) => it.awards),
  initiatives: () => import('../../subgraphs/initiatives/subgraph.js').then((it) => it.initiatives),
}

test.each(faces)('$name: alone it is the same as beside the others', async ({ name, sdl }) => {
  // type-graphql keeps everything that was ever decorated in one place of the process.
  Reflect.deleteProperty(globalThis, 'TypeGraphQLMetadataStorage')
  vi.resetModules()
  const alone = await modules[name]()
  const { buildSubgraph } = await import('../../shared/federation/build-subgraph.js')
  expect(buildSubgraph(alone).sdl).toBe(sdl)
})

/** Types that several subgraphs define and that differ, other than entities. */
function differing(schemas: readonly (readonly TypeDefinitionNode[])[]): string[] {
  const isShared = ({ kind, name, directives = [] }: TypeDefinitionNode): boolean =>
    !['Query', 'Mutation'].includes(name.value) &&
    !(kind === 'ObjectTypeDefinition' && directives.some((directive) => directive.name.value === 'key'))
  const texts = new Map<string, Set<string>>()
  for (const type of schemas.flat().filter(isShared)) {
    texts.set(type.name.value, (texts.get(type.name.value) ?? new Set()).add(print(type)))
  }
  return [...texts].filter(([, versions]) => versions.size > 1).map(([name]) => name)
}

test('what several subgraphs define is the same in all of them', () => {
  expect(differing(faces.map(({ types }) => types))).toEqual([])
  expect(differing(['type A { a: Int }', 'type A { a: Int! }'].map(typesOf))).toEqual(['A'])
})

/** Names of the entities that a subgraph knows by key only: its references/ declare them. */
function foreignEntities(subgraph: string): string[] {
  const files = filesEndingIn('.ts', [`subgraphs/${subgraph}`]).filter((path) =>
    path.includes('/references/'),
  )
  return files.flatMap((path) =>
    [...textOf(path).matchAll(/@ObjectType\('(\w+)'/g)].map((match) => match[1]!),
  )
}

/** Fields that would take the whole answer with them when another subgraph is down or hides a record. */
function fragileFields(types: readonly TypeDefinitionNode[], foreign: readonly string[]): string[] {
  return objectsOf(types).flatMap(({ name, fields = [] }) => {
    const isFragile = (field: (typeof fields)[number]): boolean =>
      (foreign.includes(namedType(field.type)) && hasNonNull(field.type)) ||
      (foreign.includes(name.value) && field.name.value !== 'id' && field.type.kind === 'NonNullType')
    return fields.filter(isFragile).map((field) => `${name.value}.${field.name.value}: ${print(field.type)}`)
  })
}

function hasNonNull(type: TypeNode): boolean {
  return type.kind === 'NonNullType' || (type.kind === 'ListType' && hasNonNull(type.type))
}

test('every entity has one owner', () => {
  const keyed = faces.flatMap(({ name, types }) =>
    objectsOf(types)
      .filter((type) => type.directives?.some((directive) => directive.name.value === 'key'))
      .map((type) => ({ entity: type.name.value, owned: !foreignEntities(name).includes(type.name.value) })),
  )
  const owners = (entity: string): number => keyed.filter((one) => one.entity === entity && one.owned).length
  expect(keyed.filter(({ entity }) => owners(entity) !== 1)).toEqual([])
  expect(foreignEntities('awards')).toContain('Organization')
})

test.each(faces)('$name: what comes from another subgraph, or goes to it, may be null', ({ name, types }) => {
  expect(fragileFields(types, foreignEntities(name))).toEqual([])
})

test('a field that must not be null would be found', () => {
  const sdl =
    'type Organization { id: ID! late: Int! } type A { of: Organization! all: [Organization!] own: A! }'
  const found = ['Organization.late: Int!', 'A.of: Organization!', 'A.all: [Organization!]']
  expect(fragileFields(typesOf(sdl), ['Organization'])).toEqual(found)
})

/** Mutations that are not of the form `verb(input: VerbInput!): Payload!` with userErrors. */
function oddMutations(types: readonly TypeDefinitionNode[]): string[] {
  const odd = fieldsOf(types, 'Mutation').filter(({ type, arguments: args = [] }) => {
    const takesInput =
      args.length === 1 && /^\w+Input!$/.test(`${print(args[0]!.type)}`) && args[0]!.name.value === 'input'
    const errors = fieldsOf(types, namedType(type)).find((field) => field.name.value === 'userErrors')
    return !takesInput || !errors || print(errors.type) !== '[UserError!]!'
  })
  return odd.map(({ name }) => name.value)
}

test.each(faces)('$name: a mutation takes one input and answers with userErrors', ({ types }) => {
  expect(oddMutations(types)).toEqual([])
})

test('an odd mutation would be found', () => {
  const payload = 'type P { userErrors: [UserError!]! } type Q { record: Int }'
  const mutations = 'a(input: AInput!): P b(id: ID!): P c(input: CInput!): Q d(input: DInput!, more: Int): P'
  expect(oddMutations(typesOf(`type Mutation { ${mutations} } ${payload}`))).toEqual(['b', 'c', 'd'])
})

/** What a reader of the schema would have to guess; the type of an `input` says all, a foreign entity's owner describes it. */
function undescribed(types: readonly TypeDefinitionNode[], foreign: readonly string[]): string[] {
  const describedElsewhere = ['Query', 'Mutation', ...foreign]
  const ofTypes = types.filter(
    ({ name, description }) => !description && !describedElsewhere.includes(name.value),
  )
  const ofInputs = inputsOf(types).flatMap(({ name, fields = [] }) =>
    fields.filter(({ description }) => !description).map((field) => `${name.value}.${field.name.value}`),
  )
  const ofObjects = objectsOf(types).flatMap(({ name, fields = [] }) =>
    fields.flatMap((field) => [
      ...(field.description ? [] : [`${name.value}.${field.name.value}`]),
      ...(field.arguments ?? [])
        .filter((argument) => !argument.description && argument.name.value !== 'input')
        .map((argument) => `${name.value}.${field.name.value}(${argument.name.value})`),
    ]),
  )
  return [...ofTypes.map(({ name }) => name.value), ...ofInputs, ...ofObjects]
}

test.each(faces)('$name: every type, field and argument is described', ({ name, types }) => {
  expect(undescribed(types, foreignEntities(name))).toEqual([])
})

test('what has no description would be found', () => {
  const sdl = 'type A { "said" a(x: Int): Int } "said" input B { b: Int } enum C { D }'
  expect(undescribed(typesOf(sdl), [])).toEqual(['A', 'C', 'B.b', 'A.a(x)'])
})

test.each(faces)('$name: a page can be asked for in parts', ({ types }) => {
  const pages = objectsOf(types).flatMap(({ fields = [] }) =>
    fields.filter(({ type }) => namedType(type).endsWith('Connection')),
  )
  const asked = ({ arguments: args = [] }: (typeof pages)[number]): string[] =>
    args.map(({ name }) => name.value)
  expect(pages.filter((field) => !['first', 'after'].every((name) => asked(field).includes(name)))).toEqual(
    [],
  )
})

test.each(faces)('$name: values of enumerations are in capitals', ({ types }) => {
  const odd = enumsOf(types).flatMap(({ name, values = [] }) =>
    values
      .filter((value) => !/^[A-Z][A-Z0-9_]*$/.test(value.name.value))
      .map((value) => `${name.value}.${value.name.value}`),
  )
  expect(odd).toEqual([])
})
