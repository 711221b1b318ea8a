import '../shared/config/production.js'
import 'reflect-metadata'
import './no-telemetry.js'
import { readFileSync } from 'node:fs'
import { pino } from 'pino'
import { importKeys, localKeys } from '../shared/access/keys.js'
import { projectPath } from '../shared/config/project-path.js'
import { listen } from '../shared/http/listen.js'
import { runProgram } from '../shared/server/program.js'
import { prepareDatabase, type PreparedDatabase } from '../shared/server/roles.js'
import { StartupError } from '../shared/server/startup-error.js'
import { subgraphNames } from '../shared/subgraph/definition.js'
import { readGatewayEnvironment, type GatewayEnvironment } from './environment.js'
import { protectionOf } from './protection.js'
import { openGateway } from './server.js'

await runProgram(async (onStop) => {
  const environment = readGatewayEnvironment()
  const { dataDir, host, port, subgraphTimeoutMs } = environment
  const gateway = await openGateway({
    supergraphSdl: readFileSync(projectPath('gateway/supergraph.graphql'), 'utf8'),
    subgraphs: allAddresses(environment),
    keys: await importKeys(environment.keys ?? localKeys(dataDir)),
    tokens: environment.issuer ?? { dataDir },
    subgraphTimeoutMs,
    protection: await protectionOf(environment, () => budgetDatabase(environment)),
    log: pino({ level: environment.logLevel }),
  })
  onStop(() => gateway.close())
  const server = await listen(gateway.app, port, host)
  onStop(() => server.close())
  console.log(`Ready: the gateway listens at http://${host}:${server.port}/graphql`)
})

function budgetDatabase({ databaseUrl }: GatewayEnvironment): Promise<PreparedDatabase> {
  if (databaseUrl) return prepareDatabase(databaseUrl)
  throw new StartupError(
    'DATABASE_URL is not set: with COST_BUDGET=database the gateway keeps the budget there.',
  )
}

function allAddresses({ subgraphUrls }: GatewayEnvironment): Record<string, string> {
  const missing = subgraphNames
    .filter((name) => !subgraphUrls[name])
    .map((name) => `${name.toUpperCase()}_SUBGRAPH_URL`)
  if (missing.length > 0) {
    throw new StartupError(
      `${missing.join(', ')} not set: the gateway alone reaches every subgraph over HTTP; give their base addresses.`,
    )
  }
  return subgraphUrls
}
