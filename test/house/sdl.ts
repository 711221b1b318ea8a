import {
  parse,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql'
import { buildSubgraph } from '../../shared/federation/build-subgraph.js'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import { definitions } from '../../subgraphs/definitions.js'

/** The public face of one subgraph. */
export interface SubgraphFace {
  name: SubgraphName
  sdl: string
  types: TypeDefinitionNode[]
}

/** The schema of every subgraph, as the code makes it now. */
export function subgraphFaces(): SubgraphFace[] {
  return definitions.map((definition) => {
    const { sdl } = buildSubgraph(definition)
    return { name: definition.name, sdl, types: typesOf(sdl) }
  })
}

/** The types that an SDL defines. */
export function typesOf(sdl: string): TypeDefinitionNode[] {
  return parse(sdl, { noLocation: true }).definitions.filter(
    (definition): definition is TypeDefinitionNode =>
      'name' in definition && definition.kind.endsWith('TypeDefinition'),
  )
}

/** The object types among them, the roots included. */
export function objectsOf(types: readonly TypeDefinitionNode[]): ObjectTypeDefinitionNode[] {
  return types.filter((type) => type.kind === 'ObjectTypeDefinition')
}

/** The input types among them. */
export function inputsOf(types: readonly TypeDefinitionNode[]): InputObjectTypeDefinitionNode[] {
  return types.filter((type) => type.kind === 'InputObjectTypeDefinition')
}

/** The enumerations among them. */
export function enumsOf(types: readonly TypeDefinitionNode[]): EnumTypeDefinitionNode[] {
  return types.filter((type) => type.kind === 'EnumTypeDefinition')
}

/** The fields of one object type; empty when it is not there. */
export function fieldsOf(types: readonly TypeDefinitionNode[], name: string): readonly FieldDefinitionNode[] {
  return objectsOf(types).find((type) => type.name.value === name)?.fields ?? []
}

/** What a type is of, without lists and exclamation marks. */
export function namedType(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : namedType(type.type)
}
