import ts from 'typescript'
import { everyNode, placeOf } from './syntax.js'

/** A code of the catalogue as a program gives it, and the arguments for its sentence where they stand beside it. */
export interface GivenCode {
  code: string
  place: string
  appearsAs: 'USER_ERROR' | 'GRAPHQL_ERROR' | undefined
  /** Names of the arguments; undefined where they are not written out. */
  args: string[] | undefined
}

const calls = { refuse: 'USER_ERROR', graphqlError: 'GRAPHQL_ERROR' } as const

/** Every code that a source file gives: to refuse(…), to graphqlError(…), or as `code: '…'` of a detail. */
export function givenCodes(file: ts.SourceFile): GivenCode[] {
  const definesItsOwn = /(const|function) refuse\b/.test(file.text)
  return [...everyNode(file)].flatMap((node) => {
    if (ts.isCallExpression(node)) return definesItsOwn ? [] : codesOfCall(node)
    return ts.isPropertyAssignment(node) && node.name.getText() === 'code' ? codesOfProperty(node) : []
  })
}

function codesOfCall(call: ts.CallExpression): GivenCode[] {
  const appearsAs = Object.entries(calls).find(([name]) => name === call.expression.getText())?.[1]
  const [code, args] = call.arguments
  if (!appearsAs || !code) return []
  return codesIn(code).map((one) => ({
    code: one,
    place: placeOf(call),
    appearsAs,
    args: args ? namesIn(args) : [],
  }))
}

function codesOfProperty(property: ts.PropertyAssignment): GivenCode[] {
  const args = property.parent.properties.find((sibling) => sibling.name?.getText() === 'args')
  const names = args && ts.isPropertyAssignment(args) ? namesIn(args.initializer) : undefined
  // Other codes than ours (of zod, of reasons in prose) are not in capitals.
  const ours = codesIn(property.initializer).filter((code) => /^[A-Z][A-Z0-9_]*$/.test(code))
  return ours.map((code) => ({
    code,
    place: placeOf(property),
    appearsAs: undefined,
    args: names,
  }))
}

function codesIn(expression: ts.Expression): string[] {
  if (ts.isConditionalExpression(expression))
    return [...codesIn(expression.whenTrue), ...codesIn(expression.whenFalse)]
  return ts.isStringLiteral(expression) ? [expression.text] : []
}

function namesIn(expression: ts.Expression): string[] | undefined {
  if (!ts.isObjectLiteralExpression(expression)) return undefined
  const names = expression.properties.map((property) => property.name?.getText())
  return names.every((name) => name !== undefined) ? names : undefined
}
