import { expect, test } from 'vitest'
import { definitions } from '../../subgraphs/definitions.js'
import { fieldsOf, subgraphFaces } from './sdl.js'
import { filesEndingIn, textOf } from './source-files.js'

const faces = subgraphFaces().map(({ name, types }) => ({
  name,
  mutations: fieldsOf(types, 'Mutation').map((field) => field.name.value),
  policies: definitions.find((definition) => definition.name === name)?.policies ?? {},
}))

test.each(faces)(
  '$name: every mutation has one row in policies.ts, and every row a mutation',
  ({ mutations, policies }) => {
    expect(Object.keys(policies).sort()).toEqual([...mutations].sort())
  },
)

test.each(faces)('$name: every row names roles, and says in both languages who may', ({ policies }) => {
  const poor = Object.entries(policies).filter(
    ([, { roles, self, describe }]) =>
      (roles.length === 0 && !self) || !describe.vi.endsWith('.') || !describe.en.endsWith('.'),
  )
  expect(poor.map(([action]) => action)).toEqual([])
})

/** Names that none of the texts contains as a word. */
function unnamed(names: readonly string[], texts: readonly string[]): string[] {
  return names.filter((name) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)))
}

// The convention: who may do an action is tested in a file `*.access.test.ts` of its subgraph, which names the mutation.
test.each(faces)('$name: every action has an access test', ({ name, policies }) => {
  const tests = filesEndingIn('.access.test.ts', [`subgraphs/${name}`])
  expect(unnamed(Object.keys(policies), tests.map(textOf))).toEqual([])
})

test('an action without an access test would be found', () => {
  expect(unnamed(['appoint', 'endAppointment'], ['endAppointment(input: $input)'])).toEqual(['appoint'])
})
