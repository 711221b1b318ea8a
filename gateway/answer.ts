import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { wordGraphql } from '../shared/errors/graphql-words.js'
import { maskError } from '../shared/errors/mask.js'
import { say, type Locale } from '../shared/errors/say.js'
import type { GatewayContext } from './context.js'
import { inLanguage, type Args } from './refusal.js'

/** So many errors stand in one answer; how many more there were is said in its extensions. */
const most = 5

/** Words the errors of each answer in the client's language and hides the unexpected. */
export function wordAnswers(log: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, errors = [], contextValue }) => {
        if (response.body.kind !== 'single' || errors.length === 0) return
        const result = response.body.singleResult
        result.errors = errors.slice(0, most).map((error) => word(error, contextValue.locale, log))
        if (errors.length > most) result.extensions = { omittedErrors: errors.length - most }
      },
    }),
  }
}

/** An error as the client may see it. */
function word(error: GraphQLError, locale: Locale, log: Logger): GraphQLFormattedError {
  const { code, args, id, serviceName } = error.extensions as Partial<Details>
  if (!serviceName || !code || code === 'DOWNSTREAM_SERVICE_ERROR') return wordOwn(error, locale, log)
  const message = args ? say({}, locale, code, inLanguage(args, locale)) : error.message
  return { message, path: error.path, extensions: { code, ...(args && { args }), ...(id && { id }) } }
}

interface Details {
  code: string
  args?: Args
  /** Under which the log of a subgraph has the rest. */
  id?: string
  /** Set on errors of subgraphs, which have worded them already. */
  serviceName?: string
}

function wordOwn(error: GraphQLError, locale: Locale, log: Logger): GraphQLFormattedError {
  const { locations } = error
  const masked = maskError(inCatalogue(error, locale), {}, locale, log).toJSON()
  return locations ? { ...masked, locations } : masked
}

/** Codes by which @apollo/server says that the client's request is wrong; its message tells how. */
const clientFaults = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]

function inCatalogue(error: GraphQLError, locale: Locale): GraphQLError {
  // @apollo/server replaces the code of a validation rule by its own; ours is in the original.
  const { extensions } = error.originalError instanceof GraphQLError ? error.originalError : error
  const { code, args } = extensions as Partial<Details>
  if (code && args) return withCode(error, code, inLanguage(args, locale))
  const isClientFault = clientFaults.includes(String(error.extensions.code))
  return isClientFault
    ? withCode(error, 'BAD_REQUEST', { reason: wordGraphql(error.message)[locale] })
    : error
}

function withCode(
  { message, path }: GraphQLError,
  code: string,
  args: Record<string, unknown>,
): GraphQLError {
  return new GraphQLError(message, { path, extensions: { code, args } })
}

/**
 * The net below: @apollo/server answers what fails before an operation begins (an Accept header that cannot be met)
 * without asking any plugin. Everything else is worded a second time by wordAnswers.
 */
export function hideOutside({ message, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  if (extensions?.code !== 'BAD_REQUEST')
    return { message: 'unexpected error', extensions: { code: 'INTERNAL' } }
  return { message: say({}, 'en', 'BAD_REQUEST', { reason: message }), extensions: { code: 'BAD_REQUEST' } }
}
