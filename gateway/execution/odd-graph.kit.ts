import { buildSubgraphSchema } from '@apollo/subgraph'
import { GraphQLError, parse } from 'graphql'
import { executorOf } from '../../shared/subgraph/execute.js'
import { composeSupergraph } from '../compose.js'
import type { Transport } from '../transports/transport.js'

/** What goes wrong in an odd graph, by a field (`Type.field`) or an entity (`Type:key`). */
export interface Faults {
  /** Subgraphs that do not answer. */
  down: ReadonlySet<string>
  /** Entities that subgraphs do not show. */
  hidden: ReadonlySet<string>
  /** Fields whose resolver fails, and fields that are null though they may not be. */
  failing: ReadonlySet<string>
  lacking: ReadonlySet<string>
}

/** All is well. */
export const noFaults: Faults = { down: new Set(), hidden: new Set(), failing: new Set(), lacking: new Set() }

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides"])'

/** Three subgraphs with everything that federation knows and the hub does not use: interfaces, unions, keys of two fields, @requires. */
const sdls = {
  places: `${link}
    type Query { schools: [School!] grid: [[School]!] nodes: [Node] things: [Thing!] school(id: ID!): School strict: School! counts: [[Int!]] }
    interface Node { id: ID! name: String! }
    union Thing = School | Person | Address
    enum Level { DISTRICT PROVINCE }
    scalar Json
    type School implements Node @key(fields: "id") { id: ID! name: String! level: Level rank: Int ratio: Float isOpen: Boolean! extra: Json
      parent: School head: Person staff(first: Int = 2): [Person] address: Address @shareable next: Node prize: Award }
    type Address @shareable { street: String city: String! }
    type Person implements Node @key(fields: "id") { id: ID! name: String! school: School @shareable }
    type Award @key(fields: "code year", resolvable: false) { code: String! year: Int! }`,
  prizes: `${link}
    type Query { awards: [Award] best: Award! holders: [Holder!]! }
    union Holder = School | Person
    scalar Json
    type School @key(fields: "id") { id: ID! rank: Int @external awards(year: Int! = 2024): [Award!] budget: Int!
      grade: String @requires(fields: "rank") address: Address @shareable }
    type Address @shareable { city: String! }
    type Person @key(fields: "id") { id: ID! awards: [Award!] mentor: Person mentors: [[Person!]] }
    type Award @key(fields: "code year") { code: String! year: Int! title: String! holder: School person: Person }`,
  words: `${link}
    type Query { praised: [Person!] }
    type Award @key(fields: "code year") { code: String! year: Int! motto: String! jury: [Person] }
    type Person @key(fields: "id") { id: ID! notes: [String] school: School @shareable }
    type School @key(fields: "id", resolvable: false) { id: ID! }`,
}

type Source = Record<string, unknown> & { __typename?: string; id?: string; code?: string }

/** All values come from the key of their object, so that they do not depend on how they were asked for. */
function numberOf(source: Source, field: string): number {
  const text = `${String(source.id ?? source.code ?? '')}${field}`
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7)
}

const school = (n: number): Source => ({ __typename: 'School', id: `s${n % 5}` })
const person = (n: number): Source => ({ __typename: 'Person', id: `p${n % 7}` })
const award = (n: number): Source => ({ __typename: 'Award', code: `a${n % 4}`, year: 2020 + (n % 2) })
const some = (n: number, one: (n: number) => Source): (Source | null)[] =>
  Array.from({ length: n % 5 }, (_, place) => one(n + place * 3))

/** The value of each field by the type that it leads to. */
const values: Record<string, (n: number) => unknown> = {
  'School.parent': (n) => (n % 3 ? school(n) : null),
  'School.head': person,
  'School.staff': (n) => [null, ...some(n, person)],
  'School.address': (n) => ({ __typename: 'Address', street: `street ${n}`, city: `city ${n % 3}` }),
  'School.next': (n) => (n % 2 ? school(n) : person(n)),
  'School.prize': award,
  'School.awards': (n) => some(n, award),
  'School.level': (n) => (n % 2 ? 'DISTRICT' : 'PROVINCE'),
  'School.isOpen': (n) => n % 2 === 0,
  'School.ratio': (n) => n / 8,
  'School.extra': (n) => ({ deep: [n, { is: null }] }),
  'Person.school': (n) => (n % 4 ? school(n) : null),
  'Person.awards': (n) => some(n, award),
  'Person.mentor': person,
  'Person.mentors': (n) => [some(n, person), null, some(n + 1, person)],
  'Person.notes': (n) => (n % 2 ? ['one', null, 'two'] : null),
  'Award.holder': school,
  'Award.person': (n) => (n % 3 ? person(n) : null),
  'Award.jury': (n) => [person(n), null, person(n + 1)],
  'Query.schools': () => [0, 1, 0, 3, 4].map(school),
  'Query.grid': () => [[school(1), null, school(2)], [], [school(1)]],
  'Query.nodes': () => [school(1), person(2), null, person(3), school(4)],
  'Query.things': () => [
    person(1),
    school(2),
    { __typename: 'Address', street: null, city: 'Huế' },
    person(1),
  ],
  'Query.school': () => school(3),
  'Query.strict': () => school(2),
  'Query.counts': () => [[1, 2], null, []],
  'Query.awards': () => [award(1), null, award(2), award(3)],
  'Query.best': () => award(2),
  'Query.holders': () => [school(1), person(5), school(4)],
  'Query.praised': () => [person(3), person(4), person(3)],
}

/** A graph of three subgraphs, and the ways to them. */
export interface OddGraph {
  supergraphSdl: string
  transports(faults: Faults): Record<string, Transport>
}

/** Opens the graph. */
export function openOddGraph(): OddGraph {
  const { supergraphSdl } = composeSupergraph(
    Object.entries(sdls).map(([name, sdl]) => ({ name, sdl, url: name })),
  )
  return {
    supergraphSdl,
    transports: (faults) =>
      Object.fromEntries(Object.entries(sdls).map(([name, sdl]) => [name, transportOf(name, sdl, faults)])),
  }
}

function transportOf(name: string, sdl: string, faults: Faults): Transport {
  const reference = {
    __resolveReference: async (given: Source) => {
      const key = `${String(given.__typename)}:${String(given.id ?? given.code)}`
      if (faults.failing.has(key)) throw new GraphQLError('failed', { extensions: { code: 'FORBIDDEN' } })
      return faults.hidden.has(key) ? null : given
    },
  }
  const ofType = { __resolveType: ({ __typename }: Source) => __typename as string }
  const resolvers = Object.fromEntries([
    ...['School', 'Person', 'Award']
      .filter((type) => sdl.includes(`type ${type} `))
      .map((type) => [type, reference]),
    ...['Node', 'Thing', 'Holder'].filter((type) => sdl.includes(` ${type} `)).map((type) => [type, ofType]),
  ]) as Record<string, Record<string, unknown>>
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }])
  for (const type of ['Query', 'School', 'Person', 'Award']) addFields(schema.getType(type), faults)
  const { documentOf, run } = executorOf(schema)
  return {
    ask: async (request) => {
      if (faults.down.has(name)) return undefined
      const document = documentOf(request.query)
      const answer = 'kind' in document ? await run(document, request, {}) : { errors: document }
      return JSON.parse(JSON.stringify(answer)) as typeof answer
    },
    checkReady: async () => undefined,
    close: async () => undefined,
  }
}

function addFields(type: unknown, { failing, lacking }: Faults): void {
  const { name, getFields } = type as {
    name: string
    getFields?: () => Record<string, { resolve?: unknown }>
  }
  for (const [field, definition] of Object.entries(getFields?.call(type) ?? {})) {
    if (field.startsWith('_')) continue
    definition.resolve = (source: Source = {}) => {
      const place = `${name}.${field}`
      if (failing.has(place) && numberOf(source, field) % 2)
        throw new GraphQLError('failed', { extensions: { code: 'FORBIDDEN' } })
      if (lacking.has(place)) return null
      if (field in source) return source[field]
      const n = numberOf(source, field)
      return values[place] ? values[place](n) : /rank|budget/.test(field) ? n : `${field} ${n}`
    }
  }
}
