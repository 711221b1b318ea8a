import {
  buildSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isLeafType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { projectPath } from '../../shared/config/project-path.js'
import { loadCountry } from '../../bench/country/load.js'
import { smallCountry } from '../../bench/country/small-country.kit.js'
import { startGateway, type TestGateway } from '../kit/gateway.js'
import { useHub } from '../kit/hub.js'
import { statementsOf } from '../kit/statements.js'

/**
 * Every list of the graph with every field of its nodes, asked for a third of the nodes that there are and for all of
 * them, thirty-six at most. What is asked once for each node, or for each second one, is named; a few statements more
 * are what none of the first ones had a use for, and proposals that are judged by the law of another day.
 */
const [least, most] = [12, 36]
const day = '2024-06-20'
const hub = useHub()
let gateway: TestGateway
beforeAll(async () => {
  await loadCountry({ ownerUrl: hub().ownerUrl, units: smallCountry(68, 8), years: 1 })
  gateway = await startGateway(hub())
}, 120_000)
afterAll(() => gateway.close())

const schema = buildSchema(readFileSync(projectPath('gateway/supergraph.graphql'), 'utf8'), {
  assumeValidSDL: true,
})
const roots = Object.values(schema.getQueryType()!.getFields()).filter((root) => nodeOf(root))

/** The type of the nodes of a connection; undefined for other fields. */
function nodeOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType | undefined {
  const type = getNamedType(field.type)
  const nodes = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields().nodes : undefined
  return nodes && (getNamedType(nodes.type) as GraphQLObjectType)
}

/** What is given for arguments that a field cannot do without; undefined where none is known. */
function argumentsOf(args: readonly GraphQLArgument[], known: Record<string, string>): string | undefined {
  const needed = args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)
  if (needed.some(({ name }) => known[name] === undefined)) return undefined
  const given = args.filter(({ name }) => known[name] !== undefined)
  return given.length ? `(${given.map(({ name }) => `${name}: ${known[name]}`).join(', ')})` : ''
}

/** What is asked of a node, by the name of the field: all plain ones together, each other one with its plain ones. */
function selectionsOf(node: GraphQLObjectType): Record<string, string> {
  const known = { period: '"2023-2024"', rebasedOn: 'null', first: '3' }
  const fields = Object.values(node.getFields())
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type)))
  const selections: Record<string, string> = {
    'its own': plain
      .flatMap((field) => {
        const args = argumentsOf(field.args, known)
        return args === undefined ? [] : [`${field.name}${args}`]
      })
      .join(' '),
  }
  for (const field of fields) {
    const args = argumentsOf(field.args, known)
    const inner = innerOf(field)
    if (args !== undefined && inner) selections[field.name] = `${field.name}${args} { ${inner} }`
  }
  return selections
}

function innerOf(field: GraphQLField<unknown, unknown>): string | undefined {
  const type = nodeOf(field) ?? getNamedType(field.type)
  if (!isObjectType(type)) return undefined
  const plain = Object.values(type.getFields()).filter(
    (inner) => isLeafType(getNamedType(inner.type)) && !inner.args.some((arg) => isNonNullType(arg.type)),
  )
  const names = plain.map(({ name }) => name).join(' ')
  return nodeOf(field) && !isListType(field.type) ? `nodes { ${names} }` : names
}

/** The organizations as which a list is asked for, until one of them has as much as is wanted. */
const seats = ['TRUONG-T40', 'PHONG-1', 'UBND-HUYEN-1', 'SO-01', 'BO-GDDT']

/** Asks and counts; the first answer of a kind is thrown away, for whatever is prepared once. */
async function counted(seat: string, query: string): Promise<{ nodes: number; statements: number }> {
  const ask = () => gateway.client.as(`bench:${seat}`, day, query)
  await ask()
  const { answer, statements } = await statementsOf(ask)
  return { nodes: answer.data?.list?.nodes.length ?? 0, statements: statements.length }
}

/** Who is shown most of a list, and how many. */
interface Found {
  seat: string
  args: Args
  many: number
}

async function seatFor(root: GraphQLField<unknown, unknown>): Promise<Found | undefined> {
  let best: Found | undefined
  for (const seat of seats) {
    const [row] = await hub().sql<{ id: string }>(
      'select id from organizations.organization where code = $1',
      [seat],
    )
    const args: Args = (first) =>
      argumentsOf(root.args, {
        organizationId: `"${row!.id}"`,
        period: '"2023-2024"',
        first: String(first),
      })
    if (args(most) === undefined) return undefined
    const { nodes } = await counted(seat, `{ list: ${root.name}${args(most)} { nodes { __typename } } }`)
    if (nodes > (best?.many ?? least - 1)) best = { seat, args, many: nodes }
    if (nodes === most) break
  }
  return best
}
type Args = (first: number) => string | undefined

const measured: string[] = []
test.each(roots.map((root) => [root.name, root] as const))(
  '%s: each field of its nodes costs as many statements for many as for few',
  async (name, root) => {
    const found = await seatFor(root)
    if (!found) return
    measured.push(name)
    const few = Math.floor(found.many / 3)
    const fewMore = (found.many - few) / 2
    const grown: string[] = []
    for (const [field, selection] of Object.entries(selectionsOf(nodeOf(root)!))) {
      const ask = (first: number) =>
        counted(found.seat, `{ list: ${name}${found.args(first)} { nodes { ${selection} } } }`)
      const [less, more] = [await ask(few), await ask(found.many)]
      if (more.statements - less.statements > fewMore)
        grown.push(`${field}: ${less.statements} → ${more.statements}`)
    }
    expect(grown).toEqual([])
  },
  60_000,
)

/** As the README and the walkthrough ask: every unit directly below with its sums, and a box with what lies in it. */
const sums = `awardRollup(period: "2023-2024") { registered proposed granted } initiativeRollup(period: "2023-2024") { recognized }
  campaignRollup(period: "2023-2024") { joined } dutyRollup(period: "2023-2024", asOf: "${day}") { due late }`
const documented: Record<string, (seat: string) => string> = {
  'the dashboard': (seat) => `{ list: organization(code: "${seat}") { nodes: children { name ${sums} } } }`,
}
test.each(Object.entries(documented))(
  '%s costs as many statements for many units as for two',
  async (_, query) => {
    const [ministry, section] = [
      await counted('BO-GDDT', query('BO-GDDT')),
      await counted('PHONG-1', query('PHONG-1')),
    ]
    expect([ministry.nodes, section.nodes]).toEqual([2, expect.toSatisfy((nodes) => nodes >= 8)])
    expect(section.statements).toBe(ministry.statements)
  },
)

test('the lists that are long enough to count are known', () => {
  expect(measured.sort()).toEqual([
    'dossiers',
    'initiativeRegister',
    'organizations',
    'people',
    'proposals',
    'publishedDecisions',
    'registrations',
  ])
})
