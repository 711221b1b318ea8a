import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import { gaugeAuditLag, type Audited } from '../shared/audit/gauge.js'
import type { GatewayContext } from './context.js'

/** What the gateway counts about itself, in a registry of its own: several gateways may live in one process. */
export interface Metrics {
  /** Where other parts of the gateway add theirs. */
  registry: Registry
  /** Counts HTTP answers by status. */
  countRequests: RequestHandler
  /** Times operations by type. */
  timeOperations: ApolloServerPlugin<GatewayContext>
  /** Answers GET /metrics in Prometheus text form. */
  show: RequestHandler
}

/** Opens the counters of one gateway, and those of the subgraphs in its process. */
export function openMetrics(rooms: readonly Audited[]): Metrics {
  const registry = new Registry()
  gaugeAuditLag(registry, rooms)
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'hub_http_requests_total',
    help: 'HTTP requests answered, by status',
    labelNames: ['status'],
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'hub_graphql_operation_duration_seconds',
    help: 'Time from the start of an operation to its answer, by type (invalid: never ran)',
    labelNames: ['type'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    registry,
    countRequests: (_, response, next) => {
      response.on('finish', () => requests.inc({ status: response.statusCode }))
      next()
    },
    timeOperations: {
      requestDidStart: async () => {
        const stop = durations.startTimer()
        return {
          willSendResponse: async ({ operation }) => void stop({ type: operation?.operation ?? 'invalid' }),
        }
      },
    },
    show: async (_, response) => void response.type(registry.contentType).send(await registry.metrics()),
  }
}
