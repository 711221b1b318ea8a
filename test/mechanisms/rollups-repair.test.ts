import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../shared/database/data-source.js'
import { fold } from '../../shared/rollup/fold.js'
import { rebuildRollups } from '../../shared/rollup/rebuild.js'
import { verifyRollups } from '../../shared/rollup/verify.js'
import { awards as room } from '../../subgraphs/awards/subgraph.js'
import { useHub } from '../kit/hub.js'
import { buildWorld, type World } from '../kit/world.js'
import { meanwhile, register, registered, write } from './facts.kit.js'

const hub = useHub()
let world: World
let awards: DataSource

beforeAll(async () => {
  world = await buildWorld(hub())
  awards = await openDatabase({ url: hub().appUrl, schema: 'awards', entities: [], poolSize: 12 })
  await write(awards, (work) =>
    register(work, Array(3).fill({ ownerId: world.school, sentOn: '2024-05-21' })),
  )
  await fold(awards)
})
afterAll(() => awards.destroy())

const verify = () => verifyRollups(hub().ownerUrl, room)

/** Spoils the sums and answers what verify says of it, before they are rebuilt. */
async function spoil(statement: string): Promise<unknown[]> {
  expect(await verify()).toEqual([])
  await hub().sql(statement)
  const found = await verify()
  await rebuildRollups(hub().ownerUrl, room)
  expect(await verify()).toEqual([])
  return found
}

const figure = {
  subgraph: 'awards',
  period: '2023-2024',
  measure: 'REGISTERED',
  item: 'LDTT',
  ownOnly: false,
}

// Planted faults that this suite caught: a rebuild that does not wait for the writers (no tree lock), one that truncates.
test('a wrong total is found with its key, and mended', async () => {
  const found = await spoil(
    `update awards.rollup_total set amount = 5 where organization_id = '${world.section}'`,
  )
  expect(found).toEqual([
    {
      ...figure,
      grain: 'TOTAL',
      organizationId: world.section,
      subject: 'PERSON',
      positionGroup: 'TEACHER',
      gender: 'FEMALE',
      day: null,
      expected: 3,
      found: 5,
    },
  ])
})

test('a wrong day of a series is found, and mended', async () => {
  const found = await spoil(
    `update awards.rollup_series set day = '2024-05-22' where organization_id = '${world.ministry}'`,
  )
  expect(found).toMatchObject([
    { ...figure, grain: 'SERIES', organizationId: world.ministry, day: '2024-05-21', expected: 3, found: 0 },
    { ...figure, grain: 'SERIES', organizationId: world.ministry, day: '2024-05-22', expected: 0, found: 3 },
  ])
})

test('a sum of an organization that has no facts is found, and a lost delta too', async () => {
  const stray = `insert into awards.rollup_delta values ('${world.otherSection}', true, '2024', 'GRANTED', 'LDTT', '', '', '', '2024-05-21', 1)`
  expect(await spoil(stray)).toMatchObject([
    { grain: 'TOTAL', organizationId: world.otherSection, ownOnly: true, expected: 0, found: 1 },
    { grain: 'SERIES', organizationId: world.otherSection, ownOnly: true, expected: 0, found: 1 },
  ])
  await write(awards, (work) => register(work, [{ ownerId: world.school }]))
  expect(await spoil('delete from awards.rollup_delta')).toMatchObject([
    { organizationId: world.school, ownOnly: true, expected: 1, found: 0 },
    { organizationId: world.school, ownOnly: true, expected: 1, found: 0 },
  ])
})

test('facts that no trigger has booked are found, and counted by a rebuild', async () => {
  await hub().sql('alter table awards.registration disable trigger book_insert')
  await write(awards, (work) => register(work, [{ ownerId: world.neighbour, sentOn: '2024-05-21' }]))
  await hub().sql('alter table awards.registration enable trigger book_insert')
  const above = [
    world.neighbour,
    world.section,
    world.committee,
    world.department,
    world.provinceCommittee,
    world.ministry,
  ]
  const found = await verify()
  expect(new Set(found.map(({ organizationId }) => organizationId))).toEqual(new Set(above))
  await rebuildRollups(hub().ownerUrl, room)
  expect(await verify()).toEqual([])
})

test('a rebuild under writers, folders and readers loses nothing and shows nothing halfway', async () => {
  const writeMuch = async (): Promise<void> => {
    for (let turn = 0; turn < 15; turn++) {
      await write(awards, (work) => register(work, [{ ownerId: world.farSchool, sentOn: '2024-05-21' }]))
    }
  }
  const before = await registered(awards, world.ministry)
  const writing = Promise.all(Array.from({ length: 8 }, writeMuch))
  const seen: number[] = []
  await Promise.all([
    meanwhile(writing, () => rebuildRollups(hub().ownerUrl, room)),
    meanwhile(writing, () => fold(awards)),
    meanwhile(writing, async () => seen.push(await registered(awards, world.ministry))),
    meanwhile(writing, async () => expect(await verify()).toEqual([])),
  ])
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(await registered(awards, world.ministry)).toBe(before + 120)
  expect(await verify()).toEqual([])
})
