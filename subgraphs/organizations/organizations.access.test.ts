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
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = world
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

/** The ADMIN of any organization above the school, not its own. */
const { school: _own, ...adminsStrictlyAbove } = adminsAbove
const noNumber = { decision: { number: ' ', date: '2024-05-20', effectiveOn: '2024-05-20' } }

test('renameOrganization, convertLevel, reparentOrganization, abolishOrganization: an ADMIN above, not its own', async () => {
  const school = { organizationId: world.school, ...noNumber }
  for (const [mutation, input] of Object.entries({
    renameOrganization: { name: 'Trường', ...school },
    convertLevel: { level: 'SCHOOL', kind: 'PRIMARY', ...school },
    reparentOrganization: { kind: 'PROFESSIONAL', ...school },
    abolishOrganization: { successors: [], ...school },
  })) {
    expect([mutation, await may(mutation, input)]).toEqual([mutation, adminsStrictlyAbove])
  }
})

test('mergeOrganizations, splitOrganization: an ADMIN above all of them', async () => {
  const far = { organizationIds: [world.farSchool], successorId: world.school, ...noNumber }
  const above = { department: ['ADMIN'], provinceCommittee: ['ADMIN'], ministry: ['ADMIN'] }
  expect(await may('mergeOrganizations', far)).toEqual(above)
  const successors = [
    { organizationId: world.farSchool, recordGroups: ['PEOPLE', 'AWARDS', 'INITIATIVES', 'CAMPAIGNS'] },
    { organizationId: world.neighbour, recordGroups: [] },
  ]
  const split = { organizationId: world.school, successors, ...noNumber }
  expect(await may('splitOrganization', split)).toEqual(above)
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
  const beforeItBegan = { appointmentId: data.appoint.record.id, on: '2024-05-19' }
  expect(await may('endAppointment', beforeItBegan)).toEqual(adminsAbove)
})

test('createApiClient: an ADMIN of the organization that vouches, or above it', async () => {
  const client = { organizationId: world.school, name: 'Báo Giáo dục', scopes: ['PUBLISHED_RESULTS'] }
  expect(await may('createApiClient', client)).toEqual(adminsAbove)
})
