import type { DataSource } from 'typeorm'
import type { Viewer } from '../shared/access/viewer.js'
import { openDatabase } from '../shared/database/data-source.js'
import { ReadUnit, type Work } from '../shared/database/work.js'
import type { Keyset } from '../shared/federation/connection.js'
import { subgraphNames, type SubgraphName } from '../shared/subgraph/definition.js'
import { listDossiers } from '../subgraphs/awards/dossier/dossier.store.js'
import { listProposals } from '../subgraphs/awards/proposal/proposal.store.js'
import { listCampaigns } from '../subgraphs/campaigns/campaign/campaign.store.js'
import { listInitiatives } from '../subgraphs/initiatives/initiative/initiative.store.js'
import { searchRegister } from '../subgraphs/initiatives/register/register.store.js'
import {
  listOrganizations,
  loadDescendants,
} from '../subgraphs/organizations/organization/organization.store.js'
import { listPeople } from '../subgraphs/organizations/person/person.store.js'
import type { BenchHub } from './runner/hub.js'
import { measure, type Cases, type Timing } from './runner/measure.js'
import type { Section } from './runner/report.js'

const period = '2023-2024'
const day = '2024-07-01'
const pageSize = 20
const first: Keyset = { limit: pageSize + 1, after: null }
const goal = 10

/** A line of offices, the school first: each asks as itself. */
const line = `select s.id as school, sec.parent_id as section, dep.parent_id as department, m.id as ministry
  from awards.proposal p join awards.known_organization s on s.id = p.owner_id
  join awards.organization_edge sec on sec.child_id = s.id and sec.kind = 'PROFESSIONAL'
  join awards.known_organization o on o.id = sec.parent_id and o.kind = 'EDUCATION_SECTION'
  join awards.organization_edge dep on dep.child_id = sec.parent_id and dep.kind = 'PROFESSIONAL'
  join awards.known_organization m on m.kind = 'MINISTRY'
  group by 1, 2, 3, 4 order by count(*) desc, 1 limit 1`

/** Lists as the program reads them, under the policies, from the call of the store to its rows, at four scopes. */
export async function lists(hub: BenchHub): Promise<Section> {
  const ids = await hub.row<Record<string, string>>(line)
  const rooms = new Map<string, DataSource>()
  for (const schema of subgraphNames)
    rooms.set(schema, await openDatabase({ url: hub.urls.appUrl, schema, entities: [], poolSize: 1 }))
  const seats = Object.keys(ids)
  const cells = new Map<string, Record<string, string>>()
  for (const [scope, id] of Object.entries(ids)) {
    const units = [...rooms].map(([name, source]) => [name, new ReadUnit(source, viewerOf(id))] as const)
    const reads = Object.fromEntries(units) as unknown as Reads
    const cases = await casesOf({
      ...ofOrganizations(reads, id, ids.school!),
      ...ofAwards(reads, id, ids.school!),
      ...ofOthers(reads),
    })
    for (const [name, timing] of Object.entries(await measure(cases, { runs: 5, perRun: 40 }))) {
      cells.set(name, { ...cells.get(name), [scope]: cellOf(timing) })
    }
    for (const [, unit] of units) await unit.end()
  }
  for (const source of rooms.values()) await source.destroy()
  return {
    title: 'Lists and search',
    text: `Pages of ${pageSize}, as the stores read them under row-level security, in an open read unit: the statement and its round trip; median and p95 in milliseconds (the p95 of the worst run in brackets). A late page is the 200th, or the last where there are fewer. Goal: p95 ≤ ${goal} ms at every scope, the late page at the cost of the first; what misses it is bold.`,
    header: ['list', ...seats],
    rows: [...cells].map(([name, byScope]) => [name, ...seats.map((seat) => byScope[seat] ?? '–')]),
  }
}

function cellOf({ median, p95, mostP95 }: Timing): string {
  const text = `${median.toFixed(1)}, ${p95.toFixed(1)} (${mostP95.toFixed(1)})`
  return p95 <= goal ? text : `**${text}**`
}

function viewerOf(organizationId: string): Viewer {
  return {
    kind: 'PERSON',
    subject: 'bench',
    appointments: [{ organizationId, role: 'HEAD' }],
    scopes: [],
    now: `${day}T02:00:00.000Z`,
  }
}

/** A list: the cursors of a page of it. */
type Listing = (page: Keyset) => Promise<string[][]>

function listing<Row>(read: (page: Keyset) => Promise<Row[]>, keyOf: (row: Row) => string[]): Listing {
  return async (page) => (await read(page)).map(keyOf)
}

type Reads = Record<SubgraphName, Work>

const none = { search: null, kind: null, level: null, state: null, period: null, awardType: null }

/** Of who exists. */
function ofOrganizations({ organizations }: Reads, id: string, school: string): Record<string, Listing> {
  const all = { ...none, below: null, asOf: day } as const
  const units = (filter: object): Listing =>
    listing(
      (page) => listOrganizations(organizations, { ...all, ...filter }, page),
      (row) => [row.sortName, row.id],
    )
  const people = (search: string | null): Listing =>
    listing(
      (page) => listPeople(organizations, { organizationId: school, asOf: day, search }, page),
      (row) => [row.name, row.id],
    )
  return {
    organizations: units({}),
    'organizations of a kind': units({ kind: 'CONTINUING_EDUCATION' }),
    'organizations of a level': units({ level: 'PROVINCE' }),
    'organizations searched': units({ search: 'trung hoc co so nguyen' }),
    'all that lies below': listing(
      (page) => loadDescendants(organizations, [id], all, page),
      (row) => [row.sortName, row.id],
    ),
    'people of a school': people(null),
    'people of a school searched': people('nguyen lan'),
  }
}

/** Of awards. */
function ofAwards({ awards }: Reads, id: string, school: string): Record<string, Listing> {
  const ofSchool = (filter: object): Listing =>
    listing(
      (page) => listProposals(awards, { ...none, ...filter, ownerId: school, period }, page),
      (row) => [row.candidateName, row.id],
    )
  const inbox = (filter: object): Listing =>
    listing(
      (page) => listDossiers(awards, { ...none, ...filter, organizationId: id, why: 'SENT' }, page),
      (row) => [row.sortAt, row.id],
    )
  return {
    'proposals of a school': ofSchool({}),
    'proposals of a school, granted': ofSchool({ state: 'GRANTED' }),
    'proposals of a school searched': ofSchool({ search: 'nguyen lan' }),
    'inbox of dossiers': inbox({}),
    'inbox of dossiers, not received yet': inbox({ state: 'SENT' }),
    'inbox of dossiers searched': inbox({ search: 'tieu hoc nguyen' }),
  }
}

/** Of initiatives and campaigns. */
function ofOthers({ initiatives, campaigns }: Reads): Record<string, Listing> {
  const open = (filter: object): Listing =>
    listing(
      (page) => listInitiatives(initiatives, { ownerId: null, period: null, state: null, ...filter }, page),
      (row) => [row.since, row.id],
    )
  const register = (filter: object): Listing =>
    listing(
      (page) => searchRegister(initiatives, filter, page),
      (row) => [row.recognizedOn, row.id],
    )
  const launched = (filter: object): Listing =>
    listing(
      (page) => listCampaigns(campaigns, { ...noCampaignFilter, ...filter }, page),
      (row) => [row.name, row.id],
    )
  return {
    initiatives: open({}),
    'initiatives of a state': open({ state: 'RECOGNIZED' }),
    'register of initiatives': register({}),
    'register of initiatives searched': register({ search: 'phuong phap day hoc' }),
    campaigns: launched({}),
    'campaigns searched': launched({ search: 'thi dua' }),
  }
}

const noCampaignFilter = {
  ...{ launchedById: null, cascadesFromId: null, planId: null, kind: null, state: null },
  ...{ form: null, scope: null, runsOn: null, search: null },
}

/** Page 1 of each list, and a late page where there is one. */
async function casesOf(listings: Record<string, Listing>): Promise<Cases> {
  const cases: Cases = {}
  for (const [name, read] of Object.entries(listings)) {
    cases[`${name}, page 1`] = () => read(first)
    const before = await read({ limit: 199 * pageSize, after: null })
    const pages = Math.ceil(before.length / pageSize)
    if (pages < 2) continue
    const last = before[(pages - 1) * pageSize - 1]!
    const late: Keyset = { limit: pageSize + 1, after: last }
    cases[`${name}, page ${pages === 199 ? 200 : pages}`] = () => read(late)
  }
  return cases
}
