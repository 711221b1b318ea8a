import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import { awardVerbs } from '../kit/awards.js'
import { useHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'

const hub = useHub()
let world: World
const { register } = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
})

const everybody = () => actingFor(world.school, ['CLERK', 'HEAD', 'ADMIN'])

async function call(
  subgraph: SubgraphName,
  mutation: string,
  input: object,
  selection: string,
  viewer = everybody(),
): Promise<{ record: Record<string, unknown> | null; key?: string | null; userErrors: { code: string }[] }> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${selection} userErrors { code message path } } }`
  const { data, errors } = await hub().ask(subgraph, viewer, query, { input })
  if (errors) throw new Error(JSON.stringify(errors))
  return data.it
}

const appointee = () => ({
  subject: `${randomUUID()}@example.org`,
  organizationId: world.school,
  role: 'CLERK',
  from: '2024-05-20',
})

test('a registration is withdrawn once, however often the call is repeated', async () => {
  const [person] = await world.employ(world.school, 1)
  const { records } = await register(world.school, [person!], 'LDTT')
  const input = { registrationId: records[0].id as string, reason: 'nhầm', idempotencyKey: randomUUID() }
  const withdraw = () => call('awards', 'withdrawRegistration', input, 'record { id state version }')
  const first = await withdraw()
  expect(first).toMatchObject({ record: { state: 'WITHDRAWN' }, userErrors: [] })
  expect(await withdraw()).toEqual(first)
})

describe('a key for a third party', () => {
  const clients = () => hub().sql('select id from organizations.api_client')

  test('is shown once: a repetition makes no second one and says so', async () => {
    const input = {
      organizationId: world.school,
      name: 'Báo Giáo dục',
      scopes: ['PUBLISHED_RESULTS'],
      idempotencyKey: randomUUID(),
    }
    const create = () => call('organizations', 'createApiClient', input, 'key')
    const first = await create()
    expect(first).toMatchObject({ key: expect.stringMatching(/^thub_/), userErrors: [] })
    const before = await clients()
    expect(await create()).toMatchObject({ key: null, userErrors: [{ code: 'KEY_SHOWN_ONCE' }] })
    expect(await clients()).toEqual(before)
  })

  test('is stored nowhere, not even as the outcome of the call', async () => {
    const input = {
      organizationId: world.school,
      name: 'Sở dữ liệu',
      scopes: ['PUBLISHED_RESULTS'],
      idempotencyKey: randomUUID(),
    }
    const { key } = await call('organizations', 'createApiClient', input, 'key')
    const [row] = await hub().sql<{ outcome: unknown }>(
      'select outcome from organizations.idempotency_key where key = $1',
      [input.idempotencyKey],
    )
    expect(JSON.stringify(row!.outcome)).not.toContain(key!.split('.')[1])
  })
})

describe('an expected version that is stale is a conflict', () => {
  test('when an appointment is ended', async () => {
    const { record } = await call('organizations', 'appoint', appointee(), 'record { id version }')
    const end = (expectedVersion: unknown) =>
      call(
        'organizations',
        'endAppointment',
        { appointmentId: record!.id, on: '2024-06-01', expectedVersion },
        'record { version }',
      )
    expect(await end(7)).toMatchObject({ record: null, userErrors: [{ code: 'CONFLICT' }] })
    expect(await end(record!.version)).toMatchObject({ record: { version: 2 }, userErrors: [] })
  })

  test('when a person is rated again', async () => {
    const [personId] = await world.employ(world.school, 1)
    const rate = (more: object) =>
      call(
        'organizations',
        'rateQuality',
        { organizationId: world.school, personId, period: '2022-2023', rating: 'GOOD', ...more },
        'record { qualityRatings { period rating version } }',
      )
    expect(await rate({ expectedVersion: 1 })).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] })
    await rate({})
    expect(await rate({ rating: 'EXCELLENT', expectedVersion: 9 })).toMatchObject({
      userErrors: [{ code: 'CONFLICT', path: ['expectedVersion'] }],
    })
    const { record, userErrors } = await rate({ rating: 'EXCELLENT', expectedVersion: 1 })
    expect(userErrors).toEqual([])
    expect(record!.qualityRatings).toContainEqual({ period: '2022-2023', rating: 'EXCELLENT', version: 2 })
  })
})

test('who has lost her role meanwhile is told NOT_FOUND by a repetition, not nothing', async () => {
  const input = {
    ownerId: world.school,
    name: 'Dạy tốt, học tốt',
    kind: 'MOVEMENT',
    period: '2023-2024',
    idempotencyKey: randomUUID(),
  }
  const clerk = actingFor(world.school, 'CLERK')
  const draft = (viewer = clerk) => call('campaigns', 'draftCampaign', input, 'record { id }', viewer)
  expect((await draft()).record).not.toBeNull()
  expect(await draft({ ...clerk, appointments: [] })).toMatchObject({
    record: null,
    userErrors: [{ code: 'NOT_FOUND', message: expect.stringContaining('campaign') }],
  })
})
