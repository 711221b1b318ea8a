import { buildSchema, getOperationAST, parse } from 'graphql'
import { expect, test } from 'vitest'
import { costOf } from './cost.js'
import { costTableOf } from './cost-table.js'

const sdl = `
  directive @cost(weight: Int!) on FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  type Query {
    me: String
    one: School
    heavy: School @cost(weight: 50)
    all: [School!]!
    few: [School] @listSize(assumedSize: 3)
    page(first: Int! = 20): SchoolConnection! @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
  }
  type Mutation { give(input: [Item!]!): School }
  input Item { names: [String!] }
  type SchoolConnection { nodes: [School!]! total: Int }
  type School { name: String children: [School!]! }`
const [schema, table] = [buildSchema(sdl), costTableOf(sdl)]

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query)
  return costOf(
    { schema, document, operation: getOperationAST(document)!, variables },
    table,
    ({ first }) => {
      throw new Error(`a page of ${first}`)
    },
  )
}

// Planted faults that this suite caught: a page size in a variable that is not looked up, a fragment that is not entered.
test.each<[number, string, object?]>([
  [0, '{ me }'],
  [1, '{ one { name } }'],
  [50, '{ heavy { name } }'],
  [10, '{ all { name } }'],
  [3, '{ few { name } }'],
  [21, '{ page { nodes { name } total } }'],
  [6, '{ page(first: 5) { nodes { name } } }'],
  [101, 'query ($n: Int!) { page(first: $n) { nodes { name } } }', { n: 100 }],
  [21, 'query ($n: Int) { page(first: $n) { nodes { name } } }', {}],
  [1 + 100 * (1 + 10 * (1 + 10)), '{ page(first: 100) { nodes { children { children { name } } } } }'],
  [
    6,
    '{ ...p } fragment p on Query { page(first: 5) { ...n } } fragment n on SchoolConnection { nodes { name } }',
  ],
  [2, '{ a: one { name } b: one { name } }'],
  [1, '{ one @skip(if: true) { name } }'],
  [13, 'mutation ($i: [Item!]!) { give(input: $i) { name } }', { i: [{}, { names: ['a'] }] }],
  [100, '{ __schema { types { name } } }'],
  [0, '{ __typename }'],
])('costs %d: %s', (expected, query, variables) => {
  expect(cost(query, variables as Record<string, unknown>)).toBe(expected)
})

test('a page larger than any list gives is told', () => {
  expect(() => cost('{ page(first: 101) { total } }')).toThrow('a page of 101')
  expect(() => cost('query ($n: Int!) { page(first: $n) { total } }', { n: 1e6 })).toThrow(
    'a page of 1000000',
  )
})
