import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql'

/** Validation rule: an operation nests at most so many fields; fragments count as if written out. */
export function depthLimit(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const measure = measurer(context)
    return {
      OperationDefinition(node) {
        const depth = measure(node.selectionSet)
        if (depth > most) context.reportError(tooDeep(depth, most))
      },
    }
  }
}

/** Measures each fragment once, however often it is spread. */
function measurer(context: ValidationContext): (set: SelectionSetNode) => number {
  const depths = new Map<string, number>()

  function ofFragment(name: string): number {
    const known = depths.get(name)
    if (known !== undefined) return known
    depths.set(name, 0) // a cycle is another rule's business; here it must only end
    const fragment = context.getFragment(name)
    const depth = fragment ? ofSelections(fragment.selectionSet) : 0
    depths.set(name, depth)
    return depth
  }

  function ofSelections({ selections }: SelectionSetNode): number {
    let deepest = 0
    for (const selection of selections) {
      const depth =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : (selection.kind === Kind.FIELD ? 1 : 0) +
            (selection.selectionSet ? ofSelections(selection.selectionSet) : 0)
      deepest = Math.max(deepest, depth)
    }
    return deepest
  }

  return ofSelections
}

function tooDeep(depth: number, most: number): GraphQLError {
  const reason = {
    vi: `truy vấn lồng ${depth} tầng trường, tối đa ${most}; hãy chia thành nhiều truy vấn`,
    en: `the operation nests ${depth} fields, at most ${most} are accepted; split it into several operations`,
  }
  return new GraphQLError('too deep', { extensions: { code: 'BAD_REQUEST', args: { reason } } })
}
