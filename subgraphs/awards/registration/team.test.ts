import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { awards } from '../subgraph.js'

// Planted fault that this suite was seen to catch: titles of the whole school counted for its team.

const hub = useHub()
const verbs = awardVerbs(hub)
const period = '2023-2024'
const collective = {
  subject: 'COLLECTIVE',
  statedRating: 'EXCELLENT',
  statedUnity: true,
  statedDisciplined: 0,
}
let world: World
let math: string
let people: string[]

beforeAll(async () => {
  world = await buildWorld(hub())
  people = await world.employ(world.school, 4)
  math = await team(world.school, 'Tổ Toán', people.slice(0, 3))
})

/** A team of a school, as organizations knows it. */
async function team(organizationId: string, name: string, members: readonly string[], to = 'infinity') {
  const id = randomUUID()
  await hub().sql(
    "insert into organizations.team (id, organization_id, name, kind, valid_from, valid_to) values ($1, $2, $3, 'PROFESSIONAL', '2020-09-01', $4)",
    [id, organizationId, name, to],
  )
  for (const person of members)
    await hub().sql(
      `insert into organizations.team_member (id, team_id, organization_id, person_id, role, valid_from, valid_to) values ($1, $2, $3, $4, 'MEMBER', '2020-09-01', $5)`,
      [randomUUID(), id, organizationId, person, to],
    )
  await hub().settle()
  return id
}

async function evidence(viewerOf: string, proposalId: string): Promise<string> {
  const { data, errors } = await hub().ask(
    'awards',
    actingFor(viewerOf, 'APPRAISER'),
    `{ proposal(id: "${proposalId}") { eligibility { results { ruleId outcome evidence } } } }`,
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return JSON.stringify(data.proposal.eligibility.results)
}

describe('a team', () => {
  test('is registered and proposed by its school, and judged by its own members', async () => {
    const { records } = await verbs.register(world.school, [math], 'TTLDTT', 'COLLECTIVE')
    expect(records).toMatchObject([{ candidateName: 'Tổ Toán' }])
    for (const person of people) {
      await verbs.register(world.school, [person], 'LDTT')
      expect((await verbs.draft(world.school, person, 'LDTT')).userErrors).toEqual([])
    }
    await hub().sql(
      "update awards.proposal set state = 'GRANTED', sent_on = '2024-05-01', decided_on = '2024-05-10' where candidate_id = any ($1)",
      [people.slice(0, 2)],
    )
    const { record } = await verbs.draft(world.school, math, 'TTLDTT', collective)
    expect(record.candidateName).toBe('Tổ Toán')
    // Of three members two hold the title; the fourth teacher of the school is none of the team's.
    const seen = await evidence(world.school, record.id as string)
    expect(seen).toMatch(/members counted: 3/)
    expect(seen).toMatch(/LDTT 2023-2024: 2, pending 1/)
  })

  test('is no candidate of another school, nor after its end', async () => {
    const gone = await team(world.school, 'Tổ cũ', [], '2024-01-01')
    for (const [school, id] of [
      [world.neighbour, math],
      [world.school, gone],
    ] as const) {
      const { userErrors } = await verbs.register(school, [id], 'TTLDTT', 'COLLECTIVE')
      expect(userErrors).toMatchObject([{ code: 'NOT_A_CANDIDATE' }])
    }
  })

  test('is not proposed for a flag, which is for whole organizations, in whatever way', async () => {
    const { userErrors } = await verbs.register(world.school, [math], 'CO_TINH', 'COLLECTIVE')
    expect(userErrors).toMatchObject([
      { code: 'NOT_FOR_TEAMS', legalBasis: 'Luật 06/2022/QH15, Điều 26', path: ['items', '0', 'awardType'] },
    ])
    expect((await verbs.draft(world.school, math, 'CO_TINH', collective)).userErrors).toMatchObject([
      { code: 'NOT_FOR_TEAMS' },
    ])
    const { records } = await verbs.register(world.school, [math], 'TTLDXS', 'COLLECTIVE')
    const { data } = await hub().ask(
      'awards',
      actingFor(world.school, 'SECRETARY'),
      `mutation { changeAim(input: { registrationId: "${records[0].id}", awardType: "CO_CP", reason: "Khác" }) { userErrors { code } } }`,
    )
    expect(data.changeAim.userErrors).toEqual([{ code: 'NOT_FOR_TEAMS' }])
  })

  test('is counted as a small collective at every level, in each measure', async () => {
    const office = await team(world.school, 'Tổ Văn phòng', [])
    await verbs.register(world.school, [office], 'TTLDTT', 'COLLECTIVE')
    await verbs.sendRegistrations(world.school)
    await verbs.draft(world.school, world.school, 'GK_HUYEN', { subject: 'COLLECTIVE' })
    const drafted = await verbs.draft(world.school, office, 'GK_HUYEN', { subject: 'COLLECTIVE' })
    expect(drafted.userErrors).toEqual([])
    const counts = async (viewerOf: string) => {
      const { data } = await hub().ask(
        'awards',
        actingFor(viewerOf, 'VIEWER'),
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { awardRollup(period: "${period}") { counts { measure awardType subject positionGroup count } } } } }`,
        { r: [{ __typename: 'Organization', id: viewerOf }] },
      )
      return data._entities[0].awardRollup.counts
    }
    const group = { subject: 'COLLECTIVE', positionGroup: 'SMALL_COLLECTIVE' }
    expect(await counts(world.department)).toContainEqual({
      ...group,
      measure: 'REGISTERED',
      awardType: 'TTLDTT',
      count: 2,
    })
    expect(await counts(world.school)).toEqual(
      expect.arrayContaining([
        { ...group, measure: 'PROPOSED', awardType: 'GK_HUYEN', count: 1 },
        { ...group, positionGroup: '', measure: 'PROPOSED', awardType: 'GK_HUYEN', count: 1 },
      ]),
    )
    expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
  })
})

test('who receives the proposal of a team judges it by the same members; others do not', async () => {
  const [lan, hoa] = await world.employ(world.neighbour, 2)
  const physics = await team(world.neighbour, 'Tổ Lý', [lan!, hoa!])
  await verbs.register(world.neighbour, [physics], 'TTLDTT', 'COLLECTIVE')
  await verbs.register(world.neighbour, [lan!, hoa!], 'LDTT')
  for (const person of [lan!, hoa!]) await verbs.draft(world.neighbour, person, 'LDTT')
  await hub().sql(
    "update awards.proposal set state = 'GRANTED', sent_on = '2024-05-01', decided_on = '2024-05-10' where candidate_id = any ($1)",
    [[lan, hoa]],
  )
  const id = await verbs.passed(world.neighbour, physics, 'TTLDTT', collective)
  const sent = await verbs.send(world.neighbour, [id], 'T-1')
  expect(sent.userErrors).toEqual([])
  expect(await evidence(world.section, id)).toMatch(/members counted: 2/)
  const { data } = await hub().ask(
    'awards',
    actingFor(world.otherSection, 'APPRAISER'),
    `{ proposal(id: "${id}") { id } }`,
  )
  expect(data.proposal).toBeNull()
})
