import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesEndingIn, textOf } from './source-files.js'
import { linesOf, parseSource, placeOf } from './syntax.js'

/** Exported declarations of a file that say nothing about themselves. */
function undocumented(file: ts.SourceFile): string[] {
  return file.statements.filter((statement) => isExported(statement) && !isDocumented(statement)).map(placeOf)
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
}

/** One docstring serves a group of one-line declarations with no empty line between them. */
function isDocumented(statement: ts.Statement): boolean {
  if (ts.getJSDocCommentsAndTags(statement).length > 0) return true
  const { statements } = statement.getSourceFile()
  const before = statements[statements.indexOf(statement) - 1]
  const isBelow = statement.getFullText().startsWith('\n') && !statement.getFullText().startsWith('\n\n')
  return (
    before !== undefined && isBelow && linesOf(statement) === 1 && isExported(before) && isDocumented(before)
  )
}

test('every exported function, class, type and value has a docstring', () => {
  const sources = filesEndingIn('.ts').filter((path) => !path.endsWith('.test.ts'))
  expect(sources.flatMap((path) => undocumented(parseSource(path, textOf(path))))).toEqual([])
})

test.each(['function a() {}', 'class A {}', 'interface A {}', 'type A = 1', 'const a = 1', 'enum A {}'])(
  'an export without one would be found: %s',
  (declaration) => {
    expect(undocumented(parseSource('a.ts', `\nexport ${declaration}`))).toEqual(['a.ts:2'])
    expect(undocumented(parseSource('a.ts', `/** What it is. */\nexport ${declaration}`))).toEqual([])
    expect(undocumented(parseSource('a.ts', declaration))).toEqual([])
  },
)

test('one docstring serves lines that stand together, and no more', () => {
  const text = '/** Two schools. */\nexport const a = 1\nexport const b = 2\n\nexport const c = 3'
  expect(undocumented(parseSource('a.ts', text))).toEqual(['a.ts:5'])
})
