import ts from 'typescript'

/** A source file as the compiler reads it. */
export function parseSource(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
}

/** A node and all below it, parents first. */
export function* everyNode(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* everyNode(child)
}

/** Where a node stands, as editors write it: 'shared/feed/page.ts:12'. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** How many lines a node takes, its docstring not counted. */
export function linesOf(node: ts.Node): number {
  const file = node.getSourceFile()
  const [first, last] = [node.getStart(), node.getEnd()].map(
    (position) => file.getLineAndCharacterOfPosition(position).line,
  )
  return last! - first! + 1
}
