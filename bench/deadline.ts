import { setTimeout as sleep } from 'node:timers/promises'
import { verifyRollups } from '../shared/rollup/verify.js'
import { initiatives } from '../subgraphs/initiatives/subgraph.js'
import { deadlineRequests } from './deadline/requests.js'
import { holdBackSealing } from './deadline/sealing.js'
import { startGenerator, type Generator } from './runner/generator.js'
import type { BenchHub } from './runner/hub.js'
import type { Sent } from './runner/load-generator.js'
import { at } from './runner/measure.js'
import { startProgram, type Program } from './runner/program.js'
import { ms, type Section } from './runner/report.js'

/** Milliseconds of the 95th percentile with which the machine is said to sustain a rate. */
const bound = 250
const cycles = 5
const overloadSeconds = 8
const calmSeconds = 9
/** After an overload so many seconds pass before a calm stretch counts as the measure of the next one. */
const settlingSeconds = 3

/** Everything that was sent in a stretch, and how large the hub was at its end. */
interface Stretch {
  sent: Sent[]
  megabytes: number
  hubCpu: number
  generatorCpu: number
  seconds: number
}

/** The last day of a term: what the machine sustains, five times that, and what is left when it is over. */
export async function deadline(hub: BenchHub): Promise<Section> {
  const sealing = await holdBackSealing(hub)
  const program = await startProgram(hub)
  const generator = startGenerator(program.origin, await deadlineRequests(hub))
  try {
    const run = runner(program, generator, `deadline ${Date.now()}`)
    await run(20, 8)
    const sustained = await findSustained(run)
    const asAsked = await run(200, 8)
    await sleep(3_000)
    const calm = [await run(sustained, calmSeconds + settlingSeconds)]
    const crowded: Stretch[] = []
    for (let cycle = 0; cycle < cycles; cycle++) {
      crowded.push(await run(sustained * 5, overloadSeconds))
      calm.push(await run(sustained, calmSeconds))
    }
    const all = run.all()
    const rows = [
      ...rowsOfRates(sustained, asAsked),
      ...rowsOfCrowds(calm, crowded),
      ...rowsOfMemory(calm, crowded),
      ...(await rowsOfWrites(hub, all)),
    ]
    return { title: 'Deadline day', text: `${text}${sealing.said}`, header: ['what', 'figure', 'goal'], rows }
  } finally {
    generator.close()
    await program.stop()
    await sealing.release()
  }
}

const text =
  'The whole program (`gateway/all-in-one.ts`, with its background work) and PostgreSQL, asked by a generator in a third process, ' +
  'all on the same processors: what the generator uses is missing elsewhere. Requests are sent at fixed instants whatever has been answered ' +
  '(open loop), and timed from when they were due. Of ten seven read (proposals, dossiers, initiatives, duties, lines, search), two ask for sums ' +
  '(own, and all districts of a Sở), one registers an initiative. ' +
  `"Sustained" is the highest rate (found in steps of a fifth) of which p95 stays within ${bound} ms over 4 s and nothing is refused. ` +
  `${cycles} times five times that rate for ${overloadSeconds} s, each after a calm stretch at the sustained rate; medians, least–most. `

type Run = ((perSecond: number, seconds: number) => Promise<Stretch>) & { all(): Sent[] }

function runner(program: Program, generator: Generator, name: string): Run {
  const all: Sent[] = []
  let number = 0
  const run = async (perSecond: number, seconds: number): Promise<Stretch> => {
    const before = program.cpuSeconds()
    const { sent, cpuSeconds } = await generator.run(`${name} ${number++}`, perSecond, seconds)
    const hubCpu = program.cpuSeconds() - before
    for (const one of sent) if (one.kind === 'write') all.push(one)
    const stretch = { sent, megabytes: program.megabytes(), hubCpu, generatorCpu: cpuSeconds, seconds }
    console.error(
      `${perSecond}/s: p95 ${ms(p95(accepted(stretch)))}, ${accepted(stretch).length} of ${sent.length} accepted, ${Math.round(stretch.megabytes)} MB`,
      JSON.stringify(others(stretch)),
    )
    return stretch
  }
  return Object.assign(run, { all: () => all })
}

/** The highest rate that holds: doubled until one does not, then by fifths from the last that did. */
async function findSustained(run: Run): Promise<number> {
  let sustained = 10
  for (const factor of [2, 1.2]) {
    while (await holds(run, Math.round(sustained * factor))) sustained = Math.round(sustained * factor)
  }
  return sustained
}

/** Whether a rate holds at one of three attempts: what else the machine does now and then is no limit of the hub. */
async function holds(run: Run, rate: number): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const stretch = await run(rate, 4)
    const ok = accepted(stretch)
    if (p95(ok) <= bound && ok.length === stretch.sent.length) return true
    await sleep(500)
  }
  return false
}

function rowsOfRates(sustained: number, asAsked: Stretch): string[][] {
  const share = accepted(asAsked).length / asAsked.sent.length
  return [
    ['sustained', `${sustained} requests/s`, ''],
    [
      'at 200 requests/s',
      `${percent(share)} accepted with p95 ${ms(p95(accepted(asAsked)))}, refused p95 ${ms(p95(refused(asAsked)))}`,
      '',
    ],
  ]
}

function rowsOfCrowds(calm: readonly Stretch[], crowded: readonly Stretch[]): string[][] {
  const base = calm.slice(0, -1).map((stretch) => p95(settled(stretch)))
  const acceptedP95 = crowded.map((stretch) => p95(accepted(stretch)))
  const ratios = acceptedP95.map((value, place) => value / base[place]!)
  const refusedP95 = crowded.map((stretch) => p95(refused(stretch)))
  const recovery = calm.slice(1).map((stretch, place) => recoverySeconds(stretch, base[place]!))
  const answered = crowded.map((stretch) => accepted(stretch).length / stretch.seconds)
  const used = (pick: (stretch: Stretch) => number): string =>
    spread(
      crowded.map((stretch) => pick(stretch) / stretch.seconds),
      (value) => value.toFixed(2),
    )
  return [
    ['calm: p95', spread(base, ms), ''],
    ['crowded: accepted', spread(answered, (value) => `${value.toFixed(0)}/s`), ''],
    [
      'crowded: accepted, p95',
      `${spread(acceptedP95, ms)}; ${spread(ratios, (value) => `${value.toFixed(2)} ×`)} calm`,
      goal('≤ 2 ×', middle(ratios) <= 2),
    ],
    ['crowded: refused, p95', spread(refusedP95, ms), goal('< 50 ms', middle(refusedP95) < 50)],
    ['crowded: neither (errors)', crowded.map((stretch) => JSON.stringify(others(stretch))).join(' '), ''],
    [
      'recovery',
      spread(recovery, (value) => `${value.toFixed(1)} s`),
      goal('≤ 10 s', Math.max(...recovery) <= 10),
    ],
    [
      'crowded: processors used by hub, generator',
      `${used((stretch) => stretch.hubCpu)}; ${used((stretch) => stretch.generatorCpu)}`,
      '',
    ],
  ]
}

function rowsOfMemory(calm: readonly Stretch[], crowded: readonly Stretch[]): string[][] {
  const growth = crowded.at(-1)!.megabytes / crowded[0]!.megabytes
  const series = [calm[0]!, ...crowded].map(({ megabytes }) => megabytes.toFixed(0)).join(', ')
  return [
    ['memory: before, after each crowd', `${series} MB`, goal('last ≤ 1.2 × first crowd', growth <= 1.2)],
  ]
}

/** Nothing that was answered is missing, nothing that was refused is there, and the sums are what the facts say. */
async function rowsOfWrites(hub: BenchHub, writes: readonly Sent[]): Promise<string[][]> {
  const ids = writes.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const keys = writes.flatMap(({ outcome, key }) => (outcome === 'refused' ? [key] : []))
  const { found, done } = await hub.row<{ found: string; done: string }>(
    `select (select count(*) from initiatives.initiative where id = any ($1)) as found,
       (select count(*) from initiatives.idempotency_key where key = any ($2)) as done`,
    [ids, keys],
  )
  const differences = await verifyRollups(hub.urls.ownerUrl, initiatives)
  const lost = ids.length - Number(found)
  return [
    ['writes acknowledged; lost', `${ids.length}; ${lost}`, goal('0', lost === 0 && ids.length > 0)],
    ['writes refused; done all the same', `${keys.length}; ${done}`, goal('0', Number(done) === 0)],
    [
      'sums of initiatives that differ from the facts',
      String(differences.length),
      goal('0', differences.length === 0),
    ],
  ]
}

function accepted({ sent }: Stretch): Sent[] {
  return sent.filter(({ outcome }) => outcome === 'ok')
}

function refused({ sent }: Stretch): Sent[] {
  return sent.filter(({ outcome }) => outcome === 'refused')
}

/** How often what else came. */
function others({ sent }: Stretch): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { outcome } of sent) {
    if (outcome !== 'ok' && outcome !== 'refused') counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}

function settled(stretch: Stretch): Sent[] {
  return accepted(stretch).filter(({ due }) => due >= settlingSeconds * 1_000)
}

/** Until when a half second still had a refusal, or a p95 above twice that of the calm before. */
function recoverySeconds({ sent }: Stretch, base: number): number {
  let last = 0
  for (let from = 0; from < calmSeconds * 1_000; from += 500) {
    const within = sent.filter(({ due }) => due >= from && due < from + 500)
    if (within.length === 0) continue
    if (within.some(({ outcome }) => outcome !== 'ok') || p95(within) > 2 * base) last = from + 500
  }
  return last / 1_000
}

function p95(sent: readonly Sent[]): number {
  return sent.length === 0
    ? Number.NaN
    : at(
        sent.map(({ took }) => took).sort((a, b) => a - b),
        0.95,
      )
}

function middle(values: readonly number[]): number {
  return at(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}

function spread(values: readonly number[], say: (value: number) => string): string {
  return `${say(middle(values))} (${say(Math.min(...values))}–${say(Math.max(...values))})`
}

function goal(said: string, isMet: boolean): string {
  return `${said}: ${isMet ? 'met' : 'missed'}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}
