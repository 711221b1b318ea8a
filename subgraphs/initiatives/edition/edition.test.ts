import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'

// Planted fault that this suite caught: initiatives that were not reported up counted for the level above.
const hub = useHub()
let world: World
beforeAll(async () => {
  world = await buildWorld(hub())
})

async function recognized(ownerId: string, kind: string, count: number, isReported = true): Promise<void> {
  for (let number = 0; number < count; number++) {
    const [id, person] = [randomUUID(), randomUUID()]
    await hub().sql(
      `with i as (
         insert into initiatives.initiative (id, owner_id, title, abstract, kind, field, period, state, registered_on, filed_on, last_filed_on, filing,
           applied_since, confirmation, decided_on, reported_on)
         values ($1, $2, 'Sáng kiến', 'Tóm tắt', $3, 'Toán', '2023-2024', 'RECOGNIZED', '2023-10-01', '2024-03-01', '2024-03-01', 1, '2023-09-05', 'Có', '2024-04-01', $4)
         returning id)
       insert into initiatives.initiative_author (id, initiative_id, owner_id, person_id, share_percent)
       select $5, i.id, $2, $6, 100 from i`,
      [id, ownerId, kind, isReported ? '2024-05-01' : null, randomUUID(), person],
    )
  }
}

test('recognized initiatives that were reported up, by kind; fewer than five authors are hidden', async () => {
  const [first, second] = await hub()
    .sql<{ kinds: string }>(
      "select pg_get_constraintdef(oid) as kinds from pg_constraint where conname = 'initiative_kind_known' and connamespace = 'initiatives'::regnamespace",
    )
    .then(([row]) => [...row!.kinds.matchAll(/'([A-Z_]+)'/g)].map((match) => match[1]!))
  await recognized(world.school, first!, 12)
  await recognized(world.school, second!, 2)
  await recognized(world.neighbour, first!, 9)
  await recognized(world.neighbour, second!, 8)
  await recognized(world.neighbour, second!, 3, false)
  const { data } = await hub().ask(
    'initiatives',
    actingFor(world.section, 'HEAD', '2024-07-01'),
    `mutation ($input: MakeInitiativeEditionInput!) { makeInitiativeEdition(input: $input) {
       record { rows(dimension: "KIND") { unitId cells { value count } } total: rows { unitId cells { count } } } userErrors { message } } }`,
    { input: { organizationId: world.section, period: '2023-2024', measure: 'INITIATIVES' } },
  )
  const { record, userErrors } = data.makeInitiativeEdition
  expect(userErrors).toEqual([])
  expect(record.total.map(({ cells }: { cells: { count: number }[] }) => cells[0]!.count)).toEqual([
    31, 14, 17, 0,
  ])
  expect(record.rows[0].cells.map(({ count }: { count: number }) => count).sort()).toEqual([10, 21])
  expect(record.rows[1].cells).toContainEqual({ value: second, count: null })
})
