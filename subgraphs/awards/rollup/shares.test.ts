import { beforeAll, expect, test } from 'vitest'
import { verifyRollups } from '../../../shared/rollup/verify.js'
import { useHub } from '../../../test/kit/hub.js'
import { actingFor } from '../../../test/kit/viewers.js'
import { buildWorld, type World } from '../../../test/kit/world.js'
import { grantingVerbs } from '../annulment/annulment.kit.js'
import { awards } from '../subgraph.js'

// Planted fault that this suite was seen to catch: direct workers counted by their position group.

const hub = useHub()
let world: World
const { granted, atCommittee, decide } = grantingVerbs(hub, () => world)

beforeAll(async () => {
  world = await buildWorld(hub())
})

async function asManager(personId: string): Promise<void> {
  await hub().sql('update organizations.employment set is_direct_worker = false where person_id = $1', [
    personId,
  ])
  await hub().settle()
}

async function sharesOf(organizationId: string) {
  const { data } = await hub().ask(
    'awards',
    actingFor(organizationId, 'VIEWER'),
    `{ _entities(representations: [{ __typename: "Organization", id: "${organizationId}" }]) { ... on Organization {
       awardStatistics(period: "2023-2024") { directWorkerShare smallCollectiveShare } } } }`,
  )
  return data._entities[0].awardStatistics
}

test('direct workers are counted by their employment when they were proposed, whatever they do later', async () => {
  const people = await world.employ(world.school, 4)
  await asManager(people[0]!)
  const proposed = await atCommittee(world.school, people, 'LDTT')
  await asManager(people[1]!)
  await decide(proposed)
  expect(await sharesOf(world.ministry)).toEqual({ directWorkerShare: 0.75, smallCollectiveShare: null })
  expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
})

test('small collectives are those that their owners state', async () => {
  const collective = { subject: 'COLLECTIVE', statedRating: 'GOOD', statedUnity: true, statedDisciplined: 0 }
  await granted(world.school, [world.school], 'TTLDTT', collective)
  expect(await sharesOf(world.ministry)).toMatchObject({ smallCollectiveShare: 0 })
  await granted(world.neighbour, await world.employ(world.neighbour, 3), 'LDTT')
  await granted(world.neighbour, [world.neighbour], 'TTLDTT', { ...collective, isSmallCollective: true })
  expect(await sharesOf(world.ministry)).toMatchObject({ smallCollectiveShare: 0.5 })
  expect(await sharesOf(world.neighbour)).toMatchObject({ smallCollectiveShare: 1 })
  expect(await verifyRollups(hub().ownerUrl, awards)).toEqual([])
})
