import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readEnvironment } from '../shared/config/environment.js'
import { startEmbeddedPostgres, type EmbeddedServer } from '../shared/server/embedded.js'
import { prepareDatabase } from '../shared/server/roles.js'
import { inventedUnits } from './country/invented-units.js'
import { loadCountry } from './country/load.js'
import { setForLoading } from './country/server.js'
import { besideProject, hasFiles, unitsFromFiles } from './country/units.js'

/**
 * npm run bench:load -- --years 3
 *
 * Loads the country into the database of the hub (DATABASE_URL, or the embedded one in DATA_DIR), which is stopped. Goes
 * on where a run with the same settings was killed. `--provinces 1` loads people and facts of one province only;
 * `--invented` uses invented units though the public data is there; `--data` names its folder where it is not ../shared/data.
 */
const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '1' },
    provinces: { type: 'string' },
    workers: { type: 'string', default: '2' },
    invented: { type: 'boolean' },
    data: { type: 'string' },
  },
})
const folder = values.data ?? besideProject
const units = values.invented || !hasFiles(folder) ? inventedUnits() : unitsFromFiles(folder)
const environment = readEnvironment()
const start = () => startEmbeddedPostgres({ dataDir: join(environment.dataDir, 'postgres'), durable: false })

/** The embedded server with settings that suit a load, which need a start. */
async function startForLoading(): Promise<EmbeddedServer> {
  const server = await start()
  await setForLoading(server.url, true)
  await server.stop()
  return start()
}

const server = environment.databaseUrl ? undefined : await startForLoading()
try {
  const { ownerUrl } = await prepareDatabase(environment.databaseUrl ?? server!.url)
  const began = performance.now()
  await loadCountry({
    ownerUrl,
    units,
    years: Number(values.years),
    provinces: values.provinces === undefined ? undefined : Number(values.provinces),
    workers: Number(values.workers),
    say: console.log,
  })
  console.log(`done in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`)
} finally {
  if (server) await setForLoading(server.url, false)
  await server?.stop()
}
