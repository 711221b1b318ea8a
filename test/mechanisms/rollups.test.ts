import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../shared/database/data-source.js'
import { fold } from '../../shared/rollup/fold.js'
import { useHub } from '../kit/hub.js'
import { buildWorld, type World } from '../kit/world.js'
import { differences, meanwhile, register, registered, write } from './facts.kit.js'

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
    "update organizations.organization_edge set valid_to = $2 where child_id = $1 and kind = 'PROFESSIONAL' returning parent_id",
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
    const ids = await write(awards, (work) => register(work, Array(5).fill({ ownerId, registeredOn: day(turn) })))
    await write(awards, (work) =>
      work.query("update registration set state = 'SENT', sent_on = $2 where id = any ($1)", [ids.slice(0, 3), day(turn + 1)]),
    )
    await write(awards, (work) => work.query("update registration set state = 'WITHDRAWN' where id = $1", [ids[0]]))
    await hub().sql('delete from awards.registration where id = $1', [ids[1]])
  }
}

test('20 writers, two folders and changes of the tree at once: at every check each sum is what the facts say', async () => {
  const schools = [world.school, world.neighbour, world.farSchool]
  const writers = Array.from({ length: 20 }, (_, number) => liveAt(number % 2 ? world.school : schools[number % 3]!, number))
  const writing = Promise.all(writers)
  const found: unknown[] = []
  const later = await splitLine(world.neighbour, '2024-05-01')
  const move = async (): Promise<void> => {
    // The whole past of one school is corrected, and what is above another one from a day amid the bookings on.
    const [here, there] = Math.random() < 0.5 ? [world.section, world.otherSection] : [world.otherSection, world.section]
    await changeTree('update organizations.organization_edge set parent_id = $2 where child_id = $1 and kind = $3', [
      world.school, here, 'PROFESSIONAL',
    ])
    await changeTree('update organizations.organization_edge set parent_id = $2 where id = $1', [later, there])
  }
  const [folds, moves, checks] = await Promise.all([
    meanwhile(writing, async () => Promise.all([fold(awards), fold(awards)])),
    meanwhile(writing, move),
    meanwhile(writing, async () => found.push(...(await differences(hub())))),
  ])
  expect(found).toEqual([])
  expect(await differences(hub())).toEqual([])
  expect(Math.min(folds, moves, checks)).toBeGreaterThan(1)
  expect(await sums(world.ministry)).toEqual([20 * 4])
})
