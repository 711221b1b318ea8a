import { afterAll, expect, inject, test } from 'vitest'
import { readWorld } from './read-world.kit.js'

/** Seeds of the worlds; a failure names its own. */
const first = 1_000
const worlds = 10
let all = 0

test.each(Array.from({ length: worlds }, (_, turn) => first + turn))(
  'in the world of seed %i everybody reads what the model says, and nothing else',
  async (seed) => {
    const { cases, differences } = await readWorld(inject('ownerUrl'), seed, 20, 0.2)
    all += cases
    expect(differences.slice(0, 3), `${differences.length} of ${cases} cases differ`).toEqual([])
  },
)

afterAll(() => {
  expect(all).toBeGreaterThan(100_000)
})
