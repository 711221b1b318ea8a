import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { depthLimit } from './depth.js'

const schema = buildSchema('type Query { a: Query b: Int }')

function depthErrors(query: string): number {
  return validate(schema, parse(query), [depthLimit(3)]).length
}

test.each([
  ['three fields', '{ a { a { b } } }'],
  ['inline fragments, which add nothing', '{ ... { a { ... on Query { a { b } } } } }'],
  ['a fragment that stays within', '{ a { ...f } } fragment f on Query { a { b } }'],
])('passes %s', (_, query) => {
  expect(depthErrors(query)).toBe(0)
})

test.each([
  ['four fields', '{ a { a { a { b } } } }'],
  ['a fragment that goes on', '{ a { a { ...f } } } fragment f on Query { a { b } }'],
  [
    'fragments in a chain',
    '{ ...f } fragment f on Query { a { ...g } } fragment g on Query { a { a { b } } }',
  ],
  ['one branch of many', '{ a { b } x: a { a { a { b } } } }'],
  ['one operation of two', 'query A { b } query B { a { a { a { b } } } }'],
])('refuses %s', (_, query) => {
  expect(depthErrors(query)).toBe(1)
})

test('fragments in a circle end', () => {
  expect(depthErrors('{ ...f } fragment f on Query { a { ...g } } fragment g on Query { a { ...f } }')).toBe(
    0,
  )
})

test('fragments that double at each step are measured once each', () => {
  const steps = Array.from({ length: 60 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)
  expect(depthErrors(`{ ...f0 } ${steps.join(' ')} fragment f60 on Query { b }`)).toBe(0)
})
