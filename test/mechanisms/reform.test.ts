import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../shared/access/viewer.js'
import type { ViewerAnswer } from '../../shared/subgraph/definition.js'
import { awardVerbs } from '../kit/awards.js'
import { useHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'
import { differences } from './facts.kit.js'

const hub = useHub()
const verbs = awardVerbs(hub)
let world: World

/** All sums of all rooms, folded or not. */
async function allSums(): Promise<unknown[]> {
  const rooms = ['awards', 'campaigns', 'initiatives'].map(
    (room) =>
      `select '${room}' as room, organization_id, period, measure, item, sum(amount)::int as amount
       from (select organization_id, period, measure, item, amount from ${room}.rollup_total
             union all select organization_id, period, measure, item, amount from ${room}.rollup_delta) booked
       group by 2, 3, 4, 5 having sum(amount) <> 0`,
  )
  return hub().sql(`${rooms.join(' union all ')} order by 1, 2, 3, 4, 5`)
}

async function reform(mutation: string, input: object, effectiveOn: string, at: string): Promise<void> {
  const decision = { number: '15/QĐ-UBND', date: at, effectiveOn }
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await hub().ask(
    'organizations',
    actingFor(world.department, 'ADMIN', at),
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { userErrors { code message } } }`,
    { input: { ...input, decision } },
  )
  expect([errors, data?.it.userErrors]).toEqual([undefined, []])
  await hub().settle()
}

/** The viewer as the gateway would sign it. */
async function asKnown(subject: string, at: string): Promise<Viewer> {
  const now = `${at}T02:00:00.000Z`
  const answer = (await hub().subgraphs.organizations.service('viewer', { subject, now })) as ViewerAnswer
  return { ...answer, kind: 'PERSON', now } as Viewer
}

async function appoint(subject: string, organizationId: string, role: string): Promise<void> {
  await hub().sql(
    "insert into organizations.appointment (id, subject, organization_id, role, valid_from) values (gen_random_uuid(), $1, $2, $3, '2024-01-01')",
    [subject, organizationId, role],
  )
}

const seen = async (viewer: Viewer, id: string): Promise<unknown> => {
  const query = 'query ($id: UUID!) { proposal(id: $id) { id } }'
  return (await hub().ask('awards', viewer, query, { id })).data.proposal
}

let draft: string
let sent: string
let before: unknown[]

beforeAll(async () => {
  world = await buildWorld(hub())
  const people = await world.employ(world.neighbour, 2, 'EXCELLENT')
  await verbs.register(world.neighbour, people, 'LDTT')
  const drafted = await verbs.draft(world.neighbour, people[0]!, 'LDTT')
  draft = drafted.record.id
  sent = await verbs.passed(world.neighbour, people[1]!, 'LDTT')
  const dossier = await verbs.send(world.neighbour, [sent], '01/TTr')
  expect(dossier.userErrors).toEqual([])
  for (const [subject, organizationId] of [
    ['hieutruong', world.school],
    ['truongphong', world.otherSection],
    ['ngoai', world.farSchool],
  ]) {
    await appoint(subject!, organizationId!, 'HEAD')
  }
  before = await allSums()
})

// Planted fault that this suite caught: a viewer without inheritances.
describe('a school that merges into another', () => {
  test('leaves every booked figure of every room where it was', async () => {
    expect(before.length).toBeGreaterThan(5)
    const input = { organizationIds: [world.neighbour], successorId: world.school }
    await reform('mergeOrganizations', input, '2024-09-01', '2024-09-01')
    expect(await allSums()).toEqual(before)
    expect(await differences(hub())).toEqual([])
  })

  test('is read by its successor from the day on, and by nobody beside', async () => {
    expect(await seen(await asKnown('hieutruong', '2024-08-31'), draft)).toBeNull()
    expect(await seen(await asKnown('hieutruong', '2024-09-01'), draft)).toEqual({ id: draft })
    expect(await seen(await asKnown('ngoai', '2024-09-01'), draft)).toBeNull()
  })

  test('hands its drafts over to its successor alone, and they are booked anew', async () => {
    const handOver = async (subject: string, toId: string): Promise<unknown> => {
      const { data, errors } = await hub().ask(
        'awards',
        await asKnown(subject, '2024-09-02'),
        `mutation ($input: HandOverProposalsInput!) { handOverProposals(input: $input) {
           records { id owner { id } } userErrors { code } } }`,
        { input: { fromId: world.neighbour, toId } },
      )
      return data?.handOverProposals ?? errors?.[0]?.extensions.code
    }
    expect(await handOver('ngoai', world.farSchool)).toMatchObject({
      userErrors: [{ code: 'NOT_SUCCESSOR' }],
    })
    expect(await handOver('ngoai', world.school)).toBe('FORBIDDEN')
    expect(await handOver('hieutruong', world.school)).toEqual({
      records: [{ id: draft, owner: { id: world.school } }],
      userErrors: [],
    })
    expect(await handOver('hieutruong', world.school)).toEqual({ records: [], userErrors: [] })
    const [row] = await hub().sql('select drafted_on::text from awards.proposal where id = $1', [draft])
    expect(row).toEqual({ drafted_on: '2024-09-02' })
    expect(await differences(hub())).toEqual([])
  })
})

test('what a Phòng held goes to its successor, which goes on with it; what it was asked for stays booked', async () => {
  const input = { organizationIds: [world.section], successorId: world.otherSection }
  const sums = await allSums()
  await reform('mergeOrganizations', input, '2024-10-01', '2024-10-01')
  expect(await allSums()).toEqual(sums)
  const { data, errors } = await hub().ask(
    'awards',
    await asKnown('truongphong', '2024-10-02'),
    `mutation ($input: HandOverProposalsInput!) { handOverProposals(input: $input) {
       records { id owner { id } holder { id } } userErrors { code } } }`,
    { input: { fromId: world.section, toId: world.otherSection } },
  )
  expect([errors, data?.handOverProposals]).toEqual([
    undefined,
    {
      records: [{ id: sent, owner: { id: world.neighbour }, holder: { id: world.otherSection } }],
      userErrors: [],
    },
  ])
  expect(await allSums()).toEqual(sums)
  const [dossier] = await hub().sql('select receiver_id from awards.dossier')
  expect(dossier).toEqual({ receiver_id: world.otherSection })
})

test('figures are rebased onto another day: what a school did is counted for who has it now', async () => {
  const rebased = async (organizationId: string, rebasedOn: string | null, viewerOf = organizationId) => {
    const { data } = await hub().ask(
      'awards',
      actingFor(viewerOf, 'VIEWER', '2024-10-20'),
      `query ($r: [_Any!]!, $rebasedOn: Day) { _entities(representations: $r) { ... on Organization {
         awardRollup(period: "2023-2024", rebasedOn: $rebasedOn) { proposed } } } }`,
      { r: [{ __typename: 'Organization', id: organizationId }], rebasedOn },
    )
    return data._entities[0].awardRollup?.proposed
  }
  expect(await rebased(world.otherSection, null)).toBe(0)
  // The neighbour has ended on 2024-09-01; from then on its successor answers for what it did, wherever that one lies.
  expect(await rebased(world.department, '2024-08-31')).toBe(1)
  expect(await rebased(world.department, '2024-09-01')).toBe(1)
  expect(await rebased(world.school, '2024-08-31')).toBe(0)
  expect(await rebased(world.school, '2024-09-01')).toBe(1)
  expect(await rebased(world.otherSection, '2024-09-30')).toBe(0)
  expect(await rebased(world.otherSection, '2024-10-01')).toBe(1)
  await sendOneOf(world.school)
  expect(await rebased(world.otherSection, null)).toBe(0)
  expect(await rebased(world.otherSection, '2024-10-01')).toBe(2)
  expect(await rebased(world.otherSection, '2024-09-30')).toBe(0)
  expect(await rebased(world.otherSection, '2024-10-01', world.farSchool)).toBeUndefined()
})

/** Sends one proposal up, in May. */
async function sendOneOf(school: string): Promise<void> {
  const [person] = await world.employ(school, 1, 'EXCELLENT')
  await verbs.register(school, [person!], 'LDTT')
  const id = await verbs.passed(school, person!, 'LDTT')
  expect((await verbs.send(school, [id], '07/TTr')).userErrors).toEqual([])
}

test('20 writers of drafts and re-parentings at once: every sum is what the facts say', async () => {
  const people = await world.employ(world.farSchool, 20)
  await verbs.register(world.farSchool, people, 'LDTT')
  const writing = Promise.all(people.map((person) => verbs.draft(world.farSchool, person, 'LDTT')))
  const moving = (async () => {
    for (const [day, parentId] of [
      ['2024-01-01', world.section],
      ['2024-02-01', world.otherSection],
      ['2024-03-01', world.section],
    ] as const) {
      const place = { organizationId: world.farSchool, kind: 'PROFESSIONAL', parentId }
      await reform('reparentOrganization', place, day, '2024-05-20')
    }
  })()
  const [drafts] = await Promise.all([writing, moving])
  expect(drafts.flatMap((answer) => answer.userErrors)).toEqual([])
  expect(await differences(hub())).toEqual([])
})

test('what the rooms know of the reformed tree is the same when it is read anew from nothing', async () => {
  const tables = ['awards', 'campaigns', 'initiatives'].flatMap((room) =>
    ['known_organization', 'organization_edge', 'org_closure'].map((table) => `${room}.${table}`),
  )
  const known = async (): Promise<unknown[]> =>
    Promise.all(tables.map((table) => hub().sql(`select t::text as row from ${table} t order by 1`)))
  const live = await known()
  await hub().sql('update organizations.feed_epoch set epoch = epoch + 1')
  await hub().settle()
  expect(await known()).toEqual(live)
  expect(await hub().sql('select e::text as row from organizations.organization_edge e order by 1')).toEqual(
    live[1],
  )
  expect(await differences(hub())).toEqual([])
})
