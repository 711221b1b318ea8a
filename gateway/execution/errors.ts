import { GraphQLError } from 'graphql'
import type { Path } from './run.js'

/** An error of a subgraph, at its place in the whole answer. */
export function ofSubgraph(error: GraphQLError, serviceName: string, path: Path | undefined): GraphQLError {
  const { message, extensions } = error
  return new GraphQLError(message || `an error of "${serviceName}" without a message`, {
    originalError: error,
    path,
    extensions: { ...extensions, serviceName },
  })
}

/** A fault of the hub itself: what a subgraph answered is not what it promised. */
export function fault(error: Error, path?: Path): GraphQLError {
  return new GraphQLError(error.message, { originalError: error, path })
}
