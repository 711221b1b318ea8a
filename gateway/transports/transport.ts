import type { ExecutionResult } from 'graphql'
import type { Logger } from 'pino'
import type { GatewayContext } from '../context.js'
import type { SubgraphRequest } from '../../shared/subgraph/execute.js'
import { describeFault } from '../../shared/errors/mask.js'
import type { Fetch } from './fetch.js'

/** A way to one subgraph. */
export interface Transport {
  /** What the subgraph answers, for the viewer of the operation; undefined when there is no answer to be had. */
  ask(request: SubgraphRequest, context: GatewayContext): Promise<ExecutionResult | undefined>
  /** Throws when the subgraph or its database does not answer. */
  checkReady(): Promise<void>
  close(): Promise<void>
}

/** The one seam: a fetch that fails costs the fields it would have brought, never the whole answer. */
export function asking(subgraph: string, fetch: Fetch, log: Logger): Transport['ask'] {
  return async (request, { assertion, locale }) => {
    try {
      return await fetch(request, { assertion: await assertion(), acceptLanguage: locale })
    } catch (error) {
      log.warn({ fault: describeFault(error), subgraph }, 'a subgraph did not answer')
      return undefined
    }
  }
}

/** The result of the work, or an error when it takes longer than allowed (milliseconds); the work itself runs on. */
export function within<T>(limit: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
