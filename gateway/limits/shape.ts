import { Kind, parse, visit, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql'
import type { Sentence } from '../../shared/errors/refusal.js'
import { badRequest } from '../refusal.js'

/** How large an operation may be; fragments count as if they were written out wherever they are spread. */
const most = { depth: 15, fields: 1_000, aliases: 100, rootFields: 20, directives: 50, listItems: 500 }

/** Tokens of a document; the parser stops there. */
export const maxTokens = 10_000

/** Sizes of a selection set with its fragments written out. */
interface Size {
  depth: number
  fields: number
  aliases: number
  rootFields: number
}

type Measured = Size & { directives: number; listItems: number }

const sentences: Record<keyof typeof most, (count: number) => Sentence> = {
  depth: (count) => ({
    vi: `truy vấn lồng ${count} tầng trường, tối đa ${most.depth}; hãy chia thành nhiều truy vấn`,
    en: `the operation nests ${count} fields, at most ${most.depth} are accepted; split it into several operations`,
  }),
  fields: (count) => tooMany('trường', 'fields (fragments written out)', count, most.fields),
  aliases: (count) => tooMany('bí danh', 'aliases (fragments written out)', count, most.aliases),
  rootFields: (count) => tooMany('trường gốc', 'root fields', count, most.rootFields),
  directives: (count) => tooMany('chỉ thị', 'directives', count, most.directives),
  listItems: (count) => tooMany('mục trong một danh sách', 'items in one list', count, most.listItems),
}

function tooMany(vi: string, en: string, count: number, limit: number): Sentence {
  const shown = count > 1e6 ? '> 1000000' : count
  return {
    vi: `truy vấn có ${shown} ${vi}, tối đa ${limit}; hãy chia thành nhiều truy vấn`,
    en: `the operation has ${shown} ${en}, at most ${limit} are accepted; split it into several operations`,
  }
}

/** Throws a RequestRefusal that names the limit which one of the document's operations exceeds. */
export function checkShape(document: DocumentNode): void {
  for (const measured of measureOperations(document)) {
    for (const [name, limit] of Object.entries(most) as [keyof typeof most, number][]) {
      if (measured[name] <= limit) continue
      const { vi, en } = sentences[name](measured[name])
      throw badRequest(vi, en)
    }
  }
}

/**
 * The same check of a document as text, done once for each text that passes. It comes before the validation of
 * graphql-js, some of whose rules cost more than what they look at. What cannot be parsed is left to the server.
 */
export function shapeChecker(): (query: string) => void {
  const passed = new Set<string>()
  return (query) => {
    if (passed.has(query)) return
    const document = parsed(query)
    if (!document) return
    checkShape(document)
    if (passed.size >= 1_000) passed.clear()
    passed.add(query)
  }
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true, maxTokens })
  } catch {
    return undefined
  }
}

/** The longest of these lists may not have more items than one argument may carry. */
export const mostListItems = most.listItems

function measureOperations(document: DocumentNode): Measured[] {
  const sizeOf = measurer(document)
  const [directives, listItems] = [countDirectives(document), longestList(document)]
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? [{ ...sizeOf(definition.selectionSet), directives, listItems }]
      : [],
  )
}

function countDirectives(document: DocumentNode): number {
  let count = 0
  visit(document, { Directive: () => void count++ })
  return count
}

function longestList(document: DocumentNode): number {
  let longest = 0
  visit(document, { ListValue: ({ values }) => void (longest = Math.max(longest, values.length)) })
  return longest
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0, rootFields: 0 }

/** Measures each fragment once, however often it is spread. */
function measurer({ definitions }: DocumentNode): (set: SelectionSetNode) => Size {
  const known = new Map<string, Size>()
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  )

  function ofFragment(name: string): Size {
    const measured = known.get(name)
    if (measured) return measured
    known.set(name, nothing) // a cycle is another rule's business; here it must only end
    const set = fragments.get(name)
    const size = set ? ofSet(set) : nothing
    known.set(name, size)
    return size
  }

  function ofSelection(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
    const { depth, fields, aliases, rootFields } = selection.selectionSet
      ? ofSet(selection.selectionSet)
      : nothing
    if (selection.kind === Kind.INLINE_FRAGMENT) return { depth, fields, aliases, rootFields }
    const alias = selection.alias ? 1 : 0
    return { depth: depth + 1, fields: fields + 1, aliases: aliases + alias, rootFields: 1 }
  }

  function ofSet({ selections }: SelectionSetNode): Size {
    return selections.map(ofSelection).reduce(
      (sum, size) => ({
        depth: Math.max(sum.depth, size.depth),
        fields: sum.fields + size.fields,
        aliases: sum.aliases + size.aliases,
        rootFields: sum.rootFields + size.rootFields,
      }),
      nothing,
    )
  }

  return ofSet
}
