import pg from 'pg'
import { issueToken } from '../gateway/tokens/dev-issuer.js'
import { acts, type Door } from './runner/acts.js'
import { openBenchHub, post } from './runner/hub.js'
import { at } from './runner/measure.js'
import { startFreshProgram, type FreshProgram } from './runner/fresh-program.js'
import { ms, type Section } from './runner/report.js'
import { day, linesOf, period, stageProposals, type Line } from './runner/staging.js'

const runs = 5
const clients = 4
const requestsASecond = 5
const samples = 12
const proposalsPerMinute = (60 * requestsASecond) / 10

/**
 * How long the all-in-one program takes to be ready on data that is there, what it and PostgreSQL take at rest, and
 * whether memory grows under mixed load for so many minutes. The hub on this data folder must be closed.
 */
export async function start(dataDir: string, minutes: number): Promise<Section> {
  const { line, ids } = await prepared(dataDir, Math.ceil(minutes * proposalsPerMinute))
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const program = await startFreshProgram(dataDir)
    if (run > 0) times.push(program.readyAfter)
    await program.stop()
  }
  const program = await startFreshProgram(dataDir)
  await pause(5_000)
  const rest = await program.memory()
  const load = await underLoad(program, minutes, await requestsOf(program, dataDir, line, ids))
  await program.stop()
  return sectionOf(
    times.sort((a, b) => a - b),
    rest,
    minutes,
    load,
  )
}

/** A school with proposals that its council has passed, to be brought to the decision by the load. */
async function prepared(dataDir: string, count: number): Promise<{ line: Line; ids: string[] }> {
  const hub = await openBenchHub(dataDir)
  const owner = new pg.Client({ connectionString: hub.urls.ownerUrl })
  await owner.connect()
  try {
    const line = (await linesOf(owner, 1))[0]![0]!
    return { line, ids: await stageProposals(owner, line.school, count) }
  } finally {
    await owner.end()
    await hub.close()
  }
}

type Memory = Awaited<ReturnType<FreshProgram['memory']>>

interface Load {
  requests: number
  /** After collecting garbage, evenly over the time. */
  memory: { minute: number; megabytes: Memory }[]
}

async function underLoad(
  program: FreshProgram,
  minutes: number,
  requests: (() => Promise<unknown>)[],
): Promise<Load> {
  const began = performance.now()
  const elapsed = (): number => (performance.now() - began) / 60_000
  const load: Load = { requests: 0, memory: [] }
  const client = async (): Promise<void> => {
    while (elapsed() < minutes) {
      const place = load.requests++
      await pause((place * 1_000) / requestsASecond - elapsed() * 60_000)
      await requests[place % requests.length]!()
    }
  }
  const sampling = async (): Promise<void> => {
    for (let sample = 1; sample <= samples; sample++) {
      await pause(Math.max(0, ((minutes * sample) / samples - elapsed()) * 60_000))
      load.memory.push({ minute: elapsed(), megabytes: await program.memory() })
    }
  }
  await Promise.all([sampling(), ...Array.from({ length: clients }, client)])
  return load
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}

/** Nine reads and one write in turn: pages, nested entities, sums; proposals from the council to the decision. */
async function requestsOf(
  { url }: FreshProgram,
  dataDir: string,
  line: Line,
  ids: string[],
): Promise<(() => Promise<unknown>)[]> {
  const tokenOf = (code: string): Promise<string> =>
    issueToken({ dataDir, subject: `bench:${code}`, at: `${day}T09:00:00+07:00` })
  const tokens = new Map([
    [line.schoolCode, await tokenOf(line.schoolCode)],
    [line.officeCode, await tokenOf(line.officeCode)],
  ])
  const door: Door = ({ code }, query, variables) =>
    post(`${url}/graphql`, tokens.get(code)!, query, variables)
  const school = { id: line.school, code: line.schoolCode }
  const office = { id: line.office, code: line.officeCode }
  const proposals = `query ($id: UUID!) { proposals(organizationId: $id, period: "${period}", first: 50) {
    nodes { id candidateName state owner { id name } person { id awards { id } initiatives { id title } } } } }`
  const people = 'query ($id: UUID!) { people(organizationId: $id) { nodes { id name awards { id } } } }'
  const sums = `query ($id: UUID!) { organization(id: $id) { name children { id name
    awardRollup(period: "${period}") { proposed granted } initiativeRollup(period: "${period}") { recognized } } } }`
  const page = '{ organizations(search: "trung hoc", first: 50) { nodes { id name level } } }'
  const reads = [
    () => door(school, proposals, school),
    () => door(school, people, school),
    () => door(office, sums, office),
    () => door(office, page, {}),
  ]
  return [...Array.from({ length: 9 }, (_, place) => reads[place % reads.length]!), writing(door, line, ids)]
}

function writing(door: Door, line: Line, ids: string[]): () => Promise<unknown> {
  return async () => {
    const [id] = ids.splice(0, 1)
    if (!id) return
    await acts.receive(door, line, await acts.submit(door, line, [id]))
    await acts.appraise(door, line, [id])
    await acts.decide(door, line, [id])
  }
}

/** Megabytes a minute by which a straight line through the second half of the samples rises. */
function slopeOf(points: readonly { minute: number; value: number }[]): number {
  const late = points.slice(Math.floor(points.length / 2))
  const mean = (of: (point: (typeof late)[number]) => number): number =>
    late.reduce((sum, point) => sum + of(point), 0) / late.length
  const [x, y] = [mean(({ minute }) => minute), mean(({ value }) => value)]
  return mean(({ minute, value }) => (minute - x) * (value - y)) / mean(({ minute }) => (minute - x) ** 2)
}

function sectionOf(times: number[], rest: Memory, minutes: number, { requests, memory }: Load): Section {
  const last = memory.at(-1)!.megabytes
  const slope = (of: (one: Memory) => number): string =>
    `${slopeOf(memory.map(({ minute, megabytes }) => ({ minute, value: of(megabytes) }))).toFixed(1)} MB a minute`
  const mb = (value: number): string => `${value.toFixed(0)} MB`
  return {
    title: 'Start and memory',
    text:
      `The all-in-one program as a fresh process on the data, its background work included, until it says that it is ready; then its memory after five seconds of rest, and under ${minutes} minutes of mixed load of ${requestsASecond} requests a second by ${clients} clients (${requests} requests, nine reads to each proposal that is brought from the council to the decision), each time after collecting garbage. ` +
      'Node: resident memory and the heap in use; PostgreSQL: the sum over its processes, what they share counted once. The rise is that of the second half. For an hour: `npm run bench -- --data <folder> --only start --minutes 60`.',
    header: ['what', 'Node, resident', 'Node, heap in use', 'PostgreSQL'],
    rows: [
      [`ready after ${ms(at(times, 0.5))} (${ms(times[0]!)}–${ms(times.at(-1)!)})`, '', '', ''],
      ['at rest', mb(rest.node), mb(rest.heap), mb(rest.postgres)],
      [`after ${minutes} minutes of load`, mb(last.node), mb(last.heap), mb(last.postgres)],
      ['rise', slope(({ node }) => node), slope(({ heap }) => heap), slope(({ postgres }) => postgres)],
    ],
  }
}
