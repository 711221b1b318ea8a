import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../shared/database/migrate.js'
import { startEmbeddedPostgres } from '../shared/server/embedded.js'
import { prepareDatabase } from '../shared/server/roles.js'

/**
 * node dist/bench/staff.js
 *
 * Books the staff of a country (34 provinces, 3,300 communes, 54,000 schools, 1.5 million people) on a database of its own, in
 * pages as the feed gives them, and measures what one reading costs at each level, and what it costs to move a commune.
 */
const SCHOOLS = 54_000
const PEOPLE = 1_500_000
const PAGE = 1_000

const id = (kind: number, number: string): string =>
  `('0189${kind}000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`
const ministry = id(1, '0')
const edgesOf = [
  `select ${id(2, 'n')}, ${ministry} from generate_series(0, 33) n`,
  `select ${id(3, 'n')}, ${id(2, 'n % 34')} from generate_series(0, 3299) n`,
  `select ${id(4, 'n')}, ${id(3, 'n % 3300')} from generate_series(0, ${SCHOOLS - 1}) n`,
]

const dataDir = mkdtempSync(join(tmpdir(), 'staff-bench-'))
const server = await startEmbeddedPostgres({ dataDir, durable: false })
try {
  const { ownerUrl } = await prepareDatabase(server.url)
  await migrate(ownerUrl, 'initiatives')
  const owner = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=initiatives,public' })
  await owner.connect()
  for (const edges of edgesOf) {
    await owner.query(
      `insert into organization_edge select gen_random_uuid(), child, parent, 'PROFESSIONAL', '2000-01-01', 'infinity' from (${edges}) e (child, parent)`,
    )
  }
  await loadPeople(owner)
  await owner.query('vacuum analyze')
  await measureReadings(owner)
  await measure('moving a commune of 16 schools to another province', () =>
    owner.query(`update organization_edge set parent_id = ${id(2, '7')} where child_id = ${id(3, '0')}`),
  )
  await owner.end()
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** One employment each, from a day of the last twenty years; every tenth has ended. */
async function loadPeople(owner: pg.Client): Promise<void> {
  const began = performance.now()
  let slowest = 0
  for (let first = 0; first < PEOPLE; first += PAGE) {
    const start = performance.now()
    await owner.query(
      `insert into known_employment (id, person_id, organization_id, valid_from, valid_to)
       select gen_random_uuid(), gen_random_uuid(), ${id(4, `n % ${SCHOOLS}`)}, '2004-09-01'::date + n % 7000,
         case when n % 10 = 0 then '2024-09-01'::date else 'infinity' end
       from generate_series($1::int, $2::int) n`,
      [first, first + PAGE - 1],
    )
    slowest = Math.max(slowest, performance.now() - start)
  }
  const seconds = (performance.now() - began) / 1_000
  console.log(
    `${PEOPLE} employments booked in ${seconds.toFixed(0)} s, the slowest page of ${PAGE} in ${slowest.toFixed(0)} ms`,
  )
}

async function measureReadings(owner: pg.Client): Promise<void> {
  const levels = { ministry, province: id(2, '0'), commune: id(3, '0'), school: id(4, '0') }
  for (const [level, organization] of Object.entries(levels)) {
    await owner.query(`select set_config('hub.organizations', array[${organization}]::text, false)`)
    await measure(`staff of one ${level}`, () =>
      owner.query(`select people from staff_on('2024-05-31', array[${organization}])`),
    )
  }
}

/** The middle one of eleven times, or the only one of what can be done once. */
async function measure(what: string, run: () => Promise<pg.QueryResult>): Promise<void> {
  const times: number[] = []
  let rows: unknown[] = []
  for (let i = 0; i < 11; i++) {
    const start = performance.now()
    rows = (await run()).rows
    times.push(performance.now() - start)
    if (rows.length === 0) break
  }
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
  console.log(`${what}: ${median.toFixed(1)} ms ${rows.length > 0 ? JSON.stringify(rows[0]) : ''}`)
}
