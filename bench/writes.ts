import pg from 'pg'
import { pino } from 'pino'
import { signAssertion } from '../shared/access/assertion.js'
import type { Viewer } from '../shared/access/viewer.js'
import { importKeys, localKeys } from '../shared/access/keys.js'
import { verifyRollups } from '../shared/rollup/verify.js'
import type { SubgraphName } from '../shared/subgraph/definition.js'
import type { RunningSubgraph } from '../shared/subgraph/open-subgraph.js'
import { awards } from '../subgraphs/awards/subgraph.js'
import { acts, type Door } from './runner/acts.js'
import { bareActs, copyToBare, makeBareTables } from './runner/bare.js'
import type { BenchHub } from './runner/hub.js'
import { at } from './runner/measure.js'
import type { Section } from './runner/report.js'
import { openRooms } from './runner/rooms.js'
import { day, linesOf, stageProposals, type Line } from './runner/staging.js'

const runs = 5
const writers = 20
const goals = { throughput: 0.4, together: 0.9 }
const sizes = { 'one by one': { size: 1, times: 15 }, 'dossiers of 200': { size: 200, times: 1 } }
const verbs = ['submit', 'appraise', 'decide'] as const

/** Proposals a second that are submitted, appraised, decided, against the bare statements; many writers at once. */
export async function writes(hub: BenchHub): Promise<Section> {
  // As in the rooms: statements of the stores are sent without waiting for those before.
  const owner = new pg.Client({ connectionString: hub.urls.ownerUrl, pipeline: true })
  await owner.connect()
  const keys = await importKeys(localKeys(hub.dataDir))
  const surroundings = { urls: hub.urls, dataDir: hub.dataDir, keys, log: pino({ level: 'error' }) }
  const peer = (name: string): RunningSubgraph => hub.rooms[name as SubgraphName]
  const { awards: room } = await openRooms(surroundings, { names: ['awards'], peer, poolSize: writers })
  const intoRoom: Door = async ({ id }, query, variables) => {
    const roles = ['CLERK', 'APPRAISER', 'HEAD'] as const
    const appointments = roles.map((role) => ({ organizationId: id, role }))
    const viewer: Viewer = {
      kind: 'PERSON',
      subject: 'bench:writer',
      appointments,
      scopes: [],
      now: `${day}T02:00:00.000Z`,
    }
    const assertion = await signAssertion(viewer, keys.assertionPrivateKey)
    const { data, errors } = await room.execute(
      { query, variables: { ...variables } },
      { assertion, acceptLanguage: 'en' },
    )
    if (errors) throw new Error(errors[0]!.message)
    return data
  }
  const throughGateway: Door = ({ code }, query, variables) => hub.ask(code, day, query, variables)
  try {
    await makeBareTables(owner)
    const lines = await linesOf(owner, writers)
    const rows = await againstBare(owner, lines[0]![0]!, { room: intoRoom, gateway: throughGateway })
    rows.push(await manyWriters(owner, lines, intoRoom))
    rows.push(await verified(hub))
    return sectionOf(rows)
  } finally {
    await owner.query('drop schema if exists bench_bare cascade')
    await room.close()
    await owner.end()
  }
}

type Verb = (typeof verbs)[number]
/** Proposals a second of each run. */
type Speeds = Record<Verb, number[]>

async function againstBare(
  owner: pg.Client,
  line: Line,
  doors: Record<'room' | 'gateway', Door>,
): Promise<string[][]> {
  const rows: string[][] = []
  for (const [how, { size, times }] of Object.entries(sizes)) {
    const speeds = { bare: noSpeeds(), room: noSpeeds(), gateway: noSpeeds() }
    for (let run = 0; run <= runs; run++) {
      for (const [way, kept] of Object.entries(speeds)) {
        const batches = await batchesOf(owner, line, size, times)
        const speed =
          way === 'bare'
            ? await bareRun(owner, line, batches)
            : await hubRun(doors[way as 'room'], line, batches)
        if (run > 0) for (const verb of verbs) kept[verb].push(speed[verb])
      }
    }
    for (const verb of verbs) rows.push(rowOf(verb, how, speeds))
  }
  return rows
}

function noSpeeds(): Speeds {
  return { submit: [], appraise: [], decide: [] }
}

async function batchesOf(
  owner: pg.Client,
  { school }: Line,
  size: number,
  times: number,
): Promise<string[][]> {
  const ids = await stageProposals(owner, school, size * times)
  return Array.from({ length: times }, (_, place) => ids.slice(place * size, (place + 1) * size))
}

async function bareRun(owner: pg.Client, line: Line, batches: string[][]): Promise<Record<Verb, number>> {
  await copyToBare(owner, batches.flat())
  const speeds = {} as Record<Verb, number>
  for (const verb of verbs) speeds[verb] = await speedOf(batches, (ids) => bareActs[verb](owner, line, ids))
  return speeds
}

async function hubRun(door: Door, line: Line, batches: string[][]): Promise<Record<Verb, number>> {
  const dossiers: string[] = []
  const submit = await speedOf(batches, async (ids) => void dossiers.push(await acts.submit(door, line, ids)))
  for (const dossier of dossiers) await acts.receive(door, line, dossier)
  return {
    submit,
    appraise: await speedOf(batches, (ids) => acts.appraise(door, line, ids)),
    decide: await speedOf(batches, (ids) => acts.decide(door, line, ids)),
  }
}

async function speedOf(batches: string[][], write: (ids: string[]) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  for (const ids of batches) await write(ids)
  return (batches.flat().length * 1_000) / (performance.now() - began)
}

function rowOf(verb: Verb, how: string, speeds: Record<'bare' | 'room' | 'gateway', Speeds>): string[] {
  const toBare = (way: 'room' | 'gateway'): number[] =>
    speeds[way][verb].map((speed, run) => speed / speeds.bare[verb][run]!)
  const [room, gateway] = [spreadOf(toBare('room')), spreadOf(toBare('gateway'))]
  const verdict = `goal ≥ ${goals.throughput * 100} %: ${room.median >= goals.throughput ? 'met' : 'missed'}`
  return [
    `${verb}, ${how}`,
    spreadOf(speeds.bare[verb]).median.toFixed(0),
    `${spreadOf(speeds.room[verb]).median.toFixed(0)} = ${percent(room)} (${verdict})`,
    `${spreadOf(speeds.gateway[verb]).median.toFixed(0)} = ${percent(gateway)}`,
  ]
}

interface Spread {
  median: number
  least: number
  most: number
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: at(sorted, 0.5), least: sorted[0]!, most: sorted.at(-1)! }
}

function percent({ median, least, most }: Spread): string {
  return `${(median * 100).toFixed(0)} % of the bare (${(least * 100).toFixed(0)}–${(most * 100).toFixed(0)} %)`
}

/** Writers of one province, and as many of as many provinces, in turns. */
async function manyWriters(owner: pg.Client, lines: Line[][], door: Door): Promise<string[]> {
  const one = lines[0]!.slice(0, writers)
  const each = lines.slice(0, writers).map((line) => line[0]!)
  const ratios: number[] = []
  const together: number[] = []
  for (let run = 0; run <= runs; run++) {
    const ofOne = await writtenBy(owner, one, door)
    const ofEach = await writtenBy(owner, each, door)
    if (run === 0) continue
    together.push(ofOne)
    ratios.push(ofOne / ofEach)
  }
  const ratio = spreadOf(ratios)
  return [
    `${one.length} writers in one province, ${each.length} in ${each.length}: submit, receive, appraise, decide`,
    '–',
    `${spreadOf(together).median.toFixed(0)} = ${(ratio.median * 100).toFixed(0)} % of those in ${each.length} provinces (${(ratio.least * 100).toFixed(0)}–${(ratio.most * 100).toFixed(0)} %; goal ≥ ${goals.together * 100} %: ${ratio.median >= goals.together ? 'met' : 'missed'})`,
    '–',
  ]
}

const perWriter = 2

/** Proposals a second that are brought from the council to the decision, each by itself. */
async function writtenBy(owner: pg.Client, lines: Line[], door: Door): Promise<number> {
  const staged: string[][] = []
  for (const { school } of lines) staged.push(await stageProposals(owner, school, perWriter))
  const began = performance.now()
  await Promise.all(
    lines.map(async (line, place) => {
      for (const id of staged[place]!) {
        await acts.receive(door, line, await acts.submit(door, line, [id]))
        await acts.appraise(door, line, [id])
        await acts.decide(door, line, [id])
      }
    }),
  )
  return (staged.flat().length * 1_000) / (performance.now() - began)
}

/** Counting the facts of a whole country anew takes minutes: there it is left to its own command. */
async function verified(hub: BenchHub): Promise<string[]> {
  const { count } = await hub.row<{ count: number }>('select count(*) from awards.proposal')
  const what = 'all sums of awards against the facts afterwards'
  if (count > 200_000) return [what, '–', 'to be seen by `npm run rollups:verify`', '–']
  const differences = await verifyRollups(hub.urls.ownerUrl, awards)
  return [what, '–', `${differences.length} differ`, '–']
}

function sectionOf(rows: string[][]): Section {
  return {
    title: 'Writes',
    text:
      'Proposals a second. Bare: the statements of the same stores that write the facts, in one transaction each, by plain `pg` as the owner, on copies of the tables with their indexes and checks but without triggers, policies, references, journal, feed, roll-ups and access rows of owners. ' +
      'The room: the whole mutation in the subgraph, from the signed viewer to the record as it is afterwards: feeds read to their heads, policy, row-level security, rules, journal, steps, roll-ups. What it must write besides the facts is more than they are: on one province 7.1, 6.1 and 10.4 kB of write-ahead log for a proposal submitted, appraised, decided by itself against 2.2, 1.5 and 2.0 kB of the bare statements; 3.3, 4.1 and 4.0 kB for each of 200 together against 1.8, 1.7 and 1.7 kB. Through the gateway: over HTTP, token and appointments included.',
    header: ['act', 'bare', 'the room', 'through the gateway'],
    rows,
  }
}
