import { expect, test } from 'vitest'
import { nestingOf } from './nesting.js'

test.each([
  ['{ a }', 1],
  ['{ a(in: {b: [1]}) { c } }', 4],
  ['{ a { b } c { d } }', 2],
  ['{ a(text: "{{{{") }', 2],
  [String.raw`{ a(text: "\"{{{{") }`, 2],
  ['{ a(text: """{{ "{{" \\""" {{""") }', 2],
  ['{ a # {{{{\n { b } }', 2],
])('%s nests %d deep', (query, depth) => {
  expect(nestingOf(query)).toBe(depth)
})

test('thousands of brackets are counted without recursion', () => {
  expect(nestingOf('{...'.repeat(60_000))).toBe(60_000)
})

test('text that never ends is read once', () => {
  expect(nestingOf('\\"{'.repeat(80_000))).toBe(0)
  expect(nestingOf('"""' + '\\"""'.repeat(60_000) + '{')).toBe(0)
})
