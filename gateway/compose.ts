import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { StartupError } from '../shared/server/startup-error.js'

/** One subgraph for composition; `url` is only written into the supergraph, the gateway decides how to reach it. */
export interface SubgraphSdl {
  name: string
  sdl: string
  url: string
}

/** Composes the public schema of all subgraphs; throws a StartupError with one line for each disagreement. */
export function composeSupergraph(sdls: readonly SubgraphSdl[]): { supergraphSdl: string } {
  const { errors, supergraphSdl } = composeServices(
    sdls.map(({ name, sdl, url }) => ({ name, url, typeDefs: parseSdl(name, sdl) })),
  )
  if (supergraphSdl !== undefined) return { supergraphSdl }
  const lines = (errors ?? []).map((error) => `- ${String(error.extensions.code)}: ${error.message}`)
  throw new StartupError(`The schemas of the subgraphs do not fit together:\n${lines.join('\n')}`)
}

function parseSdl(name: string, sdl: string) {
  try {
    return parse(sdl)
  } catch (error) {
    throw new StartupError(
      `The schema of the subgraph "${name}" is not well-formed: ${(error as Error).message}`,
    )
  }
}
