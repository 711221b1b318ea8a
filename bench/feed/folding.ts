import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Viewer } from '../../shared/access/viewer.js'
import { openDatabase } from '../../shared/database/data-source.js'
import { ReadUnit } from '../../shared/database/work.js'
import { readRollups } from '../../shared/rollup/read-rollups.js'
import type { BenchHub } from '../runner/hub.js'
import { at } from '../runner/measure.js'

const period = '2023-2024'
const runs = 5
/** As long as a read unit may last. */
const snapshotSeconds = 20

/** Deltas of sums that there are, each once up and once down: no sum changes. */
const deltas = `insert into awards.rollup_delta
  select t.organization_id, t.own_only, t.period, t.measure, t.item, t.subject, t.position_group, t.gender, s.day, sign
  from (select * from awards.rollup_total where period = $2 and ($3::uuid[] is null or organization_id = any ($3)) limit $1 / 2) t
  cross join lateral (select day from awards.rollup_series s where s.organization_id = t.organization_id and s.own_only = t.own_only
    and s.period = t.period and s.measure = t.measure and s.item = t.item limit 1) s
  cross join unnest(array[1, -1]) sign`

/** Seconds of merging 100,000 deltas into the totals, run by run. */
export async function foldSeconds(hub: BenchHub): Promise<number[]> {
  const client = await connect(hub)
  const seconds: number[] = []
  for (let run = 0; run <= runs; run++) {
    await client.query(deltas, [100_000, period, null])
    const began = performance.now()
    const folded = await hub.rooms.awards.fold()
    if (run > 0) seconds.push(((performance.now() - began) / 1_000) * (100_000 / folded))
  }
  await client.end()
  return seconds
}

/** Milliseconds of reading the sums of all districts of a Sở, at the end of so many seconds of booking and folding. */
export interface Held {
  without: number[]
  withSnapshot: number[]
}

/** Reads totals while an old snapshot keeps what was folded, and without one. */
export async function readWhileHeld(hub: BenchHub): Promise<Held> {
  const client = await connect(hub)
  const { id, below } = await hub.row<{ id: string; below: string[] }>(
    `select p.id, array_agg(distinct c.id) as below from awards.organization_edge e join awards.known_organization p on p.id = e.parent_id
     join awards.known_organization c on c.id = e.child_id and c.kind = 'EDUCATION_SECTION'
     join awards.rollup_total t on t.organization_id = p.id and t.measure = 'GRANTED'
     where e.kind = 'PROFESSIONAL' and p.kind = 'EDUCATION_DEPARTMENT' group by 1 order by count(distinct c.id) desc, 1 limit 1`,
  )
  const read = await openReader(hub, id, below)
  const without = await bookAndRead(hub, client, below, read)
  const holder = await connect(hub)
  await holder.query('begin isolation level repeatable read read only')
  await holder.query('select count(*) from awards.rollup_delta')
  const withSnapshot = await bookAndRead(hub, client, below, read)
  for (const one of [holder, client]) await one.end()
  await read.close()
  return { without, withSnapshot }
}

type Reader = (() => Promise<string[]>) & { close(): Promise<void> }

async function openReader(hub: BenchHub, id: string, below: readonly string[]): Promise<Reader> {
  const database = await openDatabase({ url: hub.urls.appUrl, schema: 'awards', entities: [], poolSize: 1 })
  const viewer: Viewer = {
    kind: 'PERSON',
    subject: 'bench',
    appointments: [{ organizationId: id, role: 'HEAD' }],
    scopes: [],
    now: '2024-07-01T02:00:00.000Z',
  }
  const read = async (): Promise<string[]> => {
    const unit = new ReadUnit(database, viewer)
    const sums = await readRollups(unit, below, period).finally(() => unit.end())
    return sums.map((sum) => JSON.stringify(sum))
  }
  return Object.assign(read, { close: () => database.destroy() })
}

/** Books, folds and reads for as long as a snapshot may live; the times of the last quarter. No sum changes meanwhile. */
async function bookAndRead(
  hub: BenchHub,
  client: pg.Client,
  below: readonly string[],
  read: Reader,
): Promise<number[]> {
  const sums = (await read()).sort()
  const times: { at: number; took: number }[] = []
  const began = performance.now()
  while (performance.now() - began < snapshotSeconds * 1_000) {
    await client.query(deltas, [2_000, period, below])
    await hub.rooms.awards.fold()
    const from = performance.now()
    const again = await read()
    times.push({ at: from - began, took: performance.now() - from })
    assert.deepEqual(again.sort(), sums)
    await sleep(50)
  }
  return times.filter(({ at: when }) => when > snapshotSeconds * 750).map(({ took }) => took)
}

/** The median of some figures. */
export function median(values: readonly number[]): number {
  return at(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}

async function connect({ urls }: BenchHub): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urls.ownerUrl })
  await client.connect()
  return client
}
