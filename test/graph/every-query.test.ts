import { buildSchema } from 'graphql'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectPath } from '../../shared/config/project-path.js'
import type { Facts } from '../access/facts.kit.js'
import { startGateway, type TestGateway } from '../kit/gateway.js'
import { useHub } from '../kit/hub.js'
import { counting, growth, type Costs } from './counted.kit.js'
import { documentedQueries } from './documented.kit.js'
import { enlarge } from './larger-world.kit.js'
import { documentsOf, fullest } from './root-fields.kit.js'
import { makeFullWorld, subject, viewerOn } from './full-world.kit.js'

/**
 * Every query that there is or that a page shows, in a small world and in one that holds each of its records four times:
 * what is asked for each record, or for each second one, is named with the query that does so. Every root field is asked
 * for all that it leads to, where it has most to show; a new one is asked for too, and fails where nobody says how.
 * Seen to catch: who has not joined, read for each campaign; names and files of full texts, for each initiative; errors,
 * for each import; parameters, for each decision; own award types, for each owner.
 */
const day = '2024-06-28'
const hub = useHub()
let gateway: TestGateway
const asked = new Map<string, string>()
const [small, large] = [new Map<string, Measured>(), new Map<string, Measured>()]

interface Measured {
  costs: Costs
  size: number
  faults: string[]
}

const schema = buildSchema(readFileSync(projectPath('gateway/supergraph.graphql'), 'utf8'), {
  assumeValid: true,
  assumeValidSDL: true,
})
const roots = Object.values(schema.getQueryType()!.getFields())

/** What third parties ask for with a key. */
const withKey = ['changes']
let key: string

beforeAll(async () => {
  const facts = await makeFullWorld(hub())
  const protection = { costPerOperation: 1e9, costPerMinute: 1e12 }
  gateway = await startGateway(hub(), undefined, { protection })
  key = await makeKey(facts)
  await chooseDocuments(facts)
  await measureAll(small)
  await enlarge(hub(), facts, [facts.country.places[0]!.id])
  await measureAll(large)
}, 180_000)
afterAll(() => gateway?.close())

async function makeKey(facts: Facts): Promise<string> {
  const organizationId = facts.country.places[0]!.id
  const mutation = `mutation { createApiClient(input: { organizationId: "${organizationId}", name: "Báo", scopes: [CHANGE_FEED] }) { key } }`
  const today = new Date().toISOString().slice(0, 10) // keys are asked with today
  return (await gateway.client.as(subject, today, mutation)).data.createApiClient.key as string
}

async function chooseDocuments(facts: Facts): Promise<void> {
  const viewer = await viewerOn(hub(), day)
  for (const root of roots) {
    const args = withKey.includes(root.name) ? '(first: 100)' : await fullest(hub(), facts, viewer, root)
    const documents = args === undefined ? [] : documentsOf(root, args)
    for (const [turn, document] of documents.entries())
      asked.set(turn === 0 ? root.name : `${root.name} (${turn + 1})`, document)
  }
  const ministry = facts.rows('organizations.organization')[0]!
  for (const [where, query] of documentedQueries(ministry['code'] as string)) asked.set(where, query)
}

async function measureAll(measured: Map<string, Measured>): Promise<void> {
  await measure([...asked.keys()][0]!) // whatever is prepared once
  for (const name of asked.keys()) measured.set(name, await measure(name))
}

async function measure(name: string): Promise<Measured> {
  const document = asked.get(name)!
  const { client } = gateway
  const ask = withKey.includes(name)
    ? () => client.withKey(key, document)
    : () => client.as(subject, day, document)
  const { answer, costs } = await counting(hub(), ask)
  const faults = (answer.errors ?? []).filter(
    ({ extensions }) => !['FORBIDDEN', 'NOT_FOUND'].includes(extensions.code),
  )
  const says = faults.map(({ message, path }) => `${path?.join('.')}: ${message}`)
  return { costs, size: JSON.stringify(answer.data ?? null).length, faults: says }
}

test('every root field is asked for, and answers', () => {
  expect(roots.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([])
  expect(
    [...small, ...large].flatMap(([name, { faults }]) => faults.map((one) => `${name}: ${one}`)),
  ).toEqual([])
})

test('each costs as many statements and fetches in the larger world', async () => {
  const grown: string[] = []
  for (const name of asked.keys()) {
    const before = small.get(name)!.costs
    let found = growth(before, large.get(name)!.costs)
    // What arrives together is chance; what is asked for each record is so every time.
    for (let turn = 0; found.length > 0 && turn < 3; turn++)
      found = growth(before, (await measure(name)).costs)
    if (found.length > 0) grown.push(`${name}: ${found.join(', ')}`)
  }
  expect(grown).toEqual([])
})

/** What has no more to show in the larger world. */
const alike: Record<string, readonly string[]> = {
  'the law, the schema and templates, the same for everybody': [
    'awardTypes',
    'awardRules',
    'legalNorms',
    'importTemplate',
  ],
  'one row for each organization and day, and what stands where there is none': [
    ...['awardParameters', 'councilRules', 'recognitionThresholds', 'filingWindows', 'initiativeTimeLimits'],
    ...['rubrics', 'councils'],
  ],
  'one record and what stands in it': [
    'awardEdition',
    'initiativeEdition',
    'eligibility',
    'similarityReport',
    'importJob',
    'me',
  ],
  'a page of a hundred that the small world fills': ['changes'],
  'numbers and plain fields': ['initiativeRegisterCount', 'organization (2)'],
}

test('each has more to show in the larger world, but for some with a reason', () => {
  const found = [...asked.keys()].filter((name) => large.get(name)!.size <= small.get(name)!.size)
  expect(found.toSorted()).toEqual(Object.values(alike).flat().toSorted())
})
