import ts from 'typescript'
import { expect, test } from 'vitest'
import { projectPath } from '../../shared/config/project-path.js'
import { filesEndingIn, textOf } from './source-files.js'
import { everyNode, linesOf, parseSource, placeOf } from './syntax.js'

const MOST_LINES_OF_A_FILE = 300
const MOST_LINES_OF_A_FUNCTION = 50

const sources = filesEndingIn('.ts').map((path) => parseSource(path, textOf(path)))

test('no file is longer than 300 lines', () => {
  const lengths = sources.map((file) => ({
    path: file.fileName,
    lines: file.text.trimEnd().split('\n').length,
  }))
  const median = lengths.map(({ lines }) => lines).sort((a, b) => a - b)[lengths.length >> 1]
  const long = lengths.filter(({ lines }) => lines > MOST_LINES_OF_A_FILE)
  expect(
    long,
    `too long; the median of ${lengths.length} files is ${median} lines, about 60 is meant`,
  ).toEqual([])
})

/** Places and lengths of functions that are too long. */
function longFunctions(file: ts.SourceFile): string[] {
  return [...everyNode(file)]
    .filter((node) => ts.isFunctionLike(node) && !isHeading(node) && linesOf(node) > MOST_LINES_OF_A_FUNCTION)
    .map((node) => `${placeOf(node)} has ${linesOf(node)} lines`)
}

/** What `describe` is given is a heading over tests and no function that anybody reads in one go. */
function isHeading({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && parent.expression.getText().startsWith('describe')
}

test('no function is longer than 50 lines', () => {
  expect(sources.flatMap(longFunctions)).toEqual([])
})

test('a function of 51 lines would be found, one of 50 is allowed', () => {
  const ofLines = (lines: number): string => `const f = () => {${'\n'.repeat(lines - 1)}}`
  expect(longFunctions(parseSource('a.ts', ofLines(50)))).toEqual([])
  expect(longFunctions(parseSource('b.ts', ofLines(51)))).toEqual(['b.ts:1 has 51 lines'])
  expect(longFunctions(parseSource('c.ts', `describe('many tests', () => {${'\n'.repeat(60)}})`))).toEqual([])
})

/** Places that read the environment, in whatever notation. */
function readersIn(file: ts.SourceFile): string[] {
  return [...everyNode(file)].filter(readsTheEnvironment).map(placeOf)
}

function readsTheEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.getText() === 'process.env'
  if (ts.isElementAccessExpression(node)) return node.getText().replace('?.', '') === "process['env']"
  if (ts.isVariableDeclaration(node)) return node.initializer?.getText() === 'process'
  return ts.isImportDeclaration(node) && /^'(node:)?process'$/.test(node.moduleSpecifier.getText())
}

test('the environment is read in the few places that eslint.config.js names', async () => {
  const { readersOfTheEnvironment: allowed } = (await import(projectPath('eslint.config.js'))) as {
    readersOfTheEnvironment: string[]
  }
  const readers = sources.flatMap(readersIn)
  expect(readers.filter((place) => !allowed.some((path) => place.startsWith(path)))).toEqual([])
  expect(allowed.filter((path) => !readers.some((place) => place.startsWith(path)))).toEqual([])
})

test.each([
  'f(process.env.PORT)',
  "f(process['env'])",
  'const { env } = process',
  "import { env } from 'node:process'",
])('a reader of the environment would be found: %s', (text) => {
  expect(readersIn(parseSource('a.ts', text))).toEqual(['a.ts:1'])
})
