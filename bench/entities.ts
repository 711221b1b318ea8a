import { issueToken } from '../gateway/tokens/dev-issuer.js'
import { subgraphNames } from '../shared/subgraph/definition.js'
import { startChild, type Child } from './runner/children.js'
import { post, type BenchHub } from './runner/hub.js'
import { at } from './runner/measure.js'
import type { Shares } from './runner/profile.js'
import { ms, type Section } from './runner/report.js'

const day = '2024-07-01'
const runs = 5

/** What @apollo/gateway alone took for 1000 entities of a prototype over HTTP, and its subgraphs; in process all together. */
const prototype = { gateway: 13.3, subgraphs: 20, together: 30 }
const goals = { gateway: 2, subgraphs: 15, together: 17 }

const proposal = `id candidateName awardType state draftedOn sentOn
  owner { id name kind } holder { id name kind } person { id initiatives { id title state decidedOn } }`
const questions = {
  many: `query ($id: UUID!, $first: Int!) {
    dossiers(organizationId: $id, first: $first) { nodes { id number proposals { ${proposal} } } } }`,
  few: `query ($id: UUID!, $first: Int!) {
    proposals(organizationId: $id, period: "2023-2024", first: $first) { nodes { ${proposal} } } }`,
}

/** Who has received about a thousand proposals in dossiers, in how many of the latest; and a school for few. */
const seats = `with box as (
    select k.id, k.code, d.id as dossier, count(*) as proposals, a.sort_at
    from awards.known_organization k join awards.dossier d on d.receiver_id = k.id
    join awards.dossier_item i on i.dossier_id = d.id
    join awards.record_access a on a.record_id = d.id and a.organization_id = k.id
    where k.kind = 'EDUCATION_SECTION' group by 1, 2, 3, 5
  ), counted as (
    select id, code, row_number() over latest as first, sum(proposals) over latest as proposals
    from box window latest as (partition by id order by sort_at desc, dossier desc)
  ), school as (
    select p.owner_id as id, k.code from awards.proposal p join awards.known_organization k on k.id = p.owner_id
    where p.period = '2023-2024' and p.initiative_id is not null group by 1, 2 order by count(*) desc, 1 limit 1
  )
  select counted.id, counted.code, counted.first::int, school.id as school, school.code as "schoolCode"
  from counted, school where counted.first <= 100 order by abs(counted.proposals - 1000), 1 limit 1`

interface Seats {
  id: string
  code: string
  first: number
  school: string
  schoolCode: string
}

/** A hub of several processes, and one request to it. */
interface Case {
  gateway: Child
  subgraphs: Child[]
  ask: () => Promise<unknown>
  perRun: number
  entities: number
}

/** Processor time of gateway and subgraphs for one request that brings many entities, in process and over HTTP. */
export async function entities(hub: BenchHub): Promise<Section> {
  const found = await hub.row<Seats>(seats)
  const subgraphs = await Promise.all(
    subgraphNames.map((name) => childOf(hub, { rooms: [name], elsewhere: {}, isGateway: false })),
  )
  const elsewhere = Object.fromEntries(subgraphNames.map((name, place) => [name, subgraphs[place]!.url]))
  const gateway = await childOf(hub, { rooms: [], elsewhere, isGateway: true })
  const whole = await childOf(hub, { rooms: [...subgraphNames], elsewhere: {}, isGateway: true })
  try {
    const cases: Record<string, Case> = {}
    for (const size of ['many', 'few'] as const) {
      cases[`in process, ${size}`] = await caseOf(hub, found, size, whole, [])
      cases[`over HTTP, ${size}`] = await caseOf(hub, found, size, gateway, subgraphs)
    }
    const rows: string[][] = []
    const costs = await measured(cases)
    for (const [name, { entities, ...one }] of Object.entries(cases)) {
      rows.push(...linesOf(name, entities, costs[name]!), ...(await profileLines(name, one)))
    }
    return sectionOf(rows)
  } finally {
    for (const child of [gateway, whole, ...subgraphs]) child.end()
  }
}

function childOf(
  { urls, dataDir }: BenchHub,
  settings: { rooms: string[]; elsewhere: Record<string, string>; isGateway: boolean },
): Promise<Child> {
  return startChild({ urls, dataDir, ...settings })
}

async function caseOf(
  { dataDir }: BenchHub,
  { id, code, first, school, schoolCode }: Seats,
  size: 'many' | 'few',
  gateway: Child,
  subgraphs: Child[],
): Promise<Case> {
  const subject = `bench:${size === 'many' ? code : schoolCode}`
  const token = await issueToken({ dataDir, subject, at: `${day}T09:00:00+07:00` })
  const variables = size === 'many' ? { id, first } : { id: school, first: 10 }
  const ask = (): Promise<Answer> => post(`${gateway.url}/graphql`, token, questions[size], variables)
  const { dossiers, proposals } = await ask()
  const entities = dossiers?.nodes.flatMap((node) => node.proposals).length ?? proposals!.nodes.length
  return { gateway, subgraphs, ask, perRun: size === 'many' ? 15 : 150, entities }
}

interface Answer {
  dossiers?: { nodes: { proposals: unknown[] }[] }
  proposals?: { nodes: unknown[] }
}

/** Milliseconds of processor time for one request, of each run. */
interface Costs {
  gateway: number[]
  subgraphs: number[]
}

/** The cases take turns; the first run of each warms up. */
async function measured(cases: Record<string, Case>): Promise<Record<string, Costs>> {
  const costs = Object.fromEntries(
    Object.keys(cases).map((name): [string, Costs] => [name, { gateway: [], subgraphs: [] }]),
  )
  for (let run = 0; run <= runs; run++) {
    for (const [name, { gateway, subgraphs, ask, perRun }] of Object.entries(cases)) {
      const before = await usedBy(gateway, subgraphs)
      for (let request = 0; request < perRun; request++) await ask()
      const after = await usedBy(gateway, subgraphs)
      if (run === 0) continue
      costs[name]!.gateway.push((after.gateway - before.gateway) / perRun)
      costs[name]!.subgraphs.push((after.subgraphs - before.subgraphs) / perRun)
    }
  }
  return costs
}

async function usedBy(gateway: Child, subgraphs: Child[]): Promise<{ gateway: number; subgraphs: number }> {
  const used = await Promise.all(subgraphs.map((child) => child.cpu()))
  return { gateway: await gateway.cpu(), subgraphs: used.reduce((sum, one) => sum + one, 0) }
}

function linesOf(name: string, entities: number, costs: Costs): string[][] {
  const isMany = name.endsWith('many')
  const line = (who: string, all: number[], goal: number, base: number): string[] => {
    const sorted = [...all].sort((a, b) => a - b)
    const median = at(sorted, 0.5)
    const perThousand = (median * 1_000) / entities
    const compared = `${(perThousand / base).toFixed(2)} × (goal ≤ ${(goal / base).toFixed(2)}: ${perThousand <= goal ? 'met' : 'missed'})`
    return [
      name,
      String(entities),
      who,
      `${ms(median)} (${ms(sorted[0]!)}–${ms(sorted.at(-1)!)})`,
      isMany ? compared : '–',
    ]
  }
  if (!name.startsWith('over')) return [line('all', costs.gateway, goals.together, prototype.together)]
  return [
    line('gateway', costs.gateway, goals.gateway, prototype.gateway),
    line('subgraphs', costs.subgraphs, goals.subgraphs, prototype.subgraphs),
  ]
}

async function profileLines(
  name: string,
  { gateway, subgraphs, ask, perRun }: Pick<Case, 'gateway' | 'subgraphs' | 'ask' | 'perRun'>,
): Promise<string[][]> {
  const all = [gateway, ...subgraphs]
  await Promise.all(all.map((child) => child.startProfile()))
  for (let request = 0; request < perRun; request++) await ask()
  const [first, ...others] = await Promise.all(all.map((child) => child.stopProfile()))
  const line = (who: string, shares: Shares[]): string[] => [
    name,
    '',
    `${who}: where it goes`,
    inWords(shares),
    '',
  ]
  return subgraphs.length === 0
    ? [line('all', [first!])]
    : [line('gateway', [first!]), line('subgraphs', others)]
}

function inWords(shares: readonly Shares[]): string {
  const sum: Shares = {}
  for (const [owner, time] of shares.flatMap((one) => Object.entries(one)))
    sum[owner] = (sum[owner] ?? 0) + time
  const total = Object.values(sum).reduce((a, b) => a + b, 0)
  return Object.entries(sum)
    .sort((a, b) => b[1] - a[1])
    .filter(([, time]) => time / total >= 0.02)
    .map(([owner, time]) => `${owner} ${Math.round((100 * time) / total)} %`)
    .join(', ')
}

function sectionOf(rows: string[][]): Section {
  return {
    title: 'Entities',
    text:
      'Many: the dossiers that a section has received, about a thousand proposals with owner and holder (organizations) and the initiatives of the candidate that are open to the viewer (initiatives); few: ten proposals of a school, by the same fields. ' +
      `Processor time (user and system) of Node for one request, of processes of their own, without the client and PostgreSQL; per 1000 proposals against what a prototype of the same libraries took on two such cores: gateway ${prototype.gateway} ms and subgraphs ${prototype.subgraphs}–35 ms over HTTP, ${prototype.together} ms together in process. ` +
      `Goal: gateway ≤ ${goals.gateway} ms, subgraphs ≤ ${goals.subgraphs} ms. The profile counts each function's own time.`,
    header: [
      'way',
      'proposals',
      'who',
      'processor time of a request (least–most of the runs)',
      'to the prototype',
    ],
    rows,
  }
}
