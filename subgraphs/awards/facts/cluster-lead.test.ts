import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite caught: leads of another level counted as those of the province.

const hub = useHub()
let world: World
const { register, draft } = awardVerbs(hub)
const period = '2023-2024'

beforeAll(async () => {
  world = await buildWorld(hub())
})

/** A cluster that this organization divides and this school leads, as campaigns knows it. */
async function led(school: string, organizerId: string, level: string): Promise<void> {
  const [cluster, election] = [randomUUID(), randomUUID()]
  await hub().sql(
    `insert into campaigns.cluster (id, organizer_id, organizer_level, name, period, decision_number, decision_date, signer_name, state)
     values ($1, $2, $3, 'Khối THCS', $4, '15/QĐ', '2023-09-20', 'Giang', 'LED')`,
    [cluster, organizerId, level, period],
  )
  await hub().sql(
    `insert into campaigns.cluster_election (id, organizer_id, cluster_id, candidate_ids, rule, state, opened_on, closed_on, minutes_number, minutes_date, leader_id)
     values ($1, $2, $3, array[$4::uuid], '{}', 'CLOSED', '2024-05-10', '2024-05-18', '03/BB', '2024-05-18', $4)`,
    [election, organizerId, cluster, school],
  )
  await hub().sql(
    "insert into campaigns.cluster_leader (id, cluster_id, election_id, organization_id, elected_on) values ($1, $2, $3, $4, '2024-05-18')",
    [randomUUID(), cluster, election, school],
  )
}

async function proposed(school: string, awardType: string) {
  await register(school, [school], awardType, 'COLLECTIVE')
  return draft(school, school, awardType, { subject: 'COLLECTIVE' })
}

async function evidence(): Promise<string[]> {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.school, 'CLERK'),
    `{ eligibility(organizationId: "${world.school}", candidateId: "${world.school}", awardType: "CO_TINH", period: "${period}", subject: COLLECTIVE) { results { evidence } } }`,
  )
  return (data.eligibility.results as { evidence: string[] }[]).flatMap((result) => result.evidence)
}

test('only the unit that its cluster has elected is proposed for a flag, at the level of the organizer', async () => {
  const refused = await proposed(world.school, 'CO_TINH')
  expect(refused.userErrors).toMatchObject([
    { code: 'RULE_DATA_MISSING', path: ['candidateId'], ruleId: 'R-COL-06' },
  ])
  await led(world.school, world.section, 'DISTRICT')
  expect((await proposed(world.school, 'CO_TINH')).userErrors).toHaveLength(1)
  await led(world.school, world.department, 'PROVINCE')
  expect((await proposed(world.school, 'CO_TINH')).userErrors).toEqual([])
  expect(await evidence()).toEqual(
    expect.arrayContaining(['cluster led: PROVINCE', 'Khối THCS, 15/QĐ, 03/BB']),
  )
  expect((await proposed(world.neighbour, 'CO_TINH')).userErrors).toHaveLength(1)
})

test('what is said of a cluster of the province is no value', async () => {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.neighbour, 'CLERK'),
    `mutation { stateFact(input: { organizationId: "${world.neighbour}", candidateId: "${world.neighbour}", subject: COLLECTIVE, name: CLUSTER_LEAD,
      value: "PROVINCE", period: "${period}", evidence: "x" }) { userErrors { code } } }`,
  )
  expect(data.stateFact.userErrors).toEqual([{ code: 'STATEMENT_INVALID' }])
})

test('a recognized science topic is an accepted science topic, and no initiative beside it', async () => {
  const [person] = await world.employ(world.school, 1, 'GOOD')
  const initiativeId = await world.recognize(world.school, person!)
  await hub().sql("update awards.known_recognition set kind = 'SCIENTIFIC_TOPIC' where initiative_id = $1", [
    initiativeId,
  ])
  const { data } = await hub().ask(
    'awards',
    actingFor(world.school, 'CLERK'),
    `{ eligibility(organizationId: "${world.school}", candidateId: "${person}", awardType: "CSTDCS", period: "${period}") { results { outcome evidence } } }`,
  )
  const all = (data.eligibility.results as { evidence: string[] }[]).flatMap((result) => result.evidence)
  expect(all.filter((line) => line.includes(initiativeId))).toEqual([
    `science topic ${initiativeId}: GRASSROOTS, 2024-04-01, decision 1/QĐ`,
  ])
})
