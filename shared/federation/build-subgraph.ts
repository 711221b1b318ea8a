import { buildSubgraphSchema } from '@apollo/subgraph'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { parse, type GraphQLSchema } from 'graphql'
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql'
import type { Context } from './context.js'
import { withListSizes } from './list-sizes.js'
import { takePlainRows } from './plain-rows.js'
import { isUuid } from './scalars.js'

/** Resolves an entity that another subgraph refers to; null when it does not exist or is hidden from the viewer. */
export type ReferenceResolver = (reference: { id: string }, context: Context) => unknown

/** What a subgraph's schema is made of. */
export interface SchemaParts {
  resolvers: NonEmptyArray<Function>
  references: Record<string, ReferenceResolver>
}

const imports = ['@key', '@shareable', '@external', '@requires', '@provides', '@tag', '@cost', '@listSize']
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(imports)})`

/** Builds the Federation 2 schema and its SDL from type-graphql resolvers. */
export function buildSubgraph({ resolvers, references }: SchemaParts): {
  sdl: string
  schema: GraphQLSchema
} {
  takePlainRows()
  const plain = buildSchemaSync({ resolvers, validate: false })
  const sdl = `${link}\n\n${withListSizes(printSchemaWithDirectives(plain))}\n`
  const resolverMap = createResolversMap(plain) as Record<string, Record<string, unknown>>
  for (const [type, resolve] of Object.entries(references)) {
    resolverMap[type] = { ...resolverMap[type], __resolveReference: guarded(resolve) }
  }
  return { sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolverMap as never }]) }
}

/** Representations are not validated by GraphQL: a key that is no UUID must not reach SQL. */
function guarded(resolve: ReferenceResolver): ReferenceResolver {
  return (reference, context) => (isUuid(reference.id) ? resolve(reference, context) : null)
}
