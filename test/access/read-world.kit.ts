import { startHub } from '../kit/hub.js'
import { openActions } from './actions.kit.js'
import { leftOut } from './left-out.kit.js'
import { openGraph } from './graph.kit.js'
import { compareChanges } from './changes.kit.js'
import { openLists } from './lists.kit.js'
import { rulesOf } from './model.kit.js'
import { openTables } from './tables.kit.js'
import { beginTally, type Tally } from './tally.kit.js'
import { openTotals } from './totals.kit.js'
import { makeWorld } from './world.kit.js'

/**
 * Lets everybody in the world of a seed read by every way, and compares with the model. Through the graph each asks for
 * all entities and for a share of the rest. At the end as many others try to act.
 */
export async function readWorld(
  serverUrl: string,
  seed: number,
  viewers: number,
  share: number,
): Promise<Tally> {
  const hub = await startHub(serverUrl)
  try {
    const tally = beginTally(seed)
    const { facts, askers } = await makeWorld(hub, seed, viewers)
    const rules = rulesOf(facts)
    const tables = await openTables(hub)
    for (const asker of askers) await tables.compare(asker, rules, tally)
    await tables.close()
    const totals = openTotals(hub, facts, Math.min(1, 4 * share))
    for (const asker of askers) await totals.compare(asker, tally)
    const lists = openLists(hub, facts, Math.ceil(10 * share))
    for (const asker of askers) await lists.compare(asker, rules, tally)
    for (const asker of askers) await compareChanges(hub, asker, rules, tally)
    const graph = openGraph(hub, facts, share)
    for (const field of leftOut(graph)) tally.differ(`${field} is neither asked for nor said why not`)
    for (const asker of askers) await graph.compare(asker, rules, tally)
    // Last, because it lets nothing be written any more.
    const actions = await openActions(hub, facts)
    await actions.compare(viewers, tally)
    return tally
  } finally {
    await hub.close()
  }
}
