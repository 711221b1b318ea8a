import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor, thirdParty } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

const hub = useHub()
let world: World
let places: Record<string, string>
let clientId: string
beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = world
  places = organizations
  const { data } = await hub().ask(
    'organizations',
    actingFor(world.school, 'ADMIN'),
    'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { record { id } } }',
    { input: { organizationId: world.school, name: 'Báo Giáo dục', scopes: ['PUBLISHED_RESULTS'] } },
  )
  clientId = data.createApiClient.record.id
})

const above = ['school', 'section', 'committee', 'department', 'provinceCommittee', 'ministry']
const adminsAbove = Object.fromEntries(above.map((name) => [name, ['ADMIN']]))

// Planted fault that this suite caught: a client that is opened without authorize().
test.each(['rotateApiKey', 'revokeApiClient'])(
  '%s: an ADMIN of the organization that vouches, or above it',
  async (mutation) => {
    const input = { clientId, expectedVersion: 99 }
    expect(await whoMay(hub(), places, { subgraph: 'organizations', mutation, input })).toEqual(adminsAbove)
  },
)

test('the list is for an ADMIN of the organization or above it; no key opens it', async () => {
  const list = (viewer: ReturnType<typeof actingFor>) =>
    hub().ask(
      'organizations',
      viewer,
      'query ($id: UUID!) { apiClients(organizationId: $id) { nodes { id allowedActions } } }',
      { id: world.school },
    )
  for (const organization of [world.school, world.ministry]) {
    expect((await list(actingFor(organization, 'ADMIN'))).data.apiClients.nodes).toEqual([
      { id: clientId, allowedActions: ['rotateApiKey', 'revokeApiClient'] },
    ])
  }
  const others = [
    actingFor(world.school, ['VIEWER', 'CLERK', 'HEAD']),
    actingFor(world.neighbour, 'ADMIN'),
    thirdParty(['PUBLISHED_RESULTS', 'CHANGE_FEED'], '2024-07-01', world.ministry),
  ]
  for (const viewer of others) {
    expect((await list(viewer)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
})
