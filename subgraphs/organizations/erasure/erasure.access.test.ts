import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { call, teacher } from '../person/people.kit.js'

const hub = useHub()
let world: World
let places: Record<string, string>
let personId: string
let erasureId: string
beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ: _1, employAlso: _2, recognize: _3, ...organizations } = world
  places = organizations
  const head = actingFor(world.school, 'HEAD')
  personId = (await call(hub(), head, 'employPerson', { ...teacher, organizationId: world.school })).record.id
  const end = { organizationId: world.school, personId, on: '2024-05-01', reason: 'Nghỉ hưu' }
  await call(hub(), head, 'endEmployment', end)
  erasureId = randomUUID()
  await hub().sql(
    `insert into organizations.person_erasure (id, organization_id, person_id, legal_ground, document_number, document_date, requested_by)
     values ($1, $2, $3, 'Luật', '1', '2024-05-02', 'somebody')`,
    [erasureId, world.school, personId],
  )
})

const above = ['section', 'committee', 'department', 'provinceCommittee', 'ministry']
const admins = (names: string[]) => Object.fromEntries(names.map((name) => [name, ['ADMIN']]))

// Planted fault that this suite caught: an erasure that the organization's own ADMIN confirms.
test('requestErasure: an ADMIN of who owns the record', async () => {
  const input = {
    organizationId: world.school,
    personId,
    legalGround: 'x',
    documentNumber: '1',
    documentDate: '2099-01-01',
  }
  const attempt = { subgraph: 'organizations', mutation: 'requestErasure', input } as const
  expect(await whoMay(hub(), places, attempt)).toEqual(admins(['school']))
})

test('confirmErasure: an ADMIN above, withdrawErasure: an ADMIN of the organization or above', async () => {
  const input = { erasureId, expectedVersion: 99 }
  const attempt = (mutation: string) =>
    ({ subgraph: 'organizations', mutation, input, inputType: 'EndErasureInput' }) as const
  expect(await whoMay(hub(), places, attempt('confirmErasure'))).toEqual(admins(above))
  expect(await whoMay(hub(), places, attempt('withdrawErasure'))).toEqual(admins(['school', ...above]))
})
