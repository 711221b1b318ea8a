import type { GraphQLError } from 'graphql'
import type { GatewayContext } from '../context.js'

/** An object of an answer. */
export type Answered = Record<string, unknown>

/** Where something stands in an answer. */
export type Path = (string | number)[]

/** One operation under way. */
export interface Run {
  /** What the subgraphs have brought so far, put together. */
  data: Answered
  /** Variables as the client gave them. */
  given: Record<string, unknown>
  /** The same as their definitions mean them, with what stands in for those not given. */
  values: Record<string, unknown>
  context: GatewayContext
  errors: GraphQLError[]
  /** Entities of which a subgraph said, without an error, that they are not there for the viewer. */
  hidden: Set<unknown>
}

/** A part of a plan; it ends when all that it brings is in the data. It never throws: what fails is an error of the run. */
export type Step = (run: Run) => Promise<void>

/** The value of a field, where the object itself has it. */
export function own(source: Answered, key: string): unknown {
  const value = source[key]
  return value === undefined || Object.hasOwn(source, key) ? value : undefined
}

/** Sets a field, whatever a client has called it. */
export function put(target: Answered, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value
  else Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true })
}

/** True for what has fields. */
export function hasFields(value: unknown): value is Answered {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
