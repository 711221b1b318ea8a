import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, hanh, ministry, otherSchool, province, school, section, stranger } from '../world.kit.js'

const hub = useHub()
beforeAll(() => buildWorld(hub()))

/** Who works where below whom on each day on which anything changes, counted from the projections alone. */
const recounted = `
  with days as (select distinct day from initiatives.staff_change),
  line (id, below, valid_from, valid_to) as (
    select ancestor_id, descendant_id, valid_from, valid_to from initiatives.org_closure
    union all select id, id, '-infinity', 'infinity' from initiatives.known_organization)
  select line.id, days.day, count(distinct e.person_id)::int as people
  from days join initiatives.known_employment e on e.valid_from <= days.day and days.day < e.valid_to
  join line on line.below = e.organization_id and line.valid_from <= days.day and days.day < line.valid_to
  group by 1, 2 order by 1, 2`
const booked = `
  select o.id, d.day, sum(c.people)::int as people
  from initiatives.known_organization o, (select distinct day from initiatives.staff_change) d, initiatives.staff_change c
  where c.organization_id = o.id and c.day <= d.day
  group by 1, 2 having sum(c.people) <> 0 order by 1, 2`

async function agree(): Promise<void> {
  const rows = await hub().sql(booked)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows).toEqual(await hub().sql(recounted))
}

async function staff(organization: string, day: string, viewer = organization): Promise<number | undefined> {
  const [row] = await hub().asViewer<{ people: string }>(
    'initiatives',
    actingFor(viewer, 'VIEWER', '2030-01-01'),
    'select people from staff_on($1, $2)',
    [day, [organization]],
  )
  return row && Number(row.people)
}

async function employ(person: string, at: string, from: string, to = 'infinity'): Promise<void> {
  await hub().sql(
    `insert into organizations.employment (id, person_id, organization_id, position, position_group, is_direct_worker, valid_from, valid_to)
     values ($1, $2, $3, 'Giáo viên', 'TEACHER', true, $4, $5)`,
    [randomUUID(), person, at, from, to],
  )
  await hub().subgraphs.initiatives.catchUp()
}

// Planted faults that this suite caught: two employments counted as two people; a closed edge that keeps its people.
test('each person counts once at each level, however many employments she has', async () => {
  expect([await staff(school, '2024-01-01'), await staff(section, '2024-01-01')]).toEqual([2, 3])
  await employ(hanh, otherSchool, '2023-01-01', '2026-01-01')
  expect(await staff(otherSchool, '2024-01-01')).toBe(2)
  expect(await staff(section, '2024-01-01')).toBe(3)
  await agree()
})

test('a reform moves people from its day on, and only then', async () => {
  expect(await staff(section, '2025-06-30')).toBe(2)
  expect([await staff(section, '2025-07-01'), await staff(province, '2025-07-01')]).toEqual([undefined, 1])
  await hub().sql(
    `insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from) values ($1, $2, $3, 'PROFESSIONAL', '2025-07-01')`,
    [randomUUID(), otherSchool, province],
  )
  await hub().subgraphs.initiatives.catchUp()
  expect(await staff(province, '2025-07-01')).toBe(2)
  expect(await staff(ministry, '2025-07-01')).toBe(2)
  await agree()
})

test('an employment that ends, and one that was wrong, are booked back', async () => {
  await hub().sql(`update organizations.employment set valid_to = '2024-03-01' where person_id = $1`, [
    stranger,
  ])
  await hub().subgraphs.initiatives.catchUp()
  expect(await staff(otherSchool, '2024-04-01')).toBe(1)
  await hub().sql(`delete from organizations.employment where person_id = $1`, [stranger])
  await hub().subgraphs.initiatives.catchUp()
  expect(await staff(otherSchool, '2024-02-01')).toBe(1)
  await agree()
})

test('is answered to those who stood above on that day, and to nobody else', async () => {
  expect(await staff(school, '2024-01-01', section)).toBe(2)
  expect(await staff(school, '2025-12-01', section)).toBeUndefined()
  expect(await staff(otherSchool, '2024-01-01', school)).toBeUndefined()
})
