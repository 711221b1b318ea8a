import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role } from '../../../shared/access/viewer.js'
import { useHub } from '../../../test/kit/hub.js'
import {
  drawnTrees,
  drawnViewers,
  holds,
  isLetIn,
  plant,
  viewerIn,
  type RandomWorld,
} from '../random-world.kit.js'

const hub = useHub()

/** Refused for its number, after it was let in. */
const decision = { number: ' ', date: '2024-05-20', effectiveOn: '2024-05-20' }
const admin: readonly Role[] = ['ADMIN']
const groups = ['PEOPLE', 'AWARDS', 'INITIATIVES', 'CAMPAIGNS']

interface Attempt {
  mutation: string
  /** Places that the act changes: the ADMIN must stand above each of them. */
  changes: number[]
  input: object
}

function attempts({ ids }: RandomWorld, places: [number, number]): Attempt[] {
  const [one, other] = places.map((place) => place % ids.length) as [number, number]
  const two = one !== other
  const organizationId = ids[one]!
  const successors = [
    { organizationId: ids[other]!, recordGroups: groups },
    { organizationId, recordGroups: [] },
  ]
  const acts: Attempt[] = [
    { mutation: 'renameOrganization', changes: [one], input: { organizationId, name: 'Trường' } },
    { mutation: 'convertLevel', changes: [one], input: { organizationId, level: 'SCHOOL', kind: 'PRIMARY' } },
    { mutation: 'reparentOrganization', changes: [one], input: { organizationId, kind: 'PROFESSIONAL' } },
    { mutation: 'abolishOrganization', changes: [one], input: { organizationId, successors: [] } },
  ]
  if (!two) return acts
  const merging = { organizationIds: [organizationId], successorId: ids[other] }
  return [
    ...acts,
    { mutation: 'mergeOrganizations', changes: [one, other], input: merging },
    { mutation: 'splitOrganization', changes: [one, other], input: { organizationId, successors } },
  ]
}

// Planted fault that this suite caught: an ADMIN above one of several organizations may merge them.
test('in random trees, random viewers reform exactly what they administer from above', async () => {
  let judged = 0
  const seen = { true: 0, false: 0 }
  const trial = fc.tuple(drawnViewers, fc.tuple(fc.nat(), fc.nat()), fc.nat(5))
  await fc.assert(
    fc.asyncProperty(drawnTrees, fc.array(trial, { minLength: 25, maxLength: 30 }), async (tree, trials) => {
      const world = await plant(hub(), tree)
      for (const [blind, places, which] of trials) {
        // A blind draw is rarely let in: every second viewer is ADMIN above the first of the two places.
        const near = [...world.above(places[0] % world.ids.length)]
        const place = near[places[1] % near.length] ?? 0
        const drawn = which % 2 ? blind : [...blind, { place, role: 'ADMIN' as const }]
        const possible = attempts(world, places)
        const { mutation, changes, input } = possible[which % possible.length]!
        // Who has nobody above is reformed by its own ADMIN.
        const superiors = (place: number): number[] =>
          world.above(place).size > 0 ? [...world.above(place)] : [place]
        const wanted = changes.every((place) => holds(world, drawn, admin, superiors(place)))
        const letIn = await isLetIn(hub(), viewerIn(world, drawn), mutation, { ...input, decision })
        expect([mutation, changes, drawn, letIn]).toEqual([mutation, changes, drawn, wanted])
        judged += 1
        seen[`${letIn}`] += 1
      }
    }),
    { numRuns: 8, endOnFailure: true },
  )
  expect(judged).toBeGreaterThanOrEqual(200)
  expect(seen.true).toBeGreaterThan(10)
}, 120_000)
