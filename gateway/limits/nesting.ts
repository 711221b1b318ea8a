/**
 * Text and comments of a GraphQL document, in which brackets mean nothing, or one bracket. Text that never ends is
 * matched too: a pattern that fails at its end would be tried again from every quotation mark within.
 */
const token = /"""(?:\\"""|[^])*?(?:"""|$)|"(?:\\.|[^"\\\n\r])*"?|#[^\n\r]*|[{[(]|[}\])]/g

/**
 * How deep the brackets of a GraphQL document nest. The parser and the validation of graphql-js call themselves for
 * each level; whoever nests thousands exhausts the stack before any validation rule could refuse.
 */
export function nestingOf(query: string): number {
  let [depth, deepest] = [0, 0]
  for (const [found] of query.matchAll(token)) {
    if ('{[('.includes(found)) deepest = Math.max(deepest, ++depth)
    else if ('}])'.includes(found)) depth--
  }
  return deepest
}
