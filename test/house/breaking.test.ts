import { execFileSync } from 'node:child_process'
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

function committed(path: string): string | undefined {
  try {
    return execFileSync('git', ['show', `HEAD:${path}`], {
      cwd: projectPath('.'),
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return undefined
  }
}

test('nothing that clients use has gone or changed since the last commit, unless it was deprecated before', (it) => {
  const before = committed(supergraph)
  if (before === undefined) it.skip(`there is no git here, or no committed ${supergraph}`)
  const now = schemaFiles().find(({ path }) => path === supergraph)
  expect(breaks(before!, now!.text)).toEqual([])
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
