import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { Logger } from 'pino'
import { storableStrings } from '../shared/federation/storable-strings.js'
import { hideOutside, wordAnswers } from './answer.js'
import type { GatewayContext } from './context.js'
import type { Execution } from './execution/gateway.js'
import { namedOperation } from './limits/operation.js'
import { maxTokens } from './limits/shape.js'

/** Starts answering operations by a way to execute them. Behaves alike in every NODE_ENV. */
export async function openApollo(
  gateway: Execution,
  plugins: ApolloServerPlugin<GatewayContext>[],
  logger: Logger,
): Promise<ApolloServer<GatewayContext>> {
  const server = new ApolloServer<GatewayContext>({
    gateway,
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens },
    validationRules: [storableStrings],
    formatError: hideOutside,
    plugins: [wordAnswers(logger), namedOperation, ...plugins, ...off],
    logger,
  })
  await server.start()
  return server
}

/** What @apollo/server would add by itself or for an APOLLO_KEY that happens to be set. */
const off = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
]
