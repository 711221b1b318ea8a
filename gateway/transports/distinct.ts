import { GraphQLError, type ExecutionResult } from 'graphql'
import type { SubgraphRequest } from '../../shared/subgraph/execute.js'
import type { Fetch } from './fetch.js'

/**
 * Asks for each entity once: a thousand proposals of forty schools name forty owners. What is left out of one fetch is
 * equal to what stays, for the same viewer, sub-query and variables; nothing is kept beyond it.
 */
export function askedOnce(fetch: Fetch): Fetch {
  return async (request, credentials) => {
    const { distinct, places } = distinctOf(request.variables?.representations)
    if (distinct.length === places.length) return fetch(request, credentials)
    const asked: SubgraphRequest = {
      ...request,
      variables: { ...request.variables, representations: distinct },
    }
    return spread(await fetch(asked, credentials), places)
  }
}

interface Distinct {
  distinct: unknown[]
  /** For each representation its place among the distinct ones. */
  places: number[]
}

function distinctOf(representations: unknown): Distinct {
  const [distinct, places]: [unknown[], number[]] = [[], []]
  const known = new Map<string, number>()
  for (const representation of Array.isArray(representations) ? representations : []) {
    const key = JSON.stringify(representation)
    const place = known.get(key) ?? distinct.push(representation) - 1
    known.set(key, place)
    places.push(place)
  }
  return { distinct, places }
}

/** The answer as if each representation had been asked for: entities and errors at all their places. */
function spread(result: ExecutionResult, places: readonly number[]): ExecutionResult {
  const entities: unknown = result.data?._entities
  return {
    ...result,
    ...(Array.isArray(entities) && {
      data: { ...result.data, _entities: places.map((place) => entities[place] as unknown) },
    }),
    ...(result.errors && { errors: result.errors.flatMap((error) => atAllPlaces(error, places)) }),
  }
}

function atAllPlaces(error: GraphQLError, places: readonly number[]): GraphQLError[] {
  const { message, extensions, originalError, path = [] } = error
  const [field, asked, ...rest] = path
  if (field !== '_entities' || typeof asked !== 'number') return [error]
  return places.flatMap((place, index) =>
    place === asked
      ? [new GraphQLError(message, { extensions, originalError, path: [field, index, ...rest] })]
      : [],
  )
}
