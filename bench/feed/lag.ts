import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { doing } from '../country/steps.js'
import { deadlineRequests } from '../deadline/requests.js'
import { startGenerator } from '../runner/generator.js'
import type { BenchHub } from '../runner/hub.js'
import { startProgram } from '../runner/program.js'

const seconds = 15
const perSecond = 50
const imported = 10_000

/** Seconds from the commit of a change in organizations until campaigns knows it. */
export interface Lags {
  atRest: number[]
  underLoad: number[]
  duringImport: number[]
  /** Until an import of so many people, committed at once, is known. */
  ofImport: number
  imported: number
  perSecond: number
  /** Deltas of initiatives that wait to be folded under load, now and then. */
  waiting: number[]
}

/** Measures how far the program's own background work lets campaigns fall behind organizations. */
export async function measureLags(hub: BenchHub): Promise<Lags> {
  const program = await startProgram(hub)
  const generator = startGenerator(program.origin, await deadlineRequests(hub))
  const [writer, importer] = [await connect(hub), await connect(hub)]
  const marker = await openMarker(hub, writer)
  try {
    const atRest = await marker.lags(seconds)
    const load = generator.run(`feed ${Date.now()}`, perSecond, seconds)
    const waiting: number[] = []
    const watch = setInterval(() => void waitingDeltas(hub).then((count) => waiting.push(count)), 500)
    const underLoad = await marker.lags(seconds)
    clearInterval(watch)
    await load
    const importing = importPeople(hub, importer)
    const duringImport = await marker.lags(seconds)
    return { atRest, underLoad, duringImport, ofImport: await importing, imported, perSecond, waiting }
  } finally {
    await Promise.all([writer.end(), importer.end()])
    generator.close()
    await program.stop()
  }
}

interface Marker {
  /** Changes it again and again for so many seconds; the seconds until each change is known. */
  lags(seconds: number): Promise<number[]>
}

/** A person whose name changes. */
async function openMarker(hub: BenchHub, writer: pg.Client): Promise<Marker> {
  const id = randomUUID()
  const write = (statement: string, values: unknown[]): Promise<void> => inOneAct(writer, statement, values)
  await write(`insert into organizations.person (id, name, gender) values ($1, $2, 'FEMALE')`, [
    id,
    'Người đánh dấu',
  ])
  const isKnown = async (name: string): Promise<boolean> =>
    (
      await hub.row<{ known: boolean }>(
        'select exists (select from campaigns.known_person where id = $1 and name = $2) as known',
        [id, name],
      )
    ).known
  return {
    lags: async (forSeconds) => {
      const lags: number[] = []
      const began = performance.now()
      while (performance.now() - began < forSeconds * 1_000) {
        const name = `Người đánh dấu ${lags.length} ${Date.now()}`
        await write('update organizations.person set name = $2, version = version + 1 where id = $1', [
          id,
          name,
        ])
        const committed = performance.now()
        while (!(await isKnown(name))) await sleep(5)
        lags.push((performance.now() - committed) / 1_000)
        await sleep(Math.random() * 300) // not in step with whoever follows
      }
      return lags
    },
  }
}

/** People come in one transaction, as they do from a sheet, and stay; answers the seconds from its commit until all are known. */
async function importPeople(hub: BenchHub, importer: pg.Client): Promise<number> {
  const ids = Array.from({ length: imported }, () => randomUUID())
  await inOneAct(
    importer,
    `insert into organizations.person (id, name, gender) select id, 'Người nhập', 'FEMALE' from unnest($1::uuid[]) id`,
    [ids],
  )
  const began = performance.now()
  const count = 'select count(*)::int as known from campaigns.known_person where id = any ($1)'
  while ((await hub.row<{ known: number }>(count, [ids])).known < imported) await sleep(100)
  return (performance.now() - began) / 1_000
}

async function inOneAct(client: pg.Client, statement: string, values: unknown[]): Promise<void> {
  await client.query('begin')
  await doing(client, { action: 'importPeople', day: '2024-07-01' })
  await client.query(statement, values)
  await client.query('commit')
}

async function waitingDeltas(hub: BenchHub): Promise<number> {
  return (await hub.row<{ count: number }>('select count(*)::int as count from initiatives.rollup_delta'))
    .count
}

async function connect({ urls }: BenchHub): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urls.ownerUrl })
  await client.connect()
  return client
}
