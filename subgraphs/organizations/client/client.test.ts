import { beforeAll, describe, expect, test } from 'vitest'
import type { ViewerAnswer } from '../../../shared/subgraph/definition.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

const hub = useHub()
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
})

const record =
  'record { id state version validTo networks lastUsedAt scopes keys { prefix madeAt validTo } allowedActions }'
const admin = (at = '2024-05-20') => actingFor(world.department, 'ADMIN', at)

async function call(mutation: string, input: object, viewer = admin()) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const fields = mutation === 'revokeApiClient' ? record : `key ${record}`
  const { data, errors } = await hub().ask(
    'organizations',
    viewer,
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${fields} userErrors { code path message } } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data.it
}

const create = (more: object = {}) =>
  call('createApiClient', {
    organizationId: world.department,
    name: 'Báo Giáo dục',
    scopes: ['PUBLISHED_RESULTS'],
    ...more,
  })

/** Who the gateway learns that a key is; null when it is good for nothing. */
const known = (apiKey: string, now = '2024-05-20T02:00:01.000Z', address?: string) =>
  hub().subgraphs.organizations.service('viewer', { apiKey, now, address }) as Promise<ViewerAnswer | null>

// Planted faults that this suite caught: networks that are not asked, a digest that is not compared, a rotation that
// makes an older key good for longer.
describe('a key', () => {
  test('opens what its client was given, for a year, and nothing else', async () => {
    const { key, record: client } = await create()
    expect(client).toMatchObject({ state: 'ACTIVE', validTo: '2025-05-20', networks: [], lastUsedAt: null })
    expect(await known(key)).toEqual({
      subject: `client:${client.id}`,
      scopes: ['PUBLISHED_RESULTS'],
      covers: world.department,
      appointments: [],
    })
    expect(await known(key, '2025-05-19T16:59:59.000Z')).not.toBeNull()
    expect(await known(key, '2025-05-19T17:00:00.000Z')).toBeNull()
  })

  test('with another secret, or of another form, is nobody', async () => {
    const { key } = await create()
    const { key: other } = await create()
    const [prefix] = key.split('.')
    expect(await known(`${prefix}.${other.split('.')[1]}`)).toBeNull()
    for (const odd of ['', prefix, `${key}x`, key.toUpperCase(), `${key}\0`])
      expect(await known(odd)).toBeNull()
  })

  test('is accepted from the networks of its client alone', async () => {
    const { key } = await create({ networks: ['203.0.113.9/24', '2001:db8::/32', '198.51.100.7'] })
    for (const address of ['203.0.113.200', '2001:db8::1', '198.51.100.7'])
      expect(await known(key, undefined, address)).not.toBeNull()
    for (const address of ['203.0.114.1', '2001:db9::1', '198.51.100.8', undefined])
      expect(await known(key, undefined, address)).toBeNull()
  })

  test('tells the hour of its last use', async () => {
    const { key, record: client } = await create()
    for (const minute of ['05', '40']) await known(key, `2024-05-20T07:${minute}:00.000Z`)
    await known(key, '2024-05-20T09:30:00.000Z')
    const uses = await hub().sql('select hour from organizations.api_client_use where client_id = $1', [
      client.id,
    ])
    expect(uses).toHaveLength(2)
    const { data } = await hub().ask(
      'organizations',
      admin(),
      'query ($id: UUID!) { apiClients(organizationId: $id, first: 1) { nodes { name lastUsedAt } pageInfo { hasNextPage } } }',
      { id: world.department },
    )
    expect(data.apiClients).toEqual({
      nodes: [{ name: 'Báo Giáo dục', lastUsedAt: '2024-05-20T09:00:00.000Z' }],
      pageInfo: { hasNextPage: true },
    })
  })
})

describe('rotation', () => {
  test('gives a new key, and lets the old one be good for some hours', async () => {
    const { key, record: client } = await create()
    const rotated = await call('rotateApiKey', { clientId: client.id, overlapHours: 2, expectedVersion: 1 })
    expect(rotated.userErrors).toEqual([])
    expect(rotated.record.version).toBe(2)
    expect(rotated.record.keys).toHaveLength(2)
    for (const each of [key, rotated.key])
      expect(await known(each, '2024-05-20T03:59:59.000Z')).not.toBeNull()
    expect(await known(key, '2024-05-20T04:00:00.000Z')).toBeNull()
    expect(await known(rotated.key, '2024-05-20T04:00:00.000Z')).not.toBeNull()
  })

  test('never makes an old key good for longer', async () => {
    const { key, record: client } = await create()
    await call('rotateApiKey', { clientId: client.id, overlapHours: 1 })
    await call('rotateApiKey', { clientId: client.id, overlapHours: 100 })
    expect(await known(key, '2024-05-20T03:00:00.000Z')).toBeNull()
  })

  test('shows its key once: a repetition makes no other one', async () => {
    const { record: client } = await create()
    const input = { clientId: client.id, idempotencyKey: 'rotate-once' }
    const first = await call('rotateApiKey', input)
    expect(first.key).toMatch(/^thub_/)
    const again = await call('rotateApiKey', input)
    expect(again).toMatchObject({ key: null, userErrors: [{ code: 'KEY_SHOWN_ONCE' }] })
    expect(again.record.keys).toHaveLength(2)
  })

  test('by two at once is a conflict for one', async () => {
    const { record: client } = await create()
    const input = { clientId: client.id, expectedVersion: 1 }
    const both = await Promise.all([call('rotateApiKey', input), call('rotateApiKey', input)])
    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'CONFLICT' }])
  })
})

describe('revocation', () => {
  test('acts at the next request, on all keys, and is the end', async () => {
    const { key, record: client } = await create()
    const rotated = await call('rotateApiKey', { clientId: client.id, overlapHours: 100 })
    expect(await known(key)).not.toBeNull()
    const revoked = await call('revokeApiClient', { clientId: client.id, reason: 'Hết hợp đồng' })
    expect(revoked.record).toMatchObject({ state: 'REVOKED', allowedActions: [] })
    for (const each of [key, rotated.key]) expect(await known(each)).toBeNull()
    const late = await call('rotateApiKey', { clientId: client.id })
    expect(late).toMatchObject({ key: null, userErrors: [{ code: 'WRONG_STATE' }] })
  })

  test('is not undone by a new key of somebody quicker', async () => {
    const { record: client } = await create()
    const [, rotated] = await Promise.all([
      call('revokeApiClient', { clientId: client.id }),
      call('rotateApiKey', { clientId: client.id }),
    ])
    if (rotated.key) expect(await known(rotated.key)).toBeNull()
  })
})

test.each([
  ['validTo', { validTo: '2024-05-20' }],
  ['validTo', { validTo: '2026-05-21' }],
  ['networks', { networks: ['10.0.0.0/33'] }],
  ['networks', { networks: ['everywhere'] }],
  ['networks', { networks: ['1.2.3.4', '::1/129'] }],
  ['networks', { networks: ["1.2.3.4'; drop table api_client"] }],
])('refuses a %s that is none: %j', async (field, more) => {
  expect(await create(more)).toMatchObject({ key: null, userErrors: [{ code: 'INVALID', path: [field] }] })
})

test('the change feed tells of the tree, and of people where the organization that vouches lies or lies above', async () => {
  const [mine] = await world.employ(world.school, 1)
  const [far] = await world.employ(world.farSchool, 1)
  const told = async (covers?: string): Promise<string[]> => {
    const { data } = await hub().ask(
      'organizations',
      thirdParty(['CHANGE_FEED'], '2024-07-01', covers),
      '{ changes(first: 1000) { nodes { recordId type } } }',
    )
    const nodes = data.changes.nodes as { recordId: string; type: string }[]
    expect(nodes.map(({ recordId }) => recordId)).toContain(world.farSchool)
    return nodes.filter(({ type }) => type === 'PERSON').map(({ recordId }) => recordId)
  }
  expect(await told(world.school)).toEqual([mine])
  expect(await told(world.section)).toEqual([mine])
  expect(await told(world.department)).toEqual([mine, far])
  expect(await told(world.neighbour)).toEqual([])
  expect(await told()).toEqual([])
})
