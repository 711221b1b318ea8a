import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode, type FieldDefinitionNode } from 'graphql'

/** What the schema says about the cost of one field. */
export interface FieldCost {
  /** `@cost(weight:)`: of the field itself, in place of the usual weight. */
  weight?: number
  /** `@listSize(assumedSize:)`: how many items its list holds, as far as nobody says otherwise. */
  assumedSize?: number
  /** `@listSize(slicingArguments:)`: arguments that say how many items are wanted. */
  slicingArguments: string[]
  /** `@listSize(sizedFields:)`: fields of the answer that hold these items, e.g. `nodes` of a connection. */
  sizedFields: string[]
}

/** `Type.field` → what the schema says about its cost. */
export type CostTable = ReadonlyMap<string, FieldCost>

/** Reads `@cost` and `@listSize` out of a composed supergraph. */
export function costTableOf(supergraphSdl: string): CostTable {
  const table = new Map<string, FieldCost>()
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    for (const field of definition.fields ?? []) {
      const cost = costOfField(field)
      if (cost) table.set(`${definition.name.value}.${field.name.value}`, cost)
    }
  }
  return table
}

function costOfField({ directives = [] }: FieldDefinitionNode): FieldCost | undefined {
  const [cost, listSize] = ['cost', 'listSize'].map((name) =>
    directives.find((directive) => directive.name.value.split('__').at(-1) === name),
  )
  if (!cost && !listSize) return undefined
  const weight = Number(argument(cost, 'weight') ?? Number.NaN)
  const assumedSize = argument(listSize, 'assumedSize')
  return {
    ...(Number.isFinite(weight) && { weight }),
    ...(typeof assumedSize === 'number' && { assumedSize }),
    slicingArguments: (argument(listSize, 'slicingArguments') ?? []) as string[],
    sizedFields: (argument(listSize, 'sizedFields') ?? []) as string[],
  }
}

function argument(directive: ConstDirectiveNode | undefined, name: string): unknown {
  const found = directive?.arguments?.find((each) => each.name.value === name)
  return found && valueFromASTUntyped(found.value)
}
