import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isNonNullType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'
import type { Draw } from '../access/random.kit.js'

/** What an operation may be made of. */
export interface Materials {
  schema: GraphQLSchema
  draw: Draw
  /** Literals for an argument; none where it is not to be given. */
  literals(argument: string, field: string): readonly string[]
  /** Levels of fields, and selections in all. */
  depth: number
  most: number
}

/** A query with the values of its variables. */
export interface RandomOperation {
  query: string
  variables: Record<string, boolean>
}

/** What a query is being written with. */
interface Draft extends Materials {
  fragments: string[]
  used: Set<string>
  names: number
  /** So many selections may still be written. */
  left: number
}

const switches = ['yes', 'no', 'perhaps']

/** A query of random fields: aliases, fragments in fragments, on interfaces and members, fields skipped and taken in. */
export function randomOperation(materials: Materials): RandomOperation {
  const draft: Draft = { ...materials, fragments: [], used: new Set(), names: 0, left: materials.most }
  const set = selectionSet(materials.schema.getQueryType()!, materials.depth, draft)
  const used = switches.filter((name) => draft.used.has(name))
  const definitions = used.map((name) => `$${name}: ${name === 'perhaps' ? 'Boolean = true' : 'Boolean!'}`)
  // `perhaps` may be null by its type and never is: @include accepts it for its default.
  const head = used.length > 0 ? `query Random(${definitions.join(', ')})` : 'query Random'
  const variables = { yes: true, no: false, ...(draft.draw.chance(0.5) && { perhaps: false }) }
  const given = Object.entries(variables).filter(([name]) => draft.used.has(name))
  return { query: [`${head} ${set}`, ...draft.fragments].join('\n'), variables: Object.fromEntries(given) }
}

function selectionSet(type: GraphQLCompositeType, depth: number, draft: Draft): string {
  const { draw } = draft
  const parts: string[] = []
  const many = 1 + draw.int(4)
  for (let part = 0; part < many; part++) parts.push(selection(type, depth, draft))
  const whole = parts.filter((part) => part !== '')
  return `{ ${whole.length > 0 ? whole.join(' ') : '__typename'} }`
}

function selection(type: GraphQLCompositeType, depth: number, draft: Draft): string {
  const { draw } = draft
  if (draft.left-- <= 0) return ''
  if (draw.chance(0.1)) return draw.chance(0.5) ? '__typename' : `${nextName(draft, 'kind')}: __typename`
  if (depth > 0 && (isUnionType(type) || draw.chance(0.25))) return fragment(type, depth, draft)
  if (isUnionType(type)) return '__typename'
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 1 || isLeafType(getNamedType(field.type)),
  )
  if (fields.length === 0) return ''
  // Fields that lead on are what joins are made of.
  const leading = fields.filter(({ type: of }) => isCompositeType(getNamedType(of)))
  return fieldText(draw.pick(leading.length > 0 && draw.chance(0.6) ? leading : fields), depth, draft)
}

function fieldText(field: GraphQLField<unknown, unknown>, depth: number, draft: Draft): string {
  const given = field.args.map(({ name }) => [name, draft.literals(name, field.name)] as const)
  const lacks = field.args.some(
    ({ name, type, defaultValue }) =>
      isNonNullType(type) && defaultValue === undefined && draft.literals(name, field.name).length === 0,
  )
  if (lacks) return ''
  const known = given.filter(([, literals]) => literals.length > 0)
  // Under its own name a field has the same arguments wherever it stands: two of one name must be mergeable.
  const hasAlias = draft.draw.chance(0.3)
  const args = known.map(
    ([name, literals]) => `${name}: ${hasAlias ? draft.draw.pick(literals) : literals[0]!}`,
  )
  const type: GraphQLNamedType = getNamedType(field.type)
  return [
    `${hasAlias ? `${nextName(draft, 'a')}: ` : ''}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`,
    condition(draft),
    isCompositeType(type) ? selectionSet(type, depth - 1, draft) : '',
  ].join(' ')
}

function fragment(type: GraphQLCompositeType, depth: number, draft: Draft): string {
  const on = draft.draw.pick(conditionsOf(type, draft.schema))
  const set = selectionSet(on, depth - 0.5, draft)
  if (draft.draw.chance(0.5)) return `... on ${on.name}${condition(draft)} ${set}`
  const name = nextName(draft, 'F')
  draft.fragments.push(`fragment ${name} on ${on.name} ${set}`)
  return `...${name}${condition(draft)}`
}

function conditionsOf(type: GraphQLCompositeType, schema: GraphQLSchema): readonly GraphQLCompositeType[] {
  return isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type]
}

function condition({ draw, used }: Draft): string {
  if (!draw.chance(0.12)) return ''
  const name = draw.pick([...switches, 'true', 'false'])
  if (switches.includes(name)) used.add(name)
  return ` @${draw.pick(['include', 'skip'])}(if: ${switches.includes(name) ? `$${name}` : name})`
}

function nextName(draft: Draft, prefix: string): string {
  return `${prefix}${++draft.names}`
}
