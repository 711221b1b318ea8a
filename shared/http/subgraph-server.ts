import express, { type ErrorRequestHandler, type Express, type Response } from 'express'
import type { Logger } from 'pino'
import { Registry } from 'prom-client'
import type { HubKeys } from '../access/keys.js'
import { gaugeAuditLag } from '../audit/gauge.js'
import { fileRoutes } from '../files/file-routes.js'
import { serviceRoutes } from './service-routes.js'
import { statusOf } from './status.js'
import type { RunningSubgraph } from '../subgraph/open-subgraph.js'
import type { SubgraphRequest } from '../subgraph/execute.js'
import { describeFault } from '../errors/mask.js'

/** A subgraph's HTTP face: GraphQL for the gateway, /service for the hub's other parts, health. */
export function subgraphServer(
  subgraph: RunningSubgraph,
  keys: Pick<HubKeys, 'serviceSecret'>,
  log: Logger,
): Express {
  const app = express().disable('x-powered-by').disable('etag') // nobody asks a subgraph for what has changed
  const json = express.json({ limit: '2mb', inflate: false })

  app.get('/livez', (_, response) => void response.send('ok\n'))
  app.get('/readyz', async (_, response) => sendReadiness(subgraph, response))

  const registry = new Registry()
  gaugeAuditLag(registry, [subgraph])
  app.get('/metrics', async (_, response) => {
    response.type(registry.contentType).send(await registry.metrics())
  })

  app.post('/graphql', json, async (request, response) => {
    const body = request.body as SubgraphRequest
    const result = await subgraph.execute(body, {
      assertion: request.get('x-viewer-assertion'),
      acceptLanguage: request.get('accept-language'),
    })
    response.status(statusOf(result)).json(result)
  })

  app.use(serviceRoutes({ [subgraph.name]: subgraph }, keys.serviceSecret))
  app.use(fileRoutes({ [subgraph.name]: subgraph }))
  app.use(hideErrors(log))
  return app
}

async function sendReadiness(subgraph: RunningSubgraph, response: Response): Promise<void> {
  const ready = await subgraph.checkReady().then(
    () => true,
    () => false,
  )
  response.status(ready ? 200 : 503).json({ ready })
}

/** What the client did wrong is said in a word; what we did wrong is in the log only. */
function hideErrors(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; message: string }, _request, response, _next) => {
    const status = error.status ?? 500
    if (status >= 500) log.error({ fault: describeFault(error) }, 'request failed')
    response.status(status).json({ error: status >= 500 ? 'internal error' : 'malformed request' })
  }
}
