import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { GatewayContext } from '../context.js'

/** Refuses a request whose operation name names none of its operations; @apollo/gateway would call that our fault. */
export const namedOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation) return
      const reason = {
        vi: '"operationName" phải là tên của một thao tác trong "query"',
        en: '"operationName" must name one of the operations in "query"',
      }
      const extensions = { code: 'BAD_REQUEST', args: { reason }, http: { status: 400 } }
      throw new GraphQLError('no such operation', { extensions })
    },
  }),
}
