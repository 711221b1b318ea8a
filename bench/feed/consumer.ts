import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { openDatabase } from '../../shared/database/data-source.js'
import { migrate } from '../../shared/database/migrate.js'
import { pull } from '../../shared/feed/consume.js'
import type { FeedPage, FeedRequest } from '../../shared/feed/page.js'
import { prepareDatabase } from '../../shared/server/roles.js'
import { campaigns } from '../../subgraphs/campaigns/subgraph.js'
import type { BenchHub } from '../runner/hub.js'
import { measure, type Timing } from '../runner/measure.js'

/** Seconds after which a consumer of a large country is stopped. */
const patience = 60
const name = 'bench_consumer'

/** How a room that knows nothing reads the feed of organizations. */
export interface FromZero {
  entries: number
  seconds: number
  /** Of these, the seconds in which the source made its pages. */
  fetching: number
  reachedEnd: boolean
  /** One look at the feed when nothing is new. */
  idle: Timing | undefined
}

/** Lets a room in a database of its own read everything that there is; what it knows then is compared with the source. */
export async function readFromZero(hub: BenchHub): Promise<FromZero> {
  const url = new URL(hub.urls.ownerUrl)
  url.pathname = `/${name}`
  await onServer(hub, `drop database if exists ${name} with (force)`)
  await onServer(hub, `create database ${name}`)
  try {
    const { ownerUrl, appUrl } = await prepareDatabase(url.toString())
    await migrate(ownerUrl, 'campaigns')
    const database = await openDatabase({ url: appUrl, schema: 'campaigns', entities: [], poolSize: 1 })
    try {
      return await read(hub, database, ownerUrl)
    } finally {
      await database.destroy()
    }
  } finally {
    await sleep(500) // a connection that is being closed would take a forced drop for an error
    await onServer(hub, `drop database ${name} with (force)`)
  }
}

async function read(hub: BenchHub, database: DataSource, ownerUrl: string): Promise<FromZero> {
  const subscription = campaigns.subscriptions[0]!
  let [entries, fetching] = [0, 0]
  const fetchPage = async (request: FeedRequest): Promise<FeedPage> => {
    const began = performance.now()
    const page = (await hub.rooms.organizations.service('feed', request)) as FeedPage
    fetching += (performance.now() - began) / 1_000
    for (const ids of Object.values(page.changed)) entries += ids.length
    return page
  }
  const next = () => pull(database, subscription, fetchPage)
  const began = performance.now()
  const elapsed = (): number => (performance.now() - began) / 1_000
  let reachedEnd = false
  while (!reachedEnd && elapsed() < patience) reachedEnd = (await next()).complete
  const read = { entries, seconds: elapsed(), fetching, reachedEnd }
  if (!reachedEnd) return { ...read, idle: undefined }
  await assertSame(hub, ownerUrl)
  const { idle } = await measure({ idle: next }, { runs: 5, perRun: 10 })
  return { ...read, idle }
}

async function assertSame(hub: BenchHub, ownerUrl: string): Promise<void> {
  const there = `select count(*)::int as organizations, (select count(*)::int from organizations.person where merged_into is null) as people,
    (select count(*)::int from organizations.employment) as employments from organizations.organization`
  const here = `select count(*)::int as organizations, (select count(*)::int from campaigns.known_person) as people,
    (select count(*)::int from campaigns.known_employment) as employments from campaigns.known_organization`
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<object>(here).finally(() => client.end())
  assert.deepEqual(rows[0], await hub.row(there))
}

async function onServer({ urls }: BenchHub, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urls.ownerUrl })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
