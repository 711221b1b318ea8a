import { composeSupergraph } from '../../gateway/compose.js'
import { buildSubgraph } from '../../shared/federation/build-subgraph.js'
import { definitions } from '../../subgraphs/definitions.js'
import type { GeneratedFile } from './file.js'

/** The SDL of every subgraph, and the supergraph that the gateway plans with. */
export function schemaFiles(): GeneratedFile[] {
  const sdls = definitions.map((definition) => ({
    name: definition.name,
    sdl: buildSubgraph(definition).sdl,
  }))
  // The addresses stand for the subgraphs' names: the gateway decides at its start how to reach each.
  const { supergraphSdl } = composeSupergraph(
    sdls.map(({ name, sdl }) => ({ name, sdl, url: `http://${name}.subgraph` })),
  )
  return [
    ...sdls.map(({ name, sdl }) => ({ path: `subgraphs/${name}/schema.graphql`, text: sdl })),
    { path: 'gateway/supergraph.graphql', text: `${supergraphSdl.trimEnd()}\n` },
  ]
}
