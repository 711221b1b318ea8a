import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted faults that this suite was seen to catch: limits of other organizations; the rule of preference in force a
// day too early.

const hub = useHub()
let world: World
const { draft, passed } = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function set(organizationId: string, name: string, value: string): Promise<void> {
  const { data } = await hub().ask(
    'awards',
    actingFor(organizationId, 'ADMIN'),
    'mutation ($input: SetParameterInput!) { setParameter(input: $input) { userErrors { code } } }',
    { input: { organizationId, name, value, validFrom: '2024-01-01', legalBasis: 'x' } },
  )
  expect(data.setParameter.userErrors).toEqual([])
}

async function results(
  organizationId: string,
  person: string,
  ruleId: string,
  more: { viewer?: string; at?: string } = {},
) {
  const { data } = await hub().ask(
    'awards',
    actingFor(more.viewer ?? organizationId, 'CLERK', more.at),
    `{ eligibility(organizationId: "${organizationId}", candidateId: "${person}", awardType: "LDTT", period: "2023-2024") { results { ruleId outcome message } } }`,
  )
  return (data.eligibility.results as { ruleId: string; outcome: string; message: string }[])
    .filter((one) => one.ruleId === ruleId)
    .map(({ outcome, message }) => `${outcome} ${message}`)
}

test('R-GEN-13: the share is counted where a limit is set, for the organization and all below it', async () => {
  const people = await world.employ(world.school, 3, 'GOOD')
  const [best] = await world.employ(world.school, 1, 'EXCELLENT')
  expect(await results(world.school, best!, 'R-GEN-13')).toEqual([])
  await set(world.department, 'excellentSharePercent', '25')
  expect(await results(world.school, best!, 'R-GEN-13')).toEqual([
    'MET 1 of 4 are rated "tasks completed excellently" (at most 25%).',
  ])
  expect(await results(world.school, people[0]!, 'R-GEN-13')).toEqual([])
  await set(world.school, 'excellentSharePercent', '24')
  expect((await results(world.school, best!, 'R-GEN-13'))[0]).toMatch(/^NEEDS_PERSON/)
})

test('R-GEN-17: days of leave come from organizations, and a leave without an end is named', async () => {
  const [person] = await world.employ(world.farSchool, 1, 'GOOD')
  await set(world.farSchool, 'rule:R-GEN-17', 'true')
  const leave = async (from: string, to: string): Promise<void> => {
    await hub().sql(
      "insert into organizations.person_leave (id, person_id, organization_id, kind, valid_from, valid_to) values ($1, $2, $3, 'SICK', $4, $5)",
      [randomUUID(), person, world.farSchool, from, to],
    )
    await hub().settle()
  }
  await leave('2024-03-04', '2024-03-16')
  expect((await results(world.farSchool, person!, 'R-GEN-17'))[1]).toMatch(/^MET 10 working days of leave/)
  await leave('2024-05-06', 'infinity')
  expect((await results(world.farSchool, person!, 'R-GEN-17'))[1]).toBe(
    'MISSING_DATA Not known: the end of the leave that began on 2024-05-06.',
  )
})

test('R-GEN-08: who goes first is shown in front with the reason, from the reform on', async () => {
  const [first, second, man] = await world.employ(world.neighbour, 3)
  const type = { commendationKind: 'AD_HOC' }
  for (const person of [man, first, second]) await passed(world.neighbour, person!, 'GK_HIEU_TRUONG', type)
  await hub().sql("update awards.proposal set candidate_name = 'A' where candidate_id = $1", [man])
  await draft(world.neighbour, world.neighbour, 'GK_HIEU_TRUONG', { ...type, subject: 'COLLECTIVE' })
  const order = async (at: string) => {
    const { data } = await hub().ask(
      'awards',
      actingFor(world.neighbour, 'SECRETARY', at),
      `{ preferredOrder(organizationId: "${world.neighbour}", period: "2023-2024", awardType: "GK_HIEU_TRUONG") { isPreferred message ruleId proposal { candidateName } } }`,
    )
    return data.preferredOrder as {
      isPreferred: boolean | null
      message: string
      ruleId: string | null
      proposal: { candidateName: string }
    }[]
  }
  expect((await order('2025-06-30')).map((one) => one.isPreferred)).toEqual([null, null, null, null])
  const since = await order('2025-07-01')
  expect(since.map((one) => `${one.isPreferred} ${one.ruleId} ${one.message}`)).toEqual([
    'true R-GEN-08 A woman: goes first.',
    'true R-GEN-08 A woman: goes first.',
    'false R-GEN-08 Does not go first.',
    'false R-GEN-08 2 of 3 members are women (under 70%).',
  ])
})
