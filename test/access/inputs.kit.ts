import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'
import type { Row } from './facts.kit.js'

/** What the input of a mutation on a record may be made of. */
export interface Given {
  /** The type of the record; its id goes where an input asks for one of such. */
  type: string
  row: Row
  /** Where who asks acts. */
  place: string
  /** Somebody above that place. */
  above: string
  scope: string
  today: string
}

/** The input of a mutation that acts on the record, as full as its schema asks for. */
export function inputFor(schema: GraphQLSchema, mutation: string, given: Given): Record<string, unknown> {
  const field = schema.getMutationType()!.getFields()[mutation]
  if (!field) throw new Error(`there is no mutation ${mutation}`)
  return objectOf(getNamedType(field.args[0]!.type) as GraphQLInputObjectType, given)
}

function objectOf(type: GraphQLInputObjectType, given: Given): Record<string, unknown> {
  const wanted = Object.values(type.getFields()).filter((field) => isWanted(field, given))
  return Object.fromEntries(wanted.map((field) => [field.name, valueOf(field.name, field.type, given)]))
}

function isWanted({ name, type, defaultValue }: GraphQLInputField, given: Given): boolean {
  const isRequired = isNonNullType(type) && defaultValue === undefined
  return isRequired || name === 'expectedVersion' || named(name, given) !== undefined
}

/** Fields that say of which record they are by their name. */
function named(name: string, { type, row, place, above, scope }: Given): unknown {
  const own = `${type[0]!.toLowerCase()}${type.slice(1)}Id`
  const known: Record<string, unknown> = {
    [own]: row['id'],
    [`${own}s`]: [row['id']],
    ownerId: row['owner_id'],
    organizationId: place,
    holderId: place,
    senderId: place,
    recognizedById: place,
    receiverId: above,
    receiverOrganizationId: above,
    period: row['period'],
    awardType: row['award_type'],
    candidateId: row['candidate_id'],
    expectedVersion: row['version'],
    scope,
  }
  return known[name]
}

function valueOf(name: string, type: GraphQLInputType, given: Given): unknown {
  const bare = isNonNullType(type) ? type.ofType : type
  const known = named(name, given)
  if (known !== undefined) return known
  if (isListType(bare)) return [valueOf(name, bare.ofType, given)]
  if (isEnumType(bare)) return bare.getValues()[0]!.value
  if (isInputObjectType(bare)) return objectOf(bare, given)
  const scalar = getNamedType(bare).name
  const values: Record<string, unknown> = {
    UUID: '00000000-0000-7000-8000-000000000000',
    Int: 1,
    Float: 1,
    Boolean: true,
    Day: given.today,
    Period: '2023-2024',
    Instant: `${given.today}T01:00:00.000Z`,
  }
  return values[scalar] ?? 'Nêu rõ lý do'
}
