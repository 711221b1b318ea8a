import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type TypeNode,
} from 'graphql'

/** Says of every list that is read page by page that a page is as long as `first`: what an operation costs is counted by it. */
export function withListSizes(sdl: string): string {
  return print(
    visit(parse(sdl), {
      FieldDefinition: (field) =>
        isPaged(field) ? { ...field, directives: [...(field.directives ?? []), listSize] } : undefined,
    }),
  )
}

function isPaged({ type, arguments: args = [], directives = [] }: FieldDefinitionNode): boolean {
  const hasFirst = args.some((arg) => arg.name.value === 'first')
  return hasFirst && /(Connection|Page)$/.test(nameOf(type)) && !directives.some(isListSize)
}

function isListSize({ name }: ConstDirectiveNode): boolean {
  return name.value === 'listSize'
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

const listSize = directiveOf('@listSize(slicingArguments: ["first"], sizedFields: ["nodes"])')

function directiveOf(text: string): ConstDirectiveNode {
  const [definition] = parse(`type T ${text} { t: Int }`).definitions
  if (definition?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error(`${text} is no directive`)
  return definition.directives![0]!
}
