import { expect, inject, test } from 'vitest'
import { readWorld } from './read-world.kit.js'

// The long run (npm run test:access) reads many worlds; this is one of them, with few viewers.
test('in a random world everybody reads what the model says, and nothing else', async () => {
  const { cases, differences } = await readWorld(inject('ownerUrl'), 1, 4)
  expect(differences.slice(0, 3)).toEqual([])
  expect(cases).toBeGreaterThan(5_000)
}, 120_000)
