import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { clusterLedBy } from './cluster.kit.js'

// Planted fault that this suite caught: leads of another level counted as those of the province.

const hub = useHub()
let world: World
const { register, draft } = awardVerbs(hub)
const period = '2023-2024'

beforeAll(async () => {
  world = await buildWorld(hub())
})

const led = (school: string, id: string, level: string) => clusterLedBy(hub(), school, { id, level, period })

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
