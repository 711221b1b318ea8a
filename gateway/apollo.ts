import './no-telemetry.js'
import { ApolloGateway } from '@apollo/gateway'
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
import { namedOperation } from './limits/operation.js'
import { maxTokens } from './limits/shape.js'
import type { Transport } from './transports/transport.js'

/** Starts planning and joining over the given ways to the subgraphs. Behaves alike in every NODE_ENV. */
export async function openApollo(
  supergraphSdl: string,
  transports: Record<string, Transport>,
  plugins: ApolloServerPlugin<GatewayContext>[],
  logger: Logger,
): Promise<ApolloServer<GatewayContext>> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => wayTo(name, transports),
    __exposeQueryPlanExperimental: false,
    logger,
  })
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

function wayTo(name: string, transports: Record<string, Transport>): Transport {
  const transport = transports[name]
  if (!transport) throw new Error(`the supergraph speaks of "${name}", and nobody said where that is`)
  return transport
}
