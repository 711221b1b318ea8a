import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../test/kit/hub.js'
import { whoMay } from '../../test/kit/who-may.js'
import { actingFor } from '../../test/kit/viewers.js'
import { buildWorld, type World } from '../../test/kit/world.js'

const hub = useHub()
let places: Record<string, string>
let world: World

beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ: _, ...organizations } = world
  places = organizations
})

const may = (mutation: string, input: object) =>
  whoMay(hub(), places, { subgraph: 'organizations', mutation, input })

/** The ADMIN of the school or of any organization above it; nobody of the other district. */
const adminsAbove = {
  school: ['ADMIN'],
  section: ['ADMIN'],
  committee: ['ADMIN'],
  department: ['ADMIN'],
  provinceCommittee: ['ADMIN'],
  ministry: ['ADMIN'],
}

test('createOrganization: an ADMIN above the new one', async () => {
  const below = {
    professionalParentId: world.school,
    level: 'SCHOOL',
    kind: 'LOWER_SECONDARY',
    name: 'Trường',
  }
  const noCode = { ...below, code: 'x', validFrom: '2024-01-01' }
  expect(await may('createOrganization', noCode)).toEqual(adminsAbove)
})

test('employPerson: the organization itself', async () => {
  const noName = {
    organizationId: world.school,
    name: ' ',
    gender: 'FEMALE',
    position: 'Giáo viên',
    positionGroup: 'TEACHER',
    isDirectWorker: true,
    from: '2024-01-01',
  }
  expect(await may('employPerson', noName)).toEqual({ school: ['CLERK', 'HEAD', 'ADMIN'] })
})

test('rateQuality: the organization itself', async () => {
  const [personId] = await world.employ(world.school, 1)
  const rating = { organizationId: world.school, personId, period: '2023-2024', rating: 'GOOD' }
  expect(await may('rateQuality', rating)).toEqual({ school: ['CLERK', 'HEAD'] })
})

test('appoint: an ADMIN of the organization or above it', async () => {
  const days = { from: '2024-05-20', to: '2024-05-20' }
  const noDay = { subject: 'lan@example.org', organizationId: world.school, role: 'CLERK', ...days }
  expect(await may('appoint', noDay)).toEqual(adminsAbove)
})

test('endAppointment: an ADMIN of the organization or above it', async () => {
  const input = {
    subject: 'minh@example.org',
    organizationId: world.school,
    role: 'CLERK',
    from: '2024-05-20',
  }
  const { data } = await hub().ask(
    'organizations',
    actingFor(world.school, 'ADMIN'),
    'mutation ($input: AppointInput!) { appoint(input: $input) { record { id } } }',
    { input },
  )
  const beforeItBegan = { appointmentId: data.appoint.record.id, on: '2024-05-20' }
  expect(await may('endAppointment', beforeItBegan)).toEqual(adminsAbove)
})

test('createApiClient: an ADMIN of the organization that vouches, or above it', async () => {
  const client = { organizationId: world.school, name: 'Báo Giáo dục', scopes: ['PUBLISHED_RESULTS'] }
  expect(await may('createApiClient', client)).toEqual(adminsAbove)
})
