import type { Viewer } from '../../shared/access/viewer.js'
import type { ViewerAnswer } from '../../shared/subgraph/definition.js'
import type { TestHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { askerOf, type Asker } from './asker.kit.js'
import { addAwards } from './awards.facts.kit.js'
import { addCampaigns } from './campaigns.facts.kit.js'
import { addInitiatives } from './initiatives.facts.kit.js'
import { beginFacts, type Facts } from './facts.kit.js'
import { addOrganizations } from './organizations.facts.kit.js'
import { drawFrom } from './random.kit.js'
import { drawCountry } from './tree.kit.js'

/** A random world in a hub, and who asks in it. */
export interface World {
  facts: Facts
  askers: Asker[]
}

/** The days on which viewers ask: among them first days, last days and the day after a reform. */
const days = ['2024-05-20', '2024-05-21', '2025-07-01', '2025-09-10']

/** Makes the world of a seed in an empty hub. */
export async function makeWorld(hub: TestHub, seed: number, viewers: number): Promise<World> {
  const subjects = Array.from({ length: viewers }, (_, number) => `nguoi-${number}`)
  const facts = await makeFacts(hub, seed, subjects)
  await endSome(hub, facts)
  const { draw } = facts
  const known = await Promise.all([...subjects.map((subject) => personOf(hub, draw.pick(days), { subject }))])
  const clients: Viewer[] = []
  for (const scopes of scopesOfClients.slice(0, Math.ceil(viewers / 2)))
    clients.push(await clientOf(hub, facts, scopes))
  addForClients(facts, clients)
  await facts.write()
  await hub.settle()
  await facts.readBack()
  return { facts, askers: [...known, ...clients].map((viewer) => askerOf(facts, viewer)) }
}

/** The rows of a random world, written into an empty hub. */
export async function makeFacts(hub: TestHub, seed: number, subjects: readonly string[]): Promise<Facts> {
  const draw = drawFrom(seed)
  const facts = await beginFacts(hub, draw, drawCountry(draw, 18))
  addOrganizations(facts, subjects)
  await facts.write()
  await hub.settle()
  addAwards(facts)
  addCampaigns(facts)
  addInitiatives(facts)
  addReadings(facts)
  // An initiative and its authors come in one transaction; here they come table by table.
  await hub.sql('alter table initiatives.initiative disable trigger shares_sum_of_initiative')
  await facts.write()
  return facts
}

/** Appointments that are taken back: of what is gone the feed keeps a tombstone. */
async function endSome(hub: TestHub, { draw, rows }: Facts): Promise<void> {
  for (const { id } of draw.some(rows('organizations.appointment'), 2)) {
    await hub.sql('delete from organizations.appointment where id = $1', [id])
  }
}

/** Superiors outside the chain who have opened a record that was sent. */
function addReadings({ draw, country, add, rows }: Facts): void {
  const opened = [
    ['awards', 'Proposal', rows('awards.proposal')],
    ['initiatives', 'Initiative', rows('initiatives.initiative')],
  ] as const
  for (const [room, record_type, records] of opened) {
    for (const { id: record_id, owner_id } of draw.some(records, 8)) {
      const reader_organization_id = draw.pick(country.places).id
      const of = { record_id, record_type, owner_id, subject: 's' }
      add(`${room}.record_reading`, { ...of, reader_organization_id })
    }
  }
}

/** What keys are good for: nothing, all scopes, and each alone; in a small world only the first of these. */
const each = ['PUBLISHED_RESULTS', 'EDITIONS', 'CHANGE_FEED', 'PERSONAL_DATA', 'IMPORT']
const scopesOfClients = [[], each, ...each.map((scope) => [scope])]

/** Grants that name a client, sheets that it has handed in, and editions. */
export function addForClients(facts: Facts, clients: readonly Viewer[]): void {
  const { draw, country, add } = facts
  for (const { subject, covers } of clients) {
    const days = {
      valid_from: '2024-01-01',
      valid_to: draw.pick(['2024-05-21', '2026-01-01']),
      granted_by: 's',
    }
    for (const { id } of draw.some(country.places, 4)) {
      add('organizations.personal_data_grant', {
        organization_id: id,
        grantee_id: covers,
        client_id: subject.slice(7),
        ...days,
      })
    }
    const sheet = {
      organization_id: covers,
      file_id: draw.uuid(),
      started_by: subject,
      state: 'DONE',
      kind: 'PEOPLE',
    }
    const job = add('organizations.import_job', sheet)
    add('organizations.import_progress', { id: job['id'] })
    const file = {
      id: sheet.file_id,
      owner_id: covers,
      offered_by: subject,
      state: 'OFFERED',
      size: null,
      sha256: null,
    }
    add('organizations.stored_file', file)
  }
  for (const room of ['awards', 'initiatives'] as const) {
    for (const { id } of draw.some(country.places, 4)) {
      const edition = add(`${room}.edition`, { organization_id: id, version: 1, made_by: 's' })
      const cell = { edition_id: edition['id'], line: 0, value: 'x' }
      const { dimension } = add(`${room}.edition_cell`, { ...cell, count: null })
      add(`${room}.edition_hidden`, { ...cell, dimension, count: 3 })
    }
  }
}

/** Somebody as the gateway finds out who she is. */
async function personOf(
  hub: TestHub,
  day: string,
  question: { subject: string } | { apiKey: string },
): Promise<Viewer> {
  const now = `${day}T02:00:00.000Z`
  const answer = await hub.subgraphs.organizations.service('viewer', { ...question, now })
  const { appointments, ...known } = answer as ViewerAnswer
  const kind = 'subject' in question ? 'PERSON' : 'CLIENT'
  return { ...known, kind, now, appointments: appointments as Viewer['appointments'] }
}

/** A third party with a key, for whom some place vouches. */
async function clientOf(hub: TestHub, { draw, country }: Facts, scopes: string[]): Promise<Viewer> {
  const voucher = draw.pick(country.places.filter(({ to }) => to === 'infinity')).id
  const made = await hub.ask(
    'organizations',
    actingFor(voucher, 'ADMIN', '2025-03-01'),
    'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { key userErrors { code } } }',
    { input: { organizationId: voucher, name: 'Báo', scopes: scopes.length > 0 ? scopes : ['CHANGE_FEED'] } },
  )
  const client = await personOf(hub, draw.pick(days), { apiKey: made.data.createApiClient.key as string })
  return { ...client, scopes }
}
