import { beforeAll, describe, expect, test } from 'vitest'
import { ofStores, statementsOf } from '../../../test/kit/statements.js'
import { ask, head, useWorld } from '../score.kit.js'

// Planted fault that this suite was seen to catch: late duties of many places read place by place.

const { hub, world } = useWorld()
const period = '2023-2024'

/** So many late duties of each of the three schools. */
const give = (count: number, title: string) =>
  hub().sql(
    `insert into campaigns.duty (id, organization_id, title, kind, period, due_on, due_written, assigned_by)
     select gen_random_uuid(), school, $3, 'REPORT', $4, '2024-03-01'::date + n % 20, '2024-03-01'::date + n % 20, $5
     from unnest($1::uuid[]) school, generate_series(1, $2) n`,
    [[world().school, world().neighbour, world().farSchool], count, title, period, world().department],
  )

const fields = `nodes { id title dueOn isLate workingDaysLate organization { id } plan { code } fulfilment { doneOn }
  deliveries { amount } allowedActions receivers { id } } pageInfo { hasNextPage endCursor }`

async function late(more: string) {
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Organization {
    lateDuties(period: "${period}", asOf: "2024-05-20"${more}) { ${fields} } } } }`
  const all = [{ __typename: 'Organization', id: world().department }]
  const viewer = head(world().department, 'VIEWER')
  const { answer, statements } = await statementsOf(() => ask(hub(), viewer, query, { all }))
  return { page: answer._entities[0].lateDuties, statements: ofStores(statements) }
}

describe('who is late with what', () => {
  beforeAll(() => give(1, 'Một'))

  test('is a page of at most 100, and the next ones, each duty once, longest late first', async () => {
    await give(1_000, 'Nhiều')
    const seen: string[] = []
    const days: string[] = []
    let after = ''
    for (let pages = 0; pages < 3; pages++) {
      const { page } = await late(`, first: 100${after}`)
      expect(page.nodes).toHaveLength(100)
      expect(page.pageInfo.hasNextPage).toBe(true)
      seen.push(...page.nodes.map(({ id }: { id: string }) => id))
      days.push(...page.nodes.map(({ dueOn }: { dueOn: string }) => dueOn))
      after = `, after: "${page.pageInfo.endCursor}"`
    }
    expect(new Set(seen).size).toBe(300)
    expect(days).toEqual([...days].sort())
  })

  test('more than a page is not given', async () => {
    await expect(late(', first: 101')).rejects.toThrow()
  })

  test('causes the same statements for one duty and for a full page', async () => {
    const one = await late(', first: 1')
    const many = await late(', first: 100')
    expect([one.page.nodes.length, many.page.nodes.length]).toEqual([1, 100])
    expect(many.statements).toEqual(one.statements)
    expect(many.statements).toContain('duty.late')
    expect(many.statements.length).toBeLessThan(6)
  })
})

test('of one place or of many, in one statement: each sees its own', async () => {
  const { department, section, otherSection, school } = world()
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Organization {
    lateDuties(period: "${period}", asOf: "2024-05-20", first: 2) { nodes { organization { id } } } } } }`
  const all = [department, section, otherSection, school].map((id) => ({ __typename: 'Organization', id }))
  const viewer = head(department, 'VIEWER')
  const { answer, statements } = await statementsOf(() => ask(hub(), viewer, query, { all }))
  const { _entities } = answer
  expect(statements.filter((name) => name === 'duty.late')).toHaveLength(1)
  for (const { lateDuties } of _entities) expect(lateDuties.nodes).toHaveLength(2)
  expect(_entities[3].lateDuties.nodes[0].organization.id).toBe(school)
  expect(_entities[2].lateDuties.nodes[0].organization.id).toBe(world().farSchool)
})

describe('the lists of the room', () => {
  test.each([
    [
      'campaigns',
      '{ campaigns(first: N) { nodes { name allowedActions plan { code } participation { expected joined } indicators { name } warnings { flaw } rounds { number } changes { kind } missingContent reviews(first: 5) { nodes { heldOn } } cascadesFrom { name } launchedBy { id } } } }',
    ],
    [
      'plans',
      '{ plans(first: N) { nodes { title cites { number } citationFindings { __typename } files { name } missing implements { id } replacedBy { id } issuer { id } } } }',
    ],
  ])('%s: the same statements for one record and for many', async (_, query) => {
    const statements = async (count: number) => {
      const asked = await statementsOf(() =>
        ask(hub(), head(world().department), query.replace('N', String(count))),
      )
      return ofStores(asked.statements)
    }
    for (let n = 0; n < 5; n++) {
      await hub().sql(
        `insert into campaigns.campaign (id, owner_id, launched_by, name, kind, period, state, launched_on, scope, reported_as)
         values (gen_random_uuid(), $1, $1, 'Phong trào ' || $2::text, 'MOVEMENT', '2024', 'LAUNCHED', '2024-05-20', 'UNIT', 'UNIT')`,
        [world().department, n],
      )
      await hub().sql(
        `insert into campaigns.plan (id, issuer_id, title, period) values (gen_random_uuid(), $1, 'Kế hoạch ' || $2::text, '2024')`,
        [world().department, n],
      )
    }
    const many = await statements(5)
    expect(many).not.toEqual([])
    expect(many).toEqual(await statements(1))
  })
})
