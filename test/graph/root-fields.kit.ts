import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql'
import { schemaOf, selectionOf, selectionsOf } from '../access/documents.kit.js'
import type { Facts, Table } from '../access/facts.kit.js'
import type { Viewer } from '../../shared/access/viewer.js'
import { subgraphNames, type SubgraphName } from '../../shared/subgraph/definition.js'
import type { TestHub } from '../kit/hub.js'

type Field = GraphQLField<unknown, unknown>

/** Fields of one document; the gateway takes a thousand. */
const mostFields = 900

/** What is asked of a root field: all that its type has, lists in lists, across subgraphs; as many documents as needed. */
export function documentsOf(field: Field, args: string): string[] {
  const target = getNamedType(field.type)
  if (!isObjectType(target)) return [`{ ${field.name}${args} }`]
  const { node, isPage } = nodeOf(target)
  return packed(selectionsOf(node, 1)).map(
    (inner) => `{ ${field.name}${args} { __typename ${isPage ? `nodes { ${inner} }` : inner} } }`,
  )
}

function nodeOf(type: GraphQLObjectType): { node: GraphQLObjectType; isPage: boolean } {
  const isPage = type.name.endsWith('Connection')
  return {
    node: isPage ? (getNamedType(type.getFields()['nodes']!.type) as GraphQLObjectType) : type,
    isPage,
  }
}

function packed(selections: readonly string[]): string[] {
  const packs: { text: string; fields: number }[] = []
  for (const text of selections) {
    const fields = text.match(/\w+/g)!.length
    const last = packs.at(-1)
    if (last && last.fields + fields <= mostFields) {
      last.text += ` ${text}`
      last.fields += fields
    } else packs.push({ text, fields })
  }
  return packs.map(({ text }) => text)
}

/** Every way to give what a root field must be told; none where that is not known here. */
function waysToAsk(field: Field, room: SubgraphName, facts: Facts): string[] {
  if (field.name === 'eligibility') return [eligibilityOf(facts)]
  let ways: Record<string, string>[] = [{}]
  for (const { name, type, defaultValue } of field.args) {
    const isWanted = (isNonNullType(type) && defaultValue === undefined) || name === 'id' || name === 'first'
    if (!isWanted) continue
    const values = valuesOf(field, name, room, facts)
    ways = ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value })))
  }
  return ways.map((way) => {
    const given = Object.entries(way).map(([name, value]) => `${name}: ${value}`)
    return given.length > 0 ? `(${given.join(', ')})` : ''
  })
}

/** Somebody who may be proposed where she works. */
function eligibilityOf(facts: Facts): string {
  const [one] = facts.rows('awards.proposal').filter(({ subject }) => subject === 'PERSON')
  const [organization, candidate] = [one!['owner_id'], one!['candidate_id']].map((id) => JSON.stringify(id))
  return `(organizationId: ${organization}, candidateId: ${candidate}, awardType: "LDTT", period: "2023-2024")`
}

function valuesOf(field: Field, argument: string, room: SubgraphName, facts: Facts): string[] {
  const ids = (table: Table): string[] => facts.rows(table).map(({ id }) => JSON.stringify(id))
  const places = (): string[] => facts.country.places.map(({ id }) => JSON.stringify(id))
  const known: Record<string, () => string[]> = {
    id: () => ids(tableOf(getNamedType(field.type).name, room)),
    organizationId: places,
    ownerId: places,
    campaignId: () => ids('campaigns.campaign'),
    initiativeId: () => ids('initiatives.initiative'),
    period: () => ['"2023-2024"'],
    awardType: () => ['"LDTT"'],
    month: () => ['"2014-04-01"'],
    kind: () => ['PEOPLE'],
    first: () => ['100'],
  }
  return known[argument]?.() ?? []
}

/** Types whose rows lie in a table of another name. */
const otherNames: Record<string, string> = { CouncilSession: 'council_convocation' }

function tableOf(type: string, room: SubgraphName): Table {
  return `${room}.${otherNames[type] ?? type.replaceAll(/(?<=[a-z0-9])[A-Z]/g, '_$&').toLowerCase()}`
}

/** The arguments for which a root field answers most; undefined where it can be told nothing that it answers. */
export async function fullest(
  hub: TestHub,
  facts: Facts,
  viewer: Viewer,
  field: Field,
): Promise<string | undefined> {
  const room = roomOf(hub, field.name)
  const ways = waysToAsk(field, room, facts)
  if (ways.length < 2) return ways[0]
  const target = getNamedType(rootsOf(hub, room)[field.name]!.type)
  const inner = isObjectType(target) ? `{ ${glanceAt(field, target)} }` : ''
  let best: { args: string; size: number } | undefined
  for (let from = 0; from < ways.length; from += atOnce) {
    const part = ways.slice(from, from + atOnce)
    const texts = part.map((args, turn) => `a${turn}: ${field.name}${args} ${inner}`)
    const { data, errors } = await hub.ask(room, viewer, `{ ${texts.join(' ')} }`)
    if (!data) throw new Error(`${field.name}: ${errors?.[0]?.message}`)
    for (const [turn, args] of part.entries()) {
      const size = JSON.stringify(data[`a${turn}`]).length
      if (data[`a${turn}`] !== null && size > (best?.size ?? 0)) best = { args, size }
    }
  }
  return best?.args
}

/** Root fields of one document. */
const atOnce = 20

/** Enough to see which answer has most: of a list its records, of one record all that it has. */
function glanceAt(field: Field, type: GraphQLObjectType): string {
  const { node, isPage } = nodeOf(type)
  if (isPage) return 'nodes { __typename }'
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
    ? '__typename'
    : selectionOf(node, 0)
}

function roomOf(hub: TestHub, field: string): SubgraphName {
  return subgraphNames.find((name) => Object.hasOwn(rootsOf(hub, name), field))!
}

const known = new Map<string, Record<string, Field>>()

/** The root fields of a room by name, as its own schema says. */
function rootsOf(hub: TestHub, room: SubgraphName): Record<string, Field> {
  const { sdl } = hub.subgraphs[room]
  const roots = known.get(sdl) ?? schemaOf(sdl).getQueryType()!.getFields()
  known.set(sdl, roots)
  return roots
}
