import { beforeAll, expect, test } from 'vitest'
import type { ViewerAnswer } from '../../../shared/subgraph/definition.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

const hub = useHub()
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
})

interface Made {
  record: { id: string; actingFor: string | null } | null
  userErrors: { code: string }[]
}

async function appoint(input: object): Promise<Made> {
  const { data } = await hub().ask(
    'organizations',
    actingFor(world.section, 'ADMIN'),
    'mutation ($input: AppointInput!) { appoint(input: $input) { record { id actingFor } userErrors { code } } }',
    { input: { subject: 'pho', organizationId: world.school, role: 'HEAD', from: '2024-05-01', ...input } },
  )
  return data.appoint as Made
}

/** Roles of a subject, as the gateway learns them at a request of that day. */
async function rolesOn(subject: string, day: string): Promise<string[]> {
  const question = { subject, now: `${day}T02:00:00.000Z` }
  const { appointments } = (await hub().subgraphs.organizations.service('viewer', question)) as ViewerAnswer
  return appointments.map((appointment) => appointment.role)
}

test('an acting officer acts for somebody, until a day', async () => {
  expect((await appoint({ actingFor: 'truong' })).userErrors).toEqual([{ code: 'ACTING_WITHOUT_END' }])
  const made = await appoint({ actingFor: 'truong', to: '2024-06-01' })
  expect(made.record).toMatchObject({ actingFor: 'truong' })
  expect(await rolesOn('pho', '2024-05-31')).toEqual(['HEAD'])
  expect(await rolesOn('pho', '2024-06-01')).toEqual([])
})

test('a revoked appointment is worth nothing at the next request', async () => {
  const { record } = await appoint({ subject: 'thu-ky', role: 'CLERK' })
  expect(await rolesOn('thu-ky', '2024-05-20')).toEqual(['CLERK'])
  await hub().ask(
    'organizations',
    actingFor(world.section, 'ADMIN'),
    'mutation ($id: UUID!) { endAppointment(input: { appointmentId: $id, on: "2024-05-20" }) { userErrors { code } } }',
    { id: record!.id },
  )
  expect(await rolesOn('thu-ky', '2024-05-20')).toEqual([])
})

test('nobody is appointed at an organization that is no more', async () => {
  const answer = await appoint({ organizationId: world.section, from: '2025-07-01' })
  expect(answer.userErrors).toEqual([{ code: 'NOT_EXISTING' }])
})

test('the viewer is told what she can do for an organization', async () => {
  const can = async (role: 'ADMIN' | 'CLERK', at: string, organizationId: string): Promise<string[]> => {
    const { data } = await hub().ask(
      'organizations',
      actingFor(at, role),
      'query ($organizationId: UUID!) { viewer { can(organizationId: $organizationId) } }',
      { organizationId },
    )
    return data.viewer.can as string[]
  }
  expect(await can('ADMIN', world.section, world.school)).toEqual(
    expect.arrayContaining(['appoint', 'renameOrganization']),
  )
  expect(await can('CLERK', world.school, world.school)).toContain('employPerson')
  expect(await can('ADMIN', world.section, world.farSchool)).toEqual([])
  expect(await can('ADMIN', world.school, world.section)).toEqual([])
})
