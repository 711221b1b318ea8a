import type { DataSource } from 'typeorm'
import type { Viewer } from '../shared/access/viewer.js'
import { openDatabase } from '../shared/database/data-source.js'
import { ReadUnit, type Work } from '../shared/database/work.js'
import type { Keyset } from '../shared/federation/connection.js'
import { listDossiers } from '../subgraphs/awards/dossier/dossier.store.js'
import { listProposals } from '../subgraphs/awards/proposal/proposal.store.js'
import {
  listOrganizations,
  loadDescendants,
} from '../subgraphs/organizations/organization/organization.store.js'
import type { BenchHub } from './runner/hub.js'
import { measure } from './runner/measure.js'
import { timingCells, timingHeader, type Section } from './runner/report.js'

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
  const open = (schema: string): Promise<DataSource> =>
    openDatabase({ url: hub.urls.appUrl, schema, entities: [], poolSize: 1 })
  const [organizations, awards] = [await open('organizations'), await open('awards')]
  const rows: string[][] = []
  for (const [scope, id] of Object.entries(ids)) {
    const [tree, proposals] = [new ReadUnit(organizations, viewerOf(id)), new ReadUnit(awards, viewerOf(id))]
    const timings = await measure(await casesOf(tree, proposals, id, ids.school!), { runs: 5, perRun: 40 })
    for (const [name, timing] of Object.entries(timings)) {
      rows.push([scope, name, ...timingCells(timing), timing.p95 <= goal ? 'met' : 'missed'])
    }
    await tree.end()
    await proposals.end()
  }
  await organizations.destroy()
  await awards.destroy()
  return {
    title: 'Lists and search',
    text: `Pages of ${pageSize}, as the stores read them under row-level security, in an open read unit: the statement and its round trip. Goal: p95 ≤ ${goal} ms at every scope, page 200 at the cost of page 1.`,
    header: ['who asks', 'list', ...timingHeader, `goal ≤ ${goal} ms`],
    rows,
  }
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

async function casesOf(tree: Work, proposals: Work, id: string, school: string) {
  const all = { search: null, kind: null, level: null, below: null, asOf: day } as const
  const before = await listOrganizations(tree, all, { limit: 199 * pageSize, after: null })
  const last = before.at(-1)! as { sortName: string; id: string }
  const page200: Keyset = { limit: pageSize + 1, after: [last.sortName, last.id] }
  return {
    'organizations, page 1': () => listOrganizations(tree, all, first),
    'organizations, page 200': () => listOrganizations(tree, all, page200),
    'organizations of a kind': () =>
      listOrganizations(tree, { ...all, kind: 'CONTINUING_EDUCATION' as never }, first),
    'organizations of a level': () => listOrganizations(tree, { ...all, level: 'PROVINCE' as never }, first),
    'all that lies below, page 1': () => loadDescendants(tree, [id], all, first),
    'organizations searched without accents': () =>
      listOrganizations(tree, { ...all, search: 'trung hoc co so nguyen' }, first),
    'proposals of a school': () => listProposals(proposals, school, period, first),
    'inbox of dossiers': () => listDossiers(proposals, id, 'SENT', first),
  }
}
