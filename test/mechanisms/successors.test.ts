import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { SubgraphName } from '../../shared/subgraph/definition.js'
import { awardVerbs } from '../kit/awards.js'
import { useHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'

const hub = useHub()
const { register } = awardVerbs(hub)
let world: World

beforeAll(async () => {
  world = await buildWorld(hub())
  const [person] = await world.employ(world.school, 1)
  await register(world.school, [person!], 'LDTT')
  await hub().sql(
    `insert into campaigns.role_model (id, owner_id, subject, subject_id, subject_name, title, story, period, state)
     values ($1, $2, 'PERSON', $3, 'Giáo viên', 'Gương sáng', 'Chuyện', '2023-2024', 'DRAFT')`,
    [randomUUID(), world.school, person],
  )
  const registering =
    'mutation ($input: RegisterInitiativeInput!) { it: registerInitiative(input: $input) { record { id } userErrors { message } } }'
  const authors = [{ personId: person, sharePercent: 100 }]
  const input = {
    ownerId: world.school,
    title: 'Sáng kiến',
    kind: 'PROFESSIONAL',
    field: 'Toán',
    period: '2023-2024',
    authors,
  }
  const { data, errors } = await hub().ask('initiatives', actingFor(world.school, 'CLERK'), registering, {
    input,
  })
  expect([errors, data?.it?.userErrors]).toEqual([undefined, []])
})

const recordsOf: Record<string, { room: SubgraphName; statement: string }> = {
  PEOPLE: { room: 'organizations', statement: 'select from employment where organization_id = $1' },
  AWARDS: { room: 'awards', statement: 'select from registration where owner_id = $1' },
  CAMPAIGNS: { room: 'campaigns', statement: 'select from role_model where owner_id = $1' },
  INITIATIVES: { room: 'initiatives', statement: 'select from initiative where owner_id = $1' },
}

/** Groups of the school's records that a successor with these groups reads. */
async function readBy(recordGroups: string[]): Promise<string[]> {
  const inheritances = [{ organizationId: world.school, successorId: world.neighbour, recordGroups }]
  const heir = { ...actingFor(world.neighbour, 'HEAD'), inheritances }
  const read: string[] = []
  for (const [group, { room, statement }] of Object.entries(recordsOf)) {
    if ((await hub().asViewer(room, heir, statement, [world.school])).length > 0) read.push(group)
  }
  return read
}

// Planted fault that this test caught: readableOrganizationsOf() that does not ask for the group.
test.each([[[]], [['PEOPLE']], [['AWARDS']], [['CAMPAIGNS', 'INITIATIVES']], [Object.keys(recordsOf)]])(
  'the successor of a split organization that was given %j reads these records, and no others',
  async (recordGroups) => {
    expect(await readBy(recordGroups)).toEqual(recordGroups)
  },
)
