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
export async function holdBackSealing({ row, urls }: BenchHub): Promise<Sealing> {
  const client = new pg.Client({ connectionString: urls.ownerUrl })
  client.on('error', () => undefined) // when a measurement fails its own error is to be seen
  await client.connect()
  const long: string[] = []
  for (const name of subgraphNames) {
    const { waiting } = await row<{ waiting: number }>(
      `select count(*)::int as waiting from (select from ${name}.journal j
         where not exists (select from ${name}.audit_chain c where c.seq = j.seq) limit ${most + 1}) left_over`,
    )
    if (waiting <= most) continue
    long.push(name)
    await client.query("select pg_advisory_lock(hashtext($1), hashtext('audit'))", [name])
  }
  const rooms = long.join(', ')
  return {
    said: long.length > 0 ? `What the load left in the journals of ${rooms} is not sealed meanwhile.` : '',
    release: () => client.end(),
  }
}
