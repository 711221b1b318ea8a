import { startHub } from '../kit/hub.js'
import { rulesOf } from './model.kit.js'
import { openTables } from './tables.kit.js'
import { beginTally, type Tally } from './tally.kit.js'
import { makeWorld } from './world.kit.js'

/** Lets everybody in the world of a seed read by every way, and compares with the model. */
export async function readWorld(serverUrl: string, seed: number, viewers: number): Promise<Tally> {
  const hub = await startHub(serverUrl)
  try {
    const tally = beginTally(seed)
    const { facts, askers } = await makeWorld(hub, seed, viewers)
    const rules = rulesOf(facts)
    const tables = await openTables(hub)
    for (const asker of askers) await tables.compare(asker, rules, tally)
    await tables.close()
    return tally
  } finally {
    await hub.close()
  }
}
