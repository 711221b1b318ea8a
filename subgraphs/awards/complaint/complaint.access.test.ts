import { beforeAll, expect, test } from 'vitest'
import { awardVerbs } from '../../../test/kit/awards.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { whoMay } from '../../../test/kit/who-may.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

const hub = useHub()
const { register, draft } = awardVerbs(hub)
let world: World
let places: Record<string, string>
let complaintId: string

beforeAll(async () => {
  world = await buildWorld(hub())
  const { employ, employAlso: _1, recognize: _2, ...organizations } = world
  places = organizations
  const [person] = await employ(world.school, 1)
  await register(world.school, [person!], 'LDTT')
  const targetId = (await draft(world.school, person!, 'LDTT')).record.id as string
  const query =
    'mutation ($input: ReceiveComplaintInput!) { it: receiveComplaint(input: $input) { record { id } } }'
  const input = { ...paper(world.school), targetId, receivedOn: '2024-05-20' }
  complaintId = (await hub().ask('awards', actingFor(world.school, 'HEAD'), query, { input })).data.it.record
    .id
})

const paper = (organizationId: string) => ({
  organizationId,
  kind: 'COMPLAINT',
  targetType: 'PROPOSAL',
  targetId: organizationId,
  receivedOn: '2030-01-01',
  name: 'A',
  content: 'B',
})

const may = (mutation: string, input: object) =>
  whoMay(hub(), places, { subgraph: 'awards', mutation, input })
const stale = { expectedVersion: 999 }

test('receiveComplaint: who works for the body that handles it', async () => {
  expect(await may('receiveComplaint', paper(world.section))).toEqual({
    section: ['CLERK', 'SECRETARY', 'HEAD'],
  })
})

test('acceptComplaint and concludeComplaint: its head', async () => {
  expect(await may('acceptComplaint', { complaintId, ...stale })).toEqual({ school: ['HEAD'] })
  const ending = { complaintId, outcome: 'WITHDRAWN', conclusion: 'Rút', ...stale }
  expect(await may('concludeComplaint', ending)).toEqual({ school: ['HEAD'] })
})
