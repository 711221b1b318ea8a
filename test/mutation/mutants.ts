import ts from 'typescript'

/** One small change of a program text that a test ought to notice. */
export interface Mutant {
  path: string
  start: number
  end: number
  replacement: string
  /** Line, from 1, and its text: what a reader looks for. */
  line: number
  text: string
  /** What is changed into what, e.g. '>= → >'. */
  change: string
}

const flips: Partial<Record<ts.SyntaxKind, string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
}

/** Every flipped comparison, and/or, sum, and every number and day by one, of a program. */
export function mutantsOf(path: string, text: string): Mutant[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Mutant[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    for (const [token, replacement] of changesOf(node)) {
      const start = token.getStart(file)
      const line = file.getLineAndCharacterOfPosition(start).line
      found.push({
        path,
        start,
        end: token.end,
        replacement,
        line: line + 1,
        text: text.split('\n')[line]!.trim(),
        change: `${token.getText(file)} → ${replacement}`,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function changesOf(node: ts.Node): [ts.Node, string][] {
  if (ts.isBinaryExpression(node)) {
    const isText = [node.left, node.right].some(
      (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
    )
    const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken
    if (isSum && isText) return []
    return (flips[node.operatorToken.kind] ?? []).map((flip) => [node.operatorToken, flip])
  }
  if (ts.isNumericLiteral(node)) return [-1, 1].map((by) => [node, `(${Number(node.text) + by})`])
  if (ts.isStringLiteral(node) && /^\d{4}-\d{2}-\d{2}$/.test(node.text))
    return [-1, 1].map((by) => [node, `'${dayAfter(node.text, by)}'`])
  return []
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The text with the change. */
export function mutated(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end)
}
