import assert from 'node:assert/strict'
import pg from 'pg'
import type { BenchHub } from './runner/hub.js'
import { measure } from './runner/measure.js'
import { ratio, timingCells, timingHeader, type Section } from './runner/report.js'

const period = '2023-2024'
const day = '2024-07-01'

interface Answer {
  organization: { children: (Child & { children: Child[] })[] }
}

interface Child {
  id: string
  awardRollup: Record<string, number>
  initiativeRollup: Record<string, number>
  campaignRollup: Record<string, number>
  dutyRollup: Record<string, number>
}

const rollups = `
  awardRollup(period: "${period}") { registered proposed appraised returned granted refused }
  initiativeRollup(period: "${period}") { registered filed recognized notRecognized }
  campaignRollup(period: "${period}") { joined launched }
  dutyRollup(period: "${period}", asOf: "${day}") { due fulfilled fulfilledLate }`

const question = `query ($code: String!, $kind: OrganizationKind!) {
  organization(code: $code) { children(kind: $kind) { id name ${rollups} } } }`

const drilling = `query ($code: String!, $kind: OrganizationKind!) {
  organization(code: $code) { children(kind: EDUCATION_DEPARTMENT) { id children(kind: $kind) { id name ${rollups} } } } }`

/** Who asks, and what of which kind lies below: directly, or with `drills` below the Sở. */
interface Seat {
  code: string
  kind: 'EDUCATION_SECTION' | 'EDUCATION_DEPARTMENT'
  drills?: boolean
}

/**
 * All districts of a Sở, all provinces of the country, and all districts of all provinces, each in one request, against the
 * same numbers by plain pg; and the provinces against counting the facts.
 */
export async function dashboard(large: BenchHub, small: BenchHub | undefined): Promise<Section> {
  const sectionsOf = `select p.code from awards.organization_edge e join awards.known_organization p on p.id = e.parent_id
    join awards.known_organization c on c.id = e.child_id and c.kind = 'EDUCATION_SECTION'
    join awards.rollup_total t on t.organization_id = p.id and t.measure = 'GRANTED'
    where e.kind = 'PROFESSIONAL' group by 1 order by count(distinct c.id) desc, 1 limit 1`
  const department: Seat = {
    code: (await (small ?? large).row<{ code: string }>(sectionsOf)).code,
    kind: 'EDUCATION_SECTION',
  }
  const ministry: Seat = { code: 'BO-GDDT', kind: 'EDUCATION_DEPARTMENT' }
  const drilled: Seat = { code: 'BO-GDDT', kind: 'EDUCATION_SECTION', drills: true }
  const seats = { Sở: department, Ministry: ministry, 'Ministry, districts': drilled }
  const rows: string[][] = []
  for (const [name, seat] of Object.entries(seats)) {
    // Of the small country the ministry reads nothing of most provinces: that would compare unlike things.
    rows.push(...(await compared(name, seat, large, seat === department ? small : undefined)))
  }
  rows.push(...(await againstCounting(large)))
  return {
    title: 'Dashboard and Ministry',
    text:
      'Registered, proposed, appraised, returned, granted, refused; initiatives; campaigns; duties; for every unit directly below, in one request over HTTP through the gateway. ' +
      'The floor reads the same numbers from the same pre-summed tables (totals and deltas) by plain `pg` as the owner, without policies: the children first, then four statements at once on four connections. Both answers are compared number by number before anything is timed. ' +
      'Counting: what the proposals of a period are now, counted from the proposals for all provinces, against the same from the sums.',
    header: ['seat', 'units', 'case', ...timingHeader, 'p95 to its floor', 'p95 to the small country'],
    rows,
  }
}

async function compared(
  name: string,
  seat: Seat,
  large: BenchHub,
  small: BenchHub | undefined,
): Promise<string[][]> {
  const { drills, ...variables } = seat
  const ask = (hub: BenchHub) => (): Promise<Answer> =>
    hub.ask(seat.code, day, drills ? drilling : question, variables)
  const floor = await openFloor(large, seat)
  const below = (await ask(large)()).organization.children
  const children = drills ? below.flatMap((one) => one.children) : below
  assert.deepEqual(asNumbers(children), await floor.read())
  const timings = await measure(
    { hub: ask(large), floor: floor.read, ...(small && { small: ask(small) }) },
    { runs: 5, perRun: drills ? 10 : 20 },
  )
  await floor.close()
  const { hub, floor: floorTiming, small: smallTiming } = timings as Record<string, typeof timings.hub>
  const cells = [name, String(children.length)]
  return [
    [
      ...cells,
      'hub',
      ...timingCells(hub!),
      ratio(hub!.p95, floorTiming!.p95, 4),
      smallTiming ? ratio(hub!.p95, smallTiming.p95, 1.2) : '–',
    ],
    [...cells, 'floor', ...timingCells(floorTiming!), '', ''],
    ...(smallTiming ? [[...cells, 'hub on the small country', ...timingCells(smallTiming), '', '']] : []),
  ]
}

/** From one organization to what lies directly below it. */
function step(above: string, below: string): string {
  return `join organizations.organization_edge ${above}e on ${above}e.parent_id = ${above}.id and ${above}e.valid_from <= $3 and $3 < ${above}e.valid_to
    join organizations.organization ${below} on ${below}.id = ${above}e.child_id`
}

/** What the proposals of all provinces are, from the sums and counted from the proposals themselves. */
async function againstCounting(hub: BenchHub): Promise<string[][]> {
  const provinces = `select array_agg(id) as ids from awards.known_organization where kind = 'EDUCATION_DEPARTMENT'`
  const { ids } = await hub.row<{ ids: string[] }>(provinces)
  const sums = (): Promise<{ granted: string }> =>
    hub.row(`select sum(amount) as granted from (${sumsOf('awards')}) sums where measure = 'GRANTED'`, [
      ids,
      period,
    ])
  const count = (): Promise<{ granted: string }> =>
    hub.row(
      `select sum(granted) as granted from (
         select c.ancestor_id, p.state, count(*) filter (where p.state = 'GRANTED') as granted from awards.proposal p
         join awards.org_closure c on c.descendant_id = p.owner_id and c.valid_from <= p.drafted_on and p.drafted_on < c.valid_to
         where c.ancestor_id = any ($1) and p.period = $2 group by 1, 2) counted`,
      [ids, period],
    )
  assert.deepEqual(await sums(), await count())
  const timings = await measure({ sums, count }, { runs: 5, perRun: 1 })
  const cells = ['Ministry', String(ids.length)]
  return [
    [...cells, 'proposals from the sums', ...timingCells(timings.sums), '', ''],
    [
      ...cells,
      'proposals counted',
      ...timingCells(timings.count),
      `${Math.round(timings.count.median / timings.sums.median)} × the sums`,
      '',
    ],
  ]
}

type Numbers = Record<string, Record<string, number>>

const measures: Record<string, readonly [room: string, measure: string]> = {
  registered: ['awards', 'REGISTERED'],
  proposed: ['awards', 'PROPOSED'],
  appraised: ['awards', 'APPRAISED'],
  returned: ['awards', 'RETURNED'],
  granted: ['awards', 'GRANTED'],
  refused: ['awards', 'REFUSED'],
  initiatives: ['initiatives', 'REGISTERED'],
  filed: ['initiatives', 'FILED'],
  recognized: ['initiatives', 'RECOGNIZED_INITIATIVE'],
  notRecognized: ['initiatives', 'NOT_RECOGNIZED'],
  joined: ['campaigns', 'JOINED'],
  launched: ['campaigns', 'LAUNCHED'],
  due: ['duties', 'DUE'],
  fulfilled: ['duties', 'FULFILLED'],
  fulfilledLate: ['duties', 'FULFILLED_LATE'],
}

function asNumbers(children: readonly Child[]): Numbers {
  return Object.fromEntries(
    children.map(({ id, awardRollup, initiativeRollup, campaignRollup, dutyRollup }) => {
      const { registered: initiatives, ...ofInitiatives } = initiativeRollup
      return [
        id,
        { ...awardRollup, initiatives: initiatives!, ...ofInitiatives, ...campaignRollup, ...dutyRollup },
      ]
    }),
  )
}

/** Plain statements on four connections that stay open. */
async function openFloor(
  hub: BenchHub,
  { code, kind, drills }: Seat,
): Promise<{ read: () => Promise<Numbers>; close: () => Promise<void> }> {
  const rooms = ['awards', 'initiatives', 'campaigns', 'duties'] as const
  const clients = await Promise.all(
    rooms.map(async () => {
      const client = new pg.Client({ connectionString: hub.urls.ownerUrl })
      await client.connect()
      return client
    }),
  )
  const read = async (): Promise<Numbers> => {
    const { rows } = await clients[0]!.query<{ id: string }>(
      drills
        ? `select distinct c.id from organizations.organization p ${step('p', 'o')} and o.kind = 'EDUCATION_DEPARTMENT' ${step('o', 'c')} and c.kind = $2 where p.code = $1`
        : `select distinct c.id from organizations.organization p ${step('p', 'c')} and c.kind = $2 where p.code = $1`,
      [code, kind, day],
    )
    const ids = rows.map((row) => row.id)
    const numbers: Numbers = Object.fromEntries(ids.map((id) => [id, noNumbers()]))
    await Promise.all(
      rooms.map(async (room, place) => {
        for (const row of (await clients[place]!.query<Sum>(sumsOf(room), [ids, period, ...asOf(room)]))
          .rows) {
          const name = Object.keys(measures).find(
            (one) => measures[one]![0] === room && measures[one]![1] === row.measure,
          )
          if (name) numbers[row.id]![name] = Number(row.amount)
        }
      }),
    )
    return numbers
  }
  return { read, close: async () => void (await Promise.all(clients.map((client) => client.end()))) }
}

interface Sum {
  id: string
  measure: string
  amount: string
}

function noNumbers(): Record<string, number> {
  return Object.fromEntries(Object.keys(measures).map((name) => [name, 0]))
}

function asOf(room: string): string[] {
  return room === 'duties' ? [day] : []
}

function sumsOf(room: string): string {
  const schema = room === 'duties' ? 'campaigns' : room
  const [table, until] = room === 'duties' ? ['rollup_series', 'and day <= $3'] : ['rollup_total', '']
  const part = (from: string): string =>
    `select organization_id as id, measure, amount from ${schema}.${from} where organization_id = any ($1) and period = $2 and not own_only ${until}`
  return `select id, measure, sum(amount) as amount from (${part(table)} union all ${part('rollup_delta')}) sums group by 1, 2`
}
