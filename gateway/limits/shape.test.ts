import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { checkShape, shapeChecker } from './shape.js'

/** The English reason of the refusal; undefined when the operation is let in. */
function refusalOf(query: string): string | undefined {
  try {
    checkShape(parse(query))
    return undefined
  } catch (error) {
    return (error as { args: { reason: { en: string } } }).args.reason.en
  }
}

const deep = (levels: number, within = 'b'): string =>
  '{ a '.repeat(levels) + `{ ${within} }` + ' }'.repeat(levels)
const many = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ')

// Planted fault that this suite caught: fragments counted once instead of wherever they are spread.
test.each([
  ['fifteen fields deep', deep(14)],
  ['inline fragments, which add nothing', `{ ... ${deep(14)} }`],
  ['a fragment that stays within', '{ a { ...f } } fragment f on Query { a { b } }'],
  ['a thousand fields', `{ a { ${'b '.repeat(999)} } }`],
  ['a hundred aliases', `{ a { ${many(100, (n) => `x${n}: b`)} } }`],
  ['twenty root fields', `{ ${many(20, (n) => `x${n}: b`)} }`],
  ['a list of five hundred', `{ a(in: [${'1 '.repeat(500)}]) }`],
  ['fragments in a circle, which validation refuses', '{ ...f } fragment f on Query { a { ...f } }'],
])('lets in %s', (_, query) => {
  expect(refusalOf(query)).toBeUndefined()
})

test.each([
  ['nests 16 fields', deep(15)],
  ['nests 17 fields', `query A { b } query B ${deep(16)}`],
  ['nests 16 fields', `{ a { ...f } } fragment f on Query ${deep(14)}`],
  ['1001 fields', `{ a { ${'b '.repeat(1_000)} } }`],
  ['1001 fields', `{ a { ${'...f '.repeat(10)} } } fragment f on Query { ${'b '.repeat(100)} }`],
  ['101 aliases', `{ a { ${many(101, (n) => `x${n}: b`)} } }`],
  ['102 aliases', `{ a { ${'...f '.repeat(51)} } } fragment f on Query { x: b y: b }`],
  ['101 aliases', `query A { b } query B { a { ${many(101, (n) => `x${n}: b`)} } }`],
  ['21 root fields', `{ ${many(21, (n) => `x${n}: b`)} }`],
  ['22 root fields', `{ ${'...f '.repeat(11)} } fragment f on Query { a b }`],
  ['51 directives', `{ b ${'@skip(if: false) '.repeat(51)} }`],
  ['501 items in one list', `{ a(in: [${'1 '.repeat(501)}]) }`],
])('refuses: %s', (reason, query) => {
  expect(refusalOf(query)).toContain(reason)
})

test('fragments that double at each of sixty steps are counted, and counted at once', () => {
  const steps = many(60, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)
  expect(refusalOf(`{ a { ...f0 } } ${steps} fragment f60 on Query { b }`)).toContain('> 1000000 fields')
})

test('a refused text is refused again, one that was let in is let in again', () => {
  const check = shapeChecker()
  for (let times = 0; times < 2; times++) {
    expect(() => check(deep(20))).toThrow()
    expect(() => check(deep(3))).not.toThrow()
    expect(() => check('{ not GraphQL')).not.toThrow()
  }
})
