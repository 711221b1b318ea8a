import { readFileSync } from 'node:fs'
import { pruneSchema } from '@graphql-tools/utils'
import {
  buildASTSchema,
  findBreakingChanges,
  parse,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql'
import { expect, test } from 'vitest'
import { projectPath } from '../../shared/config/project-path.js'
import { schemaFiles } from '../../tools/generated/schemas.js'

const supergraph = 'gateway/supergraph.graphql'

/** What clients see of a supergraph: without the marks that only the gateway reads. */
function publicSchema(document: DocumentNode): GraphQLSchema {
  const definitions = document.definitions.filter(
    (definition) => !('name' in definition && /^(join__|link)/.test(definition.name?.value ?? '')),
  )
  return buildASTSchema({ ...document, definitions }, { assumeValidSDL: true })
}

/** The same document without what was deprecated: clients were told that it goes. */
function withoutDeprecated(document: DocumentNode): DocumentNode {
  const drop = ({ directives = [] }: { directives?: readonly { name: { value: string } }[] }) =>
    directives.some(({ name }) => name.value === 'deprecated') ? null : undefined
  return visit(document, { FieldDefinition: drop, InputValueDefinition: drop, EnumValueDefinition: drop })
}

function breaks(before: string, now: string): string[] {
  const promised = pruneSchema(publicSchema(withoutDeprecated(parse(before))))
  return findBreakingChanges(promised, publicSchema(parse(now))).map(({ description }) => description)
}

test('nothing that clients were promised has gone or changed, unless it was deprecated before', () => {
  const promised = readFileSync(projectPath('gateway/promised.graphql'), 'utf8')
  const now = schemaFiles().find(({ path }) => path === supergraph)
  expect(breaks(promised, now!.text)).toEqual([])
})

test('a removed field, a removed type and a stricter argument would be found; what was deprecated may go', () => {
  const before =
    'type Query { a(x: Int): A, b: Int, c: Int @deprecated, d: D @deprecated } type A { a: Int } type D { d: Int }'
  const now = 'type Query { a(x: Int!): Int }'
  expect(breaks(before, now).sort()).toEqual([
    'A was removed.',
    'Query.a arg x has changed type from Int to Int!.',
    'Query.a changed type from A to Int.',
    'Query.b was removed.',
  ])
})
