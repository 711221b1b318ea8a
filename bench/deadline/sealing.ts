import pg from 'pg'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import type { BenchHub } from '../runner/hub.js'

/**
 * A load leaves a journal of a year that nobody has sealed, and the program would do nothing else for minutes: more than
 * so many waiting entries are left alone while it is measured, by the lock of whoever seals.
 */
const most = 20_000

/** What was done about the journal. */
export interface Sealing {
  /** For the report. */
  said: string
  release(): Promise<void>
}

/** Holds the sealing of the journal back where there is much of it. */
export async function holdBackSealing({ rooms, urls }: BenchHub): Promise<Sealing> {
  const lags = await Promise.all(
    subgraphNames.map(async (name) => [name, await rooms[name].auditLag()] as const),
  )
  const long = lags.filter(([, lag]) => lag > most)
  const client = new pg.Client({ connectionString: urls.ownerUrl })
  await client.connect()
  for (const [name] of long)
    await client.query("select pg_advisory_lock(hashtext($1), hashtext('audit'))", [name])
  const waiting = long.reduce((sum, [, lag]) => sum + lag, 0).toLocaleString('en')
  return {
    said: long.length > 0 ? `The ${waiting} journal entries of the load are not sealed meanwhile.` : '',
    release: () => client.end(),
  }
}
