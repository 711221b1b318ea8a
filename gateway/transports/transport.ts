import type { GraphQLDataSource } from '@apollo/gateway'
import type { Logger } from 'pino'
import type { GatewayContext } from '../context.js'
import { askedOnce } from './distinct.js'
import type { Fetch } from './fetch.js'
import { hiddenTypes } from './hidden.js'
import { missingFields } from './missing-fields.js'
import { describeFault } from '../../shared/errors/mask.js'

/** A way to one subgraph. */
export interface Transport extends GraphQLDataSource {
  /** Throws when the subgraph or its database does not answer. */
  checkReady(): Promise<void>
  close(): Promise<void>
}

/** The one seam: a fetch that fails costs the fields it would have brought, never the whole answer. */
export function dataSource(subgraph: string, fetch: Fetch, log: Logger): GraphQLDataSource {
  const ask = askedOnce(fetch)
  return {
    async process({ request, context }) {
      const { query = '', variables, operationName } = request
      const { assertion, locale, hidden } = context as GatewayContext
      const credentials = { assertion: await assertion(), acceptLanguage: locale }
      try {
        const result = await ask({ query, variables, operationName }, credentials)
        for (const type of hiddenTypes(variables, result)) hidden.add(type)
        return result
      } catch (error) {
        log.warn({ fault: describeFault(error), subgraph }, 'a subgraph did not answer')
        return { errors: missingFields(subgraph, query) }
      }
    },
  }
}

/** The result of the work, or an error when it takes longer than allowed (milliseconds); the work itself runs on. */
export function within<T>(limit: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
