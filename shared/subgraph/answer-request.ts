import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { verifyAssertion } from '../access/assertion.js'
import type { HubKeys } from '../access/keys.js'
import type { Viewer } from '../access/viewer.js'
import { graphqlError, maskError } from '../errors/mask.js'
import { localeOf } from '../errors/say.js'
import { findNotStorable, notStorable } from '../errors/storable.js'
import { FetchContext, type Surroundings } from '../federation/fetch-context.js'
import { asksForSdlOnly, executorOf, type SubgraphRequest } from './execute.js'

/** What comes with a request: the gateway's assertion and the client's languages. */
export interface Credentials {
  assertion: string | undefined
  acceptLanguage: string | undefined
}

/** What is needed to tell who asks, and to keep what went wrong. */
export interface Gatekeeping {
  keys: Pick<HubKeys, 'assertionPublicKey'>
  log: Logger
}

/** Answers requests of verified viewers, each in a context of its own; strangers get nothing but the SDL. */
export function answererOf(schema: GraphQLSchema, room: Surroundings, { keys, log }: Gatekeeping) {
  const executor = executorOf(schema)

  return async (request: SubgraphRequest, credentials: Credentials): Promise<ExecutionResult> => {
    const locale = localeOf(credentials.acceptLanguage)
    const mask = (errors: readonly GraphQLError[]): GraphQLError[] =>
      errors.map((error) => maskError(error, room.messages, locale, log))
    const document = executor.documentOf(request.query)
    if (!('kind' in document)) return { errors: mask(document) }
    if (asksForSdlOnly(document)) return executor.run(document, request, undefined)
    const viewer = await viewerOf(credentials.assertion, keys)
    if (!viewer) {
      return { errors: mask([graphqlError('UNAUTHENTICATED', { reason: noAssertion })]) }
    }
    const odd = findNotStorable(request.variables, '')
    if (odd) return { errors: mask([graphqlError('BAD_USER_INPUT', notStorable(odd.path, odd.text))]) }
    const context = new FetchContext(room, viewer, locale)
    try {
      const result = await executor.run(document, request, context)
      const unkept = await context.keepNotes().then(() => undefined, asGraphQL)
      if (unkept) return { errors: mask([unkept]) } // nobody is shown what cannot be recorded
      return result.errors ? { ...result, errors: mask(result.errors) } : result
    } finally {
      void context.end() // the answer is there: nobody waits for the snapshot to be given back
    }
  }
}

function asGraphQL(error: Error): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error })
}

const noAssertion = {
  vi: 'yêu cầu không mang chứng nhận hợp lệ về người hỏi',
  en: 'the request carries no valid assertion of its viewer',
}

async function viewerOf(assertion: string | undefined, keys: Gatekeeping['keys']): Promise<Viewer | null> {
  if (!assertion) return null
  return verifyAssertion(assertion, keys.assertionPublicKey).catch(() => null)
}
