import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../shared/database/data-source.js'
import { fold } from '../../shared/rollup/fold.js'
import { useHub } from '../kit/hub.js'
import { buildWorld, type World } from '../kit/world.js'
import { differences, meanwhile, propose, register, registered, write } from './facts.kit.js'

const hub = useHub()
let world: World
let awards: DataSource

beforeAll(async () => {
  world = await buildWorld(hub())
  awards = await openDatabase({ url: hub().appUrl, schema: 'awards', entities: [], poolSize: 20 })
})
afterAll(() => awards.destroy())

const sums = (...organizationIds: string[]): Promise<number[]> =>
  Promise.all(organizationIds.map((id) => registered(awards, id)))

/** Runs a change of the tree in its owner, and lets the room of the facts read of it. */
async function changeTree(statement: string, values: unknown[]): Promise<void> {
  await hub().sql(statement, values)
  await hub().subgraphs.awards.catchUp()
}

/** Ends the professional line of a school on a day and begins the same anew; answers the id of the new edge. */
async function splitLine(schoolId: string, day: string): Promise<string> {
  const id = randomUUID()
  const [ended] = await hub().sql<{ parent_id: string }>(
    "update organizations.organization_edge set valid_to = $2 where child_id = $1 and kind = 'PROFESSIONAL' and valid_from < $2 and $2 < valid_to returning parent_id",
    [schoolId, day],
  )
  await changeTree(
    "insert into organizations.organization_edge (id, child_id, parent_id, kind, valid_from) values ($1, $2, $3, 'PROFESSIONAL', $4)",
    [id, schoolId, ended?.parent_id, day],
  )
  return id
}

/** A life of registrations at one school: written as drafts, some sent up, some withdrawn, some deleted. */
async function liveAt(ownerId: string, number: number): Promise<void> {
  const day = (turn: number): string => `2024-0${1 + ((number + turn) % 9)}-15`
  for (let turn = 0; turn < 4; turn++) {
    const ids = await write(awards, (work) =>
      register(work, Array(5).fill({ ownerId, registeredOn: day(turn) })),
    )
    await write(awards, (work) =>
      work.query("update registration set state = 'SENT', sent_on = $2 where id = any ($1)", [
        ids.slice(0, 3),
        day(turn + 1),
      ]),
    )
    await write(awards, (work) =>
      work.query("update registration set state = 'WITHDRAWN' where id = $1", [ids[0]]),
    )
    await hub().sql('delete from awards.registration where id = $1', [ids[1]])
  }
}

// Planted faults that this suite caught: booking triggers that do not wait for the tree, ancestors of today instead of the
// booking day, no rebook() when the closure changes, a fold that reads and deletes in two statements.
test('an organization above sees a fact of the days on which it lay above, and of no other', async () => {
  const above = [world.section, world.committee, world.department, world.provinceCommittee, world.ministry]
  const before = await sums(world.school, ...above)
  await write(awards, (work) => register(work, [{ ownerId: world.school, sentOn: '2025-06-30' }]))
  const onLastDay = await sums(world.school, ...above)
  await write(awards, (work) => register(work, [{ ownerId: world.school, sentOn: '2025-07-01' }]))
  const onNextDay = await sums(world.school, ...above)
  expect(onLastDay).toEqual(before.map((sum) => sum + 1))
  // From 2025-07-01 there is no district level: nothing lies above the Phòng and the UBND of the district.
  expect(onNextDay).toEqual(onLastDay.map((sum, place) => ([0, 1, 2].includes(place) ? sum + 1 : sum)))
})

test('a draft counts for its owner alone, until it is sent; what is withdrawn counts nowhere', async () => {
  const before = await sums(world.school, world.section)
  const [id] = await write(awards, (work) => register(work, [{ ownerId: world.school }]))
  expect(await sums(world.school, world.section)).toEqual([before[0]! + 1, before[1]!])
  const set = (state: string, sentOn: string | null): Promise<unknown> =>
    write(awards, (work) =>
      work.query('update registration set state = $2, sent_on = $3 where id = $1', [id, state, sentOn]),
    )
  await set('SENT', '2024-05-21')
  expect(await sums(world.school, world.section)).toEqual(before.map((sum) => sum + 1))
  await set('REGISTERED', null)
  expect(await sums(world.school, world.section)).toEqual([before[0]! + 1, before[1]!])
  await set('WITHDRAWN', null)
  expect(await sums(world.school, world.section)).toEqual(before)
})

test('statements that change no fact book nothing', async () => {
  await write(awards, (work) => register(work, [{ ownerId: world.school, sentOn: '2024-05-21' }]))
  await fold(awards)
  await write(awards, (work) => work.query('update registration set version = version + 1'))
  await hub().sql('delete from awards.registration where false')
  expect(await hub().sql('select * from awards.rollup_delta')).toEqual([])
})

test('a reader never sees a sum on its way from the deltas to the totals', async () => {
  const before = (await sums(world.ministry))[0]!
  await write(awards, (work) =>
    register(work, Array(300).fill({ ownerId: world.farSchool, sentOn: '2024-05-21' })),
  )
  for (let turn = 1; turn <= 300; turn++) {
    const day = `2024-03-${String(1 + (turn % 31)).padStart(2, '0')}`
    await write(awards, (work) => register(work, [{ ownerId: world.farSchool, sentOn: day }]))
  }
  const seen = new Set<number>()
  const foldLittleByLittle = async (): Promise<void> => {
    let folded: { count: number }[]
    do {
      folded = await write(awards, (work) => work.query('select fold_rollups(50) as count'))
    } while (folded[0]!.count > 0)
  }
  // Two at once, without the lock by which fold() lets only one work.
  const folding = Promise.all([foldLittleByLittle(), foldLittleByLittle()])
  await meanwhile(folding, async () => seen.add((await sums(world.ministry))[0]!))
  expect([...seen]).toEqual([before + 600])
  expect(await hub().sql('select * from awards.rollup_delta')).toEqual([])
  expect(await differences(hub())).toEqual([])
})

test('when the past of the tree is corrected, the figures of those days move, and of no others', async () => {
  await write(awards, (work) =>
    register(work, [
      { ownerId: world.farSchool, sentOn: '2024-02-10' },
      { ownerId: world.farSchool, sentOn: '2024-04-10' },
      { ownerId: world.farSchool, registeredOn: '2024-04-10' },
    ]),
  )
  const moved = await countFrom(world.farSchool, '2024-04-01')
  const before = await sums(world.otherSection, world.section, world.ministry)
  const edge = await splitLine(world.farSchool, '2024-04-01')
  await changeTree('update organizations.organization_edge set parent_id = $2 where id = $1', [
    edge,
    world.section,
  ])
  expect(await sums(world.otherSection, world.section, world.ministry)).toEqual([
    before[0]! - moved,
    before[1]! + moved,
    before[2]!,
  ])
  expect(await differences(hub())).toEqual([])
})

test('every step of a fact stays with those who lay above on its booking day, also when that past is corrected', async () => {
  await write(awards, async (work) => {
    await propose(work, world.farSchool, '2024-06-10', '2024-09-10')
    await propose(work, world.farSchool, '2024-09-11', '2024-06-11')
  })
  const before = await sums(world.otherSection, world.section)
  const moved = await countFrom(world.farSchool, '2024-08-01')
  const edge = await splitLine(world.farSchool, '2024-08-01')
  await changeTree('update organizations.organization_edge set parent_id = $2 where id = $1', [
    edge,
    world.department,
  ])
  // Of the second proposal: that it was proposed, where it lies, and that it was appraised.
  expect(await sums(world.otherSection, world.section)).toEqual([before[0]!, before[1]! - moved - 3])
  expect(await differences(hub())).toEqual([])
})

/** Registrations that a school has sent up on a day or later. */
async function countFrom(schoolId: string, day: string): Promise<number> {
  const [row] = await hub().sql<{ count: number }>(
    "select count(*)::int as count from awards.registration where owner_id = $1 and sent_on >= $2 and state = 'SENT'",
    [schoolId, day],
  )
  return row!.count
}

test('20 writers, two folders and changes of the tree at once: at every check each sum is what the facts say', async () => {
  const before = (await sums(world.ministry))[0]!
  const schools = [world.school, world.neighbour, world.farSchool]
  const writers = Array.from({ length: 20 }, (_, number) =>
    liveAt(number % 2 ? world.school : schools[number % 3]!, number),
  )
  const writing = Promise.all(writers)
  const found: unknown[] = []
  const later = await splitLine(world.neighbour, '2024-05-01')
  const move = async (): Promise<void> => {
    // The whole past of one school is corrected, and what is above another one from a day amid the bookings on.
    const [here, there] =
      Math.random() < 0.5 ? [world.section, world.otherSection] : [world.otherSection, world.section]
    await changeTree(
      'update organizations.organization_edge set parent_id = $2 where child_id = $1 and kind = $3',
      [world.school, here, 'PROFESSIONAL'],
    )
    await changeTree('update organizations.organization_edge set parent_id = $2 where id = $1', [
      later,
      there,
    ])
  }
  await Promise.all([
    meanwhile(writing, async () => Promise.all([fold(awards), fold(awards)])),
    meanwhile(writing, move),
    meanwhile(writing, async () => found.push(...(await differences(hub())))),
  ])
  expect(found).toEqual([])
  expect(await differences(hub())).toEqual([])
  expect((await sums(world.ministry))[0]! - before).toBe(20 * 4) // one of each turn's five stays sent
})
