import { expect, inject, test } from 'vitest'
import { readWorld } from './read-world.kit.js'

// The long run (npm run test:access) reads many worlds; this is one of them, with few viewers.
// Seen to catch: an entity with a key and no reference, imports shown by their id to who may not import, the public
// register open to every key (viewer_reads_results), drafts in the sums that superiors read (read_totals), an entity that is
// read by a function of the owner role, and a record that lists what is possible in its state to whoever asks.
test('in a random world everybody reads what the model says, and nothing else', async () => {
  const { cases, differences } = await readWorld(inject('ownerUrl'), 1, 4, 0.1)
  expect(differences.slice(0, 3)).toEqual([])
  expect(cases).toBeGreaterThan(20_000)
}, 120_000)
