import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite was seen to catch: employments of the proposing organization alone.

const hub = useHub()
let world: World
const REFORM = '2025-07-01'

beforeAll(async () => {
  world = await buildWorld(hub())
})

/** A person of a school that is merged on the day of the reform into another one, where she works on. */
async function handedOver(rating = 'EXCELLENT', period = '2024-2025'): Promise<string> {
  const [person] = await world.employ(world.school, 1, rating, period)
  await hub().sql('update organizations.employment set valid_to = $2 where person_id = $1', [person, REFORM])
  await hub().sql(
    `insert into organizations.employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from)
     values ($1, $2, $3, 'Giáo viên', 'TEACHER', true, $4)`,
    [randomUUID(), person, world.neighbour, REFORM],
  )
  await hub().settle()
  return person!
}

async function judged(person: string, awardType: string, period: string, at: string) {
  const { data } = await hub().ask(
    'awards',
    actingFor(world.neighbour, 'CLERK', at),
    `{ eligibility(organizationId: "${world.neighbour}", candidateId: "${person}", awardType: "${awardType}", period: "${period}") { results { ruleId outcome message evidence } } }`,
  )
  return data.eligibility.results as {
    ruleId: string
    outcome: string
    message: string
    evidence: string[]
  }[]
}

async function state(
  owner: string,
  candidateId: string,
  name: string,
  value: string,
  at: string,
): Promise<void> {
  const { data } = await hub().ask(
    'awards',
    actingFor(owner, 'CLERK', at),
    'mutation ($input: StateFactInput!) { stateFact(input: $input) { userErrors { code } } }',
    { input: { organizationId: owner, candidateId, subject: 'PERSON', name, value, evidence: 'Lý lịch' } },
  )
  expect(data.stateFact.userErrors).toEqual([])
}

describe('after the reform', () => {
  test('the year is counted over both employers, and the rating of the former one is known', async () => {
    const person = await handedOver()
    const [rating] = await judged(person, 'LDTT', '2024-2025', '2025-08-15')
    expect(rating).toMatchObject({ ruleId: 'R-IND-01', outcome: 'MET' })
  })

  test('service is counted over all employers of the hub, where nobody has stated more', async () => {
    const person = await handedOver()
    // Since 2015-09-01: twenty years are not yet shown, and nobody says that there were none before.
    expect((await judged(person, 'KNC_VSNGD', '2024-2025', '2025-08-15'))[0]?.outcome).toBe('MISSING_DATA')
    await hub().sql(
      "update organizations.employment set valid_from = '2005-08-31' where person_id = $1 and valid_to = $2",
      [person, REFORM],
    )
    await hub().settle()
    const [service] = await judged(person, 'KNC_VSNGD', '2024-2025', '2025-08-15')
    expect(service).toMatchObject({ outcome: 'MET', message: expect.stringContaining('20 years 0 months') })
  })

  test('what the former school has stated goes on', async () => {
    const [person] = await world.employ(world.school, 1, 'GOOD', '2024-2025')
    await state(world.school, person!, 'SECTOR_MONTHS', '252', '2025-06-01')
    await state(world.school, person!, 'DISCIPLINED_MONTHS', '0', '2025-06-01')
    await hub().sql('update organizations.employment set valid_to = $2 where person_id = $1', [
      person,
      REFORM,
    ])
    await hub().sql(
      `insert into organizations.employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from)
       values ($1, $2, $3, 'Giáo viên', 'TEACHER', true, $4)`,
      [randomUUID(), person, world.neighbour, REFORM],
    )
    await hub().settle()
    const [service] = await judged(person!, 'KNC_VSNGD', '2024-2025', '2025-08-15')
    expect(service).toMatchObject({ outcome: 'MET', message: expect.stringContaining('21 years 0 months') })
  })
})
