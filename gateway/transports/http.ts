import type { ExecutionResult } from 'graphql'
import type { Logger } from 'pino'
import { Agent, fetch } from 'undici'
import { addressOf, post, type Posted } from '../../shared/http/post.js'
import type { Fetch } from './fetch.js'
import { isMutation } from './missing-fields.js'
import { asking, type Transport } from './transport.js'

/** The way to a subgraph behind an address, over connections that are kept. */
export function overHttp(name: string, url: string, timeoutMs: number, log: Logger): Transport {
  const agent = new Agent({ connections: 64, keepAliveTimeout: 30_000 })
  return {
    ask: asking(name, posting(new URL('/graphql', url), agent, timeoutMs), log),
    checkReady: async () => {
      const response = await fetch(new URL('/readyz', url), {
        dispatcher: agent,
        signal: AbortSignal.timeout(timeoutMs),
      })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`${name} is not ready`)
    },
    close: () => agent.close(),
  }
}

/** Posts a sub-query; a query that met a network fault is sent once more within the same time. */
function posting(url: URL, agent: Agent, timeoutMs: number): Fetch {
  const address = addressOf(url)
  return async (request, { assertion = '', acceptLanguage = '' }) => {
    const headers = {
      'content-type': 'application/json',
      'x-viewer-assertion': assertion,
      'accept-language': acceptLanguage,
    }
    const body = JSON.stringify(request)
    const end = performance.now() + timeoutMs
    const send = (): Promise<Posted> => post(agent, address, headers, body, end - performance.now())
    const { status, text } = await send().catch((error: unknown) => {
      if (performance.now() >= end || isMutation(request.query)) throw error
      return send()
    })
    return answerOf(status, text)
  }
}

/** Codes that a subgraph itself answers with a status of 5xx; anything else with one comes from what stands before it. */
const ownWords = new Set<unknown>(['OVERLOADED', 'DATABASE_UNAVAILABLE'])

/** The GraphQL answer in a response; throws when the response is something else. */
function answerOf(status: number, text: string): ExecutionResult {
  const answer = JSON.parse(text) as ExecutionResult | null
  const errors: unknown = answer?.errors
  const refused = Array.isArray(errors) && errors.length > 0
  const isItsOwnWord = refused && ownWords.has(answer?.errors?.[0]?.extensions?.code)
  if (answer && (status < 500 || isItsOwnWord) && (answer.data || refused)) return answer
  throw new Error(`answered with status ${status} and no GraphQL result`)
}
