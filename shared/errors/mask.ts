import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { commonMessages, type Messages } from './catalogue.js'
import { wordGraphql } from './graphql-words.js'
import { Refusal } from './refusal.js'
import { say, type Locale } from './say.js'

/** A GraphQL error of the catalogue; its sentence is written when the answer leaves. */
export function graphqlError(code: string, args: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(code, { extensions: { code, args } })
}

const ofGraphql = new Set(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'])

/**
 * What a client may know of an error: a code of the catalogue with its sentence, or INTERNAL with an id under which
 * the log has the rest. Nothing of the original (SQL, addresses, stack) passes.
 */
export function maskError(
  error: GraphQLError,
  messages: Messages,
  locale: Locale,
  log: Logger,
): GraphQLError {
  const known = recognize(error)
  if (known) return present(error, known.code, known.args, messages, locale)
  const id = randomUUID()
  log.error({ fault: describeFault(error.originalError ?? error), id, path: error.path }, 'unexpected error')
  return present(error, 'INTERNAL', { id }, messages, locale)
}

/**
 * What the log may know of a fault. A database error carries the statement's values, and one of GraphQL the value that it
 * stumbled over: only their names are kept.
 */
export function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  if (error instanceof GraphQLError && error.originalError) return describeFault(error.originalError)
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
  const database = databaseErrorOf(error)
  if (database) {
    const { code, schema, table, constraint, routine } = database
    const statement = (error as { query?: string }).query?.match(/\/\* (\S+) \*\//)?.[1]
    return { name: error.name, code, schema, table, constraint, routine, statement, stack }
  }
  const message = error instanceof GraphQLError || error instanceof SyntaxError ? undefined : error.message
  return { name: error.name, message, stack }
}

/** What PostgreSQL said, as TypeORM wraps it or as it comes from pg. */
function databaseErrorOf(error: Error): Record<string, string | undefined> | undefined {
  const { driverError, severity } = error as { driverError?: Record<string, string>; severity?: string }
  return driverError ?? (severity === undefined ? undefined : (error as unknown as Record<string, string>))
}

function recognize(error: GraphQLError): { code: string; args: Record<string, unknown> } | undefined {
  const { code, args } = error.extensions as { code?: string; args?: Record<string, unknown> }
  if (code === 'BAD_USER_INPUT') return { code, args: { ...args, ...fieldOf(error.message) } }
  if (code && (code in commonMessages || args)) return { code, args: args ?? {} }
  if (code && ofGraphql.has(code))
    return { code: 'BAD_REQUEST', args: { reason: wordGraphql(error.message) } }
  const original = error.originalError
  // graphql-js itself refused the request; of variables it says why in an error of its own within the error.
  if (!error.path && (!original || original instanceof GraphQLError)) {
    return { code: 'BAD_REQUEST', args: { reason: wordGraphql(error.message) } }
  }
  if (!original) return undefined
  if (original instanceof Refusal) return ofRefusal(original)
  if (isOverload(original)) return { code: 'OVERLOADED', args: {} }
  return isBrokenConnection(original) ? { code: 'DATABASE_UNAVAILABLE', args: {} } : undefined
}

/** What a query refuses is an error of the request: a value of an argument that does not fit. */
function ofRefusal({ details }: Refusal): { code: string; args: Record<string, unknown> } | undefined {
  const detail = details.find(({ code }) => code === 'INVALID')
  return detail && { code: 'BAD_USER_INPUT', args: detail.args ?? {} }
}

/** graphql-js says where in the variables a scalar refused its value: `… at "input.items[0].personId"; …`. */
function fieldOf(message: string): { field: string } | Record<string, never> {
  const [, field] = / at "([^"]+)"/.exec(message) ?? /^Variable "\$([^"]+)"/.exec(message) ?? []
  return field ? { field } : {}
}

function isOverload(error: Error): boolean {
  return /timeout exceeded when trying to connect|too many clients|remaining connection slots/.test(
    error.message,
  )
}

/** Class 08 is a lost connection; 57P01 to 57P03 a server that stops, crashed or starts. */
const broken = /^(08|57P0[123]|ECONN|EPIPE)/

/** In the words of pg, and of TypeORM, which gives a connection back as soon as it breaks under a transaction. */
const lostMidway = /^Connection terminated|not queryable|^Query runner already released/

function isBrokenConnection(error: Error): boolean {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } }
  return broken.test(driverError?.code ?? code ?? '') || lostMidway.test(error.message)
}

function present(
  error: GraphQLError,
  code: string,
  args: Record<string, unknown>,
  messages: Messages,
  locale: Locale,
): GraphQLError {
  return new GraphQLError(say(messages, locale, code, args), {
    path: error.path,
    extensions: { code, ...(code === 'INTERNAL' ? { id: args.id } : {}) },
  })
}
