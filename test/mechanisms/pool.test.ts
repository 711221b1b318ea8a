import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startHub, type Answer, type TestHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'

let hub: TestHub
let world: World
let people: string[]

beforeAll(async () => {
  hub = await startHub(inject('ownerUrl'), 2)
  world = await buildWorld(hub)
  people = await world.employ(world.school, 50)
})
afterAll(() => hub.close())

const clerk = () => actingFor(world.school, ['CLERK', 'SECRETARY', 'HEAD'])

/** One operation of each kind: writes that rely on other rooms' feeds, writes that feed them, reads of many tables. */
const operations: ((turn: number) => Promise<Answer>)[] = [
  (turn) =>
    hub.ask(
      'awards',
      clerk(),
      `mutation ($one: RegisterCandidatesInput!, $two: RegisterCandidatesInput!) {
         one: registerCandidates(input: $one) { records { id state allowedActions } userErrors { code } }
         two: registerCandidates(input: $two) { records { id state allowedActions } userErrors { code } }
       }`,
      { one: registration(people[turn]!, 'LDTT'), two: registration(people[turn]!, 'CSTDCS') },
    ),
  (turn) =>
    hub.ask(
      'initiatives',
      clerk(),
      `mutation ($input: RegisterInitiativeInput!) { registerInitiative(input: $input) { record { id authors { sharePercent } } userErrors { code } } }`,
      {
        input: {
          ownerId: world.school,
          title: `Sáng kiến ${turn}`,
          kind: 'PROFESSIONAL',
          field: 'TOAN',
          period: '2023-2024',
          authors: [{ personId: people[turn], sharePercent: 100 }],
        },
      },
    ),
  (turn) =>
    hub.ask(
      'organizations',
      clerk(),
      `mutation ($input: RateQualityInput!) { rateQuality(input: $input) { userErrors { code } } }`,
      {
        input: { organizationId: world.school, personId: people[turn], period: '2022-2023', rating: 'GOOD' },
      },
    ),
  () =>
    hub.ask(
      'awards',
      clerk(),
      `{ registrations(organizationId: "${world.school}", period: "2023-2024") { nodes { id allowedActions } } proposals(organizationId: "${world.school}", period: "2023-2024") { nodes { id } } }`,
    ),
]

const registration = (candidateId: string, awardType: string) => ({
  organizationId: world.school,
  period: '2023-2024',
  items: [{ subject: 'PERSON', candidateId, awardType }],
})

test('two connections per room carry 200 operations of 20 clients that cross each other', async () => {
  const queue = Array.from({ length: 50 }, (_, turn) =>
    operations.map((operation) => () => operation(turn)),
  ).flat()
  const answers: Answer[] = []
  const client = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) answers.push(await asOftenAsNeeded(next))
  }
  await Promise.all(Array.from({ length: 20 }, client))
  expect(answers).toHaveLength(200)
  expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([])
  const [written] = await hub.sql(
    `select (select count(*)::int from awards.registration) as registrations, (select count(*)::int from initiatives.initiative) as initiatives,
            (select count(*)::int from organizations.quality_rating where period = '2022-2023') as ratings`,
  )
  expect(written).toEqual({ registrations: 100, initiatives: 50, ratings: 50 })
})

// Planted fault that this suite caught: openDatabase without connectionTimeoutMillis.
test('who finds no connection free within the wait is told OVERLOADED; those who have one are answered', async () => {
  const registrations = () => operations[3]!(0)
  const blocker = new pg.Client({ connectionString: hub.ownerUrl })
  await blocker.connect()
  await blocker.query('begin; lock table awards.registration')
  const held = [registrations(), registrations()]
  await waitForLocks(2)
  const read = registrations()
  const act = operations[0]!(0)
  const refused = await Promise.all([read, act])
  await blocker.end()
  expect(refused.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code))).toEqual([
    'OVERLOADED',
    'OVERLOADED',
  ])
  expect((await Promise.all(held)).flatMap((answer) => answer.errors ?? [])).toEqual([])
  expect((await registrations()).errors).toBeUndefined()
})

const patience: unknown[] = ['OVERLOADED', 'RETRY_LATER']

/** A slow machine may ask for patience, and a client then asks again; pools that wait for each other would do so for ever. */
async function asOftenAsNeeded(operation: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await operation()
    const isBusy = answer.errors?.some(({ extensions }) => patience.includes(extensions.code))
    if (!isBusy || attempt === 10) return answer
  }
}

async function waitForLocks(many: number): Promise<void> {
  for (;;) {
    const [row] = await hub.sql<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    if (row!.count >= many) return
  }
}
