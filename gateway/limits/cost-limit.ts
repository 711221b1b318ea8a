import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { expected } from '../../shared/errors/expected.js'
import type { Budget } from '../../shared/database/budget.js'
import type { GatewayContext } from '../context.js'
import type { Args } from '../refusal.js'
import { costOf, largestPage } from './cost.js'
import type { CostTable } from './cost-table.js'

/** How much one operation may cost, and what its client has for each minute. */
export interface CostLimits {
  perOperation: number
  budget: Budget
}

/**
 * Counts what an operation costs before it runs: refuses it when that is too much at once, or more than its client has
 * left of this minute. Every answer tells the cost in its header operation-cost.
 */
export function costLimit(
  table: CostTable,
  { perOperation, budget }: CostLimits,
): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, document, schema, request, response, contextValue }) => {
        if (!operation) return
        const variables = { ...defaultsOf(operation), ...request.variables }
        const cost = costOf({ schema, document, operation, variables }, table, ({ field, first }) => {
          throw refusal(400, 'BAD_USER_INPUT', {
            field: `${field}(first:)`,
            value: first,
            expected: expected.numberBetween(1, largestPage),
          })
        })
        response.http.headers.set('operation-cost', String(cost))
        if (cost > perOperation) throw refusal(400, 'TOO_COSTLY', { cost, most: perOperation })
        const wait = await budget.spend(contextValue.viewer.subject, cost)
        if (wait === undefined) return
        response.http.headers.set('retry-after', String(wait))
        throw refusal(429, 'BUDGET_SPENT', { cost, wait })
      },
    }),
  }
}

function refusal(status: number, code: string, args: Args): GraphQLError {
  return new GraphQLError(code, { extensions: { code, args, http: { status } } })
}

type Operation = Parameters<typeof costOf>[0]['operation']

/** Numbers by which a variable that is not given is replaced. */
function defaultsOf({ variableDefinitions = [] }: Operation): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === 'IntValue' ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  )
}
