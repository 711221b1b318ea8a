import type { ExecutionResult } from 'graphql'

/** The types of the entities of which a subgraph said, without an error, that they are not there for the viewer. */
export function hiddenTypes(
  variables: Record<string, unknown> | undefined,
  result: ExecutionResult,
): Set<string> {
  const representations = variables?.representations
  const entities: unknown = result.data?._entities
  if (!Array.isArray(representations) || !Array.isArray(entities) || result.errors) return new Set()
  const hidden = representations.filter((_, place) => entities[place] === null) as { __typename: string }[]
  return new Set(hidden.map(({ __typename }) => __typename))
}
