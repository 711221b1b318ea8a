import { afterAll, expect, inject, test } from 'vitest'
import { readWorld } from './read-world.kit.js'
import { casesByWay } from './tally.kit.js'

/** Seeds of the worlds; a failure names its own. */
const first = 1_000
const worlds = 10
let all = 0
const ways = new Map<string, number>()

test.each(Array.from({ length: worlds }, (_, turn) => first + turn))(
  'in the world of seed %i everybody reads what the model says, and nothing else',
  async (seed) => {
    const tally = await readWorld(inject('ownerUrl'), seed, 20, 0.2)
    const { cases, differences } = tally
    all += cases
    for (const [way, count] of casesByWay(tally)) ways.set(way, (ways.get(way) ?? 0) + count)
    expect(differences.slice(0, 3), `${differences.length} of ${cases} cases differ`).toEqual([])
  },
)

afterAll(() => {
  const lines = [...ways].map(([way, count]) => `${way}: ${count}`)
  process.stdout.write(`cases by way of reading: ${lines.join(', ')}; ${all} in all\n`)
  expect(all).toBeGreaterThan(100_000)
})
