import type { Viewer } from '../../shared/access/viewer.js'
import type { ViewerAnswer } from '../../shared/subgraph/definition.js'
import type { TestHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { askerOf, type Asker } from './asker.kit.js'
import { addAwards } from './awards.facts.kit.js'
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
  const draw = drawFrom(seed)
  const country = drawCountry(draw, 18)
  const facts = await beginFacts(hub, draw, country)
  const subjects = Array.from({ length: viewers }, (_, number) => `nguoi-${number}`)
  addOrganizations(facts, subjects)
  await facts.write()
  await hub.settle()
  addAwards(facts)
  await facts.write()
  const known = await Promise.all([...subjects.map((subject) => personOf(hub, draw.pick(days), { subject }))])
  const clients = [
    await clientOf(hub, facts, []),
    await clientOf(hub, facts, ['CHANGE_FEED', 'PUBLISHED_RESULTS']),
  ]
  for (const scope of ['CHANGE_FEED', 'PUBLISHED_RESULTS']) clients.push(await clientOf(hub, facts, [scope]))
  await hub.settle()
  await facts.readBack()
  return { facts, askers: [...known, ...clients].map((viewer) => askerOf(facts, viewer)) }
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
