import { expect, test } from 'vitest'
import { StartupError } from '../shared/server/startup-error.js'
import { composeSupergraph } from './compose.js'

const subgraph = (name: string, types: string) => ({
  name,
  url: `http://${name}`,
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) ${types}`,
})

test('subgraphs that fit make one schema', () => {
  const { supergraphSdl } = composeSupergraph([
    subgraph('a', 'type Query { schools: [School] } type School @key(fields: "id") { id: ID! }'),
    subgraph('b', 'type School @key(fields: "id") { id: ID! awards: Int }'),
  ])
  expect(supergraphSdl).toContain('join__Graph')
})

test('subgraphs that disagree are refused, saying where', () => {
  const compose = (): unknown =>
    composeSupergraph([
      subgraph('a', 'type Query { schools: Int } type Page { size: Int }'),
      subgraph('b', 'type Query { awards: Int } type Page { size: Int }'),
    ])
  expect(compose).toThrow(StartupError)
  expect(compose).toThrow(/- INVALID_FIELD_SHARING: .*"Page\.size"/)
})

test('a schema that cannot be read is refused by the name of its subgraph', () => {
  expect(() => composeSupergraph([{ name: 'awards', url: '', sdl: 'type {' }])).toThrow(
    /"awards" is not well-formed/,
  )
})
