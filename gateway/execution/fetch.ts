import type { FetchNode } from '@apollo/query-planner'
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql'
import { missingFields } from '../transports/missing-fields.js'
import type { Transport } from '../transports/transport.js'
import { fault, ofSubgraph } from './errors.js'
import { copyOf, merge } from './merge.js'
import { commonPath, objectsAt, pathsAt } from './places.js'
import { namingOf, type Named } from './representations.js'
import { rewrite } from './rewrites.js'
import { hasFields, type Answered, type Path, type Run, type Step } from './run.js'

/** What fetches need to know of the hub. */
export interface Ways {
  schema: GraphQLSchema
  transports: Record<string, Transport>
}

/** A fetch and the response path of the objects that it is for. */
export interface Placed {
  fetch: FetchNode
  path: readonly string[]
}

/** A fetch of root fields: what it brings goes into every object of its path. */
export function rootFetch({ fetch, path }: Placed, ways: Ways): Step {
  const ask = asking(fetch, ways)
  return async (run) => {
    const targets = objectsAt(run.data, path)
    if (targets.length === 0) return
    const { data, errors = [] } = await ask(run, {})
    for (const error of errors)
      run.errors.push(
        ofSubgraph(error, fetch.serviceName, error.path && [...commonPath(path), ...error.path]),
      )
    if (!data) return
    if (fetch.outputRewrites) rewrite(ways.schema, fetch.outputRewrites, data)
    for (const target of targets) merge(target, data)
  }
}

/** What is asked for the objects of one path. */
interface Share {
  path: readonly string[]
  targets: Answered[]
  /** For each target the place of its entity among those that are asked for, or -1. */
  places: number[]
}

/**
 * Fetches of entities that ask the same at several paths: one request, and each entity once. Entities of one path may
 * share what they got, because later fetches ask the same for all of them; those of another path get a copy.
 */
export function entityFetch(members: readonly Placed[], ways: Ways): Step {
  const { fetch } = members[0]!
  const ask = asking(fetch, ways)
  const named = members.map((member) => ({ path: member.path, name: namingOf(member.fetch, ways.schema) }))
  return async (run) => {
    const all: Named = { representations: [], known: new Map() }
    const shares = named.map(({ path, name }): Share => {
      const targets = objectsAt(run.data, path)
      return { path, targets, places: targets.map((target) => name(target, all)) }
    })
    if (all.representations.length === 0) return
    const { data, errors, isMissing } = await ask(run, { representations: all.representations })
    if (errors) report(run, fetch, shares, errors, isMissing)
    if (!data) return
    const entities: unknown = data._entities
    if (!Array.isArray(entities) || entities.length !== all.representations.length)
      throw new Error(`"${fetch.serviceName}" did not answer one entity for each that it was asked for`)
    if (fetch.outputRewrites) rewriteAll(entities, all.representations, fetch, ways)
    shares.forEach((share, place) => give(run, share, place === 0 ? entities : copyOf(entities), !errors))
  }
}

/** Hands the entities of an answer to those who asked. */
function give({ hidden }: Run, { targets, places }: Share, entities: unknown, areAllThere: boolean): void {
  targets.forEach((target, index) => {
    const place = places[index]!
    if (place < 0) return
    const entity = (entities as unknown[])[place]
    if (hasFields(entity)) merge(target, entity)
    else if (areAllThere) hidden.add(target)
  })
}

function rewriteAll(entities: unknown[], asked: Answered[], fetch: FetchNode, { schema }: Ways): void {
  entities.forEach((entity, place) => {
    if (!hasFields(entity)) return
    entity.__typename ??= asked[place]!.__typename
    rewrite(schema, fetch.outputRewrites!, entity)
  })
}

/**
 * An error of an entity stands wherever it was asked for; when nothing was answered, one of each field at the first
 * place of each path is enough.
 */
function report(
  run: Run,
  { serviceName }: FetchNode,
  shares: readonly Share[],
  errors: readonly GraphQLError[],
  isMissing: boolean,
): void {
  const add = (error: GraphQLError, path: Path | undefined): unknown =>
    run.errors.push(ofSubgraph(error, serviceName, path))
  for (const { path, targets, places } of shares) {
    if (targets.length === 0) continue
    const paths = pathsAt(run.data, path)
    for (const error of errors) {
      const [field, asked, ...rest] = error.path ?? []
      if (field === '_entities' && typeof asked === 'number')
        placesOf(asked, places, isMissing).forEach((index) => add(error, [...paths[index]!, ...rest]))
      else if (error.path) add(error, commonPath(path))
    }
  }
  for (const error of errors) if (!error.path) add(error, undefined)
}

function placesOf(asked: number, places: readonly number[], isMissing: boolean): number[] {
  if (isMissing) return [places.findIndex((place) => place >= 0)].filter((index) => index >= 0)
  return places.flatMap((place, index) => (place === asked ? [index] : []))
}

/** What came of a fetch; `isMissing` where the subgraph did not answer. */
type Fetched = ExecutionResult & { isMissing: boolean }

function asking({ serviceName, operation, variableUsages = [] }: FetchNode, { transports }: Ways) {
  const transport = transports[serviceName]
  if (!transport) throw new Error(`the supergraph speaks of "${serviceName}", and nobody said where that is`)
  return async ({ given, context }: Run, variables: Record<string, unknown>): Promise<Fetched> => {
    for (const name of variableUsages) {
      if (Object.hasOwn(given, name) && given[name] !== undefined) variables[name] = given[name]
    }
    const answer = await transport.ask({ query: operation, variables }, context)
    if (answer) return { ...answer, isMissing: false }
    return { errors: missingFields(serviceName, operation), isMissing: true }
  }
}

/** A step that never throws: what goes wrong in it is a fault of the hub, told by the answer. */
export function guarded(step: Step): Step {
  return async (run) => {
    try {
      await step(run)
    } catch (error) {
      run.errors.push(fault(error instanceof Error ? error : new Error(String(error))))
    }
  }
}
