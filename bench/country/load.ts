import { readFileSync } from 'node:fs'
import pg from 'pg'
import { projectPath } from '../../shared/config/project-path.js'
import { migrate } from '../../shared/database/migrate.js'
import { subgraphNames } from '../../shared/subgraph/definition.js'
import { awards } from './awards.js'
import { campaigns, nationalCampaign } from './campaigns.js'
import { initiatives } from './initiatives.js'
import { offices, trees } from './offices.js'
import { people, ratings } from './people.js'
import { single, type Chunk, type Step } from './steps.js'
import { makeTree, type Tree } from './tree.js'
import { switchedOff } from './triggers.js'
import type { Units } from './units.js'
import { reachesReform, schoolYears, type SchoolYear } from './years.js'

/** What to load. */
export interface LoadOptions {
  ownerUrl: string
  units: Units
  years: number
  /** People and facts of so many provinces only, the smallest; the tree is always whole. */
  provinces?: number | undefined
  /** How many transactions at once. */
  workers?: number
  say?: (line: string) => void
}

/**
 * Loads the country: all offices and schools with both kinds of edges, their people, and for each school year titles,
 * initiatives, campaigns and duties through all their steps, with every trigger at work. Each part is a transaction
 * that writes down that it is done; a run that was killed goes on where it was.
 */
export async function loadCountry(options: LoadOptions): Promise<void> {
  const { ownerUrl, units, years, provinces, workers = 2, say = () => undefined } = options
  for (const schema of subgraphNames) await migrate(ownerUrl, schema)
  const tree = makeTree(units, reachesReform(years))
  const clients = await Promise.all(Array.from({ length: workers }, () => connect(ownerUrl)))
  const first = clients[0]!
  try {
    await first.query(readFileSync(projectPath('bench/country/staging.sql'), 'utf8'))
    await assertSameRun(first, { years, provinces: provinces ?? null, source: units.source })
    say(`from ${units.source}: ${tree.organizations.length} organizations, ${tree.edges.length} edges`)
    const loaded = { done: await doneSteps(first), say, began: performance.now() }
    const wanted = provincesOf(tree, provinces)
    await runAll([first], [offices(units, tree)], loaded)
    await runAll(
      clients,
      trees().map((one) => [one]),
      loaded,
    )
    for (const year of schoolYears(years)) {
      await runAll([first], [[nationalCampaign(year)]], loaded)
      await runAll(
        clients,
        wanted.map((place) => provinceIn(year, place)),
        loaded,
      )
    }
    await runAll([first], [[single(`cursors after ${years} years`, setCursors)]], loaded)
    await finish(clients, say)
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

/** In this order: proposals rest on initiatives, and these on people. */
function provinceIn(year: SchoolYear, place: number): Chunk[] {
  return [
    ...(year.place === 0 ? [people(place)] : []),
    ratings(place, year),
    initiatives(place, year),
    awards(place, year),
    campaigns(place, departmentOf(place), year),
  ]
}

/** The smallest provinces when not all are wanted; the largest first, so that no worker is left alone with it at the end. */
function provincesOf({ schools }: Tree, most: number | undefined): number[] {
  const sizes = new Map<number, number>()
  for (const { province, staff } of schools) sizes.set(province, (sizes.get(province) ?? 0) + staff)
  const bySize = [...sizes].sort((a, b) => a[1] - b[1]).map(([province]) => province)
  return bySize.slice(0, most).reverse()
}

/** The place of a province's Sở: after the ministry, each province has its committee and then its Sở. */
function departmentOf(province: number): number {
  return 3 + province * 2
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined) // a lost connection fails the statement under way, or the next one
  await client.connect()
  await client.query(
    `set synchronous_commit = off; set jit = off; set work_mem = '256MB'; set temp_buffers = '256MB'; set client_min_messages = warning;
     set random_page_cost = 1; set effective_cache_size = '8GB'`,
  )
  return client
}

async function assertSameRun(client: pg.Client, settings: object): Promise<void> {
  await client.query('insert into bench.run (settings) values ($1) on conflict do nothing', [settings])
  const { rows } = await client.query('select settings from bench.run where settings <> $1', [settings])
  if (rows.length > 0) {
    throw new Error(
      `this database was loaded with ${JSON.stringify(rows[0].settings)}; ${JSON.stringify(settings)} needs another one`,
    )
  }
}

async function doneSteps(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>('select name from bench.step')
  return new Set(rows.map((row) => row.name))
}

interface Loaded {
  done: Set<string>
  say: (line: string) => void
  began: number
}

/** Runs what is not done yet: chains of chunks, as many at once as there are clients, the chunks of one after each other. */
async function runAll(
  clients: readonly pg.Client[],
  chains: readonly (readonly Chunk[])[],
  loaded: Loaded,
): Promise<void> {
  const left = chains
    .map((chain) => chain.filter(({ steps }) => steps.some(({ name }) => !loaded.done.has(name))))
    .filter((chain) => chain.length > 0)
  const work = async (client: pg.Client): Promise<void> => {
    for (let chain = left.shift(); chain; chain = left.shift()) {
      for (const chunk of chain) {
        const seconds = await runOne(client, chunk, loaded.done)
        const minutes = ((performance.now() - loaded.began) / 60_000).toFixed(1)
        loaded.say(
          `${minutes} min: ${chunk.name} in ${seconds.toFixed(1)} s, ${left.length} of its kind not begun`,
        )
      }
    }
  }
  await Promise.all(clients.map(work))
}

/** Runs the steps of a chunk that are not done, then folds; answers the seconds. */
async function runOne(
  client: pg.Client,
  { prepare, steps }: Chunk,
  done: ReadonlySet<string>,
): Promise<number> {
  const began = performance.now()
  if (prepare) await client.query(prepare)
  for (const step of steps) if (!done.has(step.name)) await runStep(client, step)
  for (const schema of subgraphNames) await fold(client, schema)
  return (performance.now() - began) / 1_000
}

async function runStep(client: pg.Client, { name, run }: Step): Promise<void> {
  const began = performance.now()
  await client.query('begin')
  try {
    await run(client)
    const seconds = (performance.now() - began) / 1_000
    await client.query('insert into bench.step (name, seconds) values ($1, $2)', [name, seconds])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error })
  }
}

/** Folds what there is, unless somebody else is at it. */
async function fold(client: pg.Client, schema: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select case when pg_try_advisory_xact_lock(hashtext('${schema}'), hashtext('fold')) then ${schema}.fold_rollups(1000000) else 0 end as count`,
  )
  return Number(rows[0]!.count)
}

/** The projections are written with what they tell of: their rooms have read the feeds to here. */
async function setCursors(client: pg.Client): Promise<void> {
  const follows = {
    awards: ['organizations', 'initiatives', 'campaigns'],
    campaigns: ['organizations'],
    initiatives: ['organizations', 'awards'],
  }
  for (const [room, sources] of Object.entries(follows)) {
    await client.query(
      `insert into ${room}.feed_cursor (source, epoch, txid, seq)
       select source, 1, pg_current_xact_id(), 0 from unnest($1::text[]) source
       on conflict (source) do update set epoch = excluded.epoch, txid = excluded.txid, seq = excluded.seq`,
      [sources],
    )
  }
}

async function finish(clients: readonly pg.Client[], say: (line: string) => void): Promise<void> {
  const began = performance.now()
  for (const schema of subgraphNames) while (await fold(clients[0]!, schema));
  const off = await switchedOff(clients[0]!, subgraphNames)
  if (off.length > 0) throw new Error(`these triggers are switched off: ${off.join(', ')}`)
  say('all triggers are enabled; cleaning up')
  const { rows } = await clients[0]!.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relnamespace::regnamespace::text = any ($1) and relkind = 'r'
     order by pg_table_size(oid) desc`,
    [subgraphNames],
  )
  const tidy = async (client: pg.Client): Promise<void> => {
    for (let table = rows.shift(); table; table = rows.shift())
      await client.query(`vacuum (analyze) ${table.name}`)
  }
  await Promise.all(clients.map(tidy))
  await clients[0]!.query(
    `insert into bench.step (name, seconds, done_at) select 'cleaning up', s, now() - make_interval(secs => s)
     from (select $1::float8 as s) took on conflict do nothing`,
    [(performance.now() - began) / 1_000],
  )
}
