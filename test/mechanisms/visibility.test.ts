import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { awardVerbs } from '../kit/awards.js'
import { useHub } from '../kit/hub.js'
import { actingFor } from '../kit/viewers.js'
import { buildWorld, type World } from '../kit/world.js'

// Planted fault that this suite was seen to catch: viewer_was_above without its days.

const hub = useHub()
let world: World
const { register, passed, send } = awardVerbs(hub)

beforeAll(async () => {
  world = await buildWorld(hub())
  const [person] = await world.employ(world.school, 1)
  await register(world.school, [person!], 'LDTT')
  await send(world.school, [await passed(world.school, person!, 'LDTT')], '1')
  // From July 2025 on the school lies below the Sở and another committee; its Phòng and UBND huyện are no more.
  await hub().sql("update organizations.organization_edge set valid_to = '2025-07-01' where child_id = $1", [
    world.school,
  ])
  for (const [kind, parent] of [
    ['PROFESSIONAL', world.department],
    ['AUTHORITY', world.farSchool],
  ]) {
    await hub().sql(
      "insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from) values ($1, $2, $3, $4, '2025-07-01')",
      [randomUUID(), world.school, parent, kind],
    )
  }
  await hub().settle()
})

async function proposed(viewerOf: string, period: string, at: string): Promise<number | null> {
  const { data } = await hub().ask(
    'awards',
    actingFor(viewerOf, 'VIEWER', at),
    `{
    _entities(representations: [{ __typename: "Organization", id: "${world.school}" }]) {
      ... on Organization { awardRollup(period: "${period}") { proposed } } } }`,
  )
  return data._entities[0].awardRollup?.proposed ?? null
}

describe('sums of an organization that has moved', () => {
  test('of its old time stay with who governed it then, today as then', async () => {
    for (const day of ['2024-06-01', '2026-11-20']) {
      expect(await proposed(world.section, '2023-2024', day)).toBe(1)
      expect(await proposed(world.department, '2023-2024', day)).toBe(1)
    }
  })

  test('of its new time are not for who governed it before', async () => {
    expect(await proposed(world.section, '2025-2026', '2026-11-20')).toBeNull()
    expect(await proposed(world.department, '2025-2026', '2026-11-20')).toBe(0)
  })

  test('of its old time are not for who governs it now', async () => {
    expect(await proposed(world.farSchool, '2023-2024', '2026-11-20')).toBeNull()
    expect(await proposed(world.farSchool, '2025-2026', '2026-11-20')).toBe(0)
  })
})
