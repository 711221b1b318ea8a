import { verifyRollups, type Difference } from '../../../shared/rollup/verify.js'
import type { TestHub } from '../../../test/kit/hub.js'
import type { World } from '../../../test/kit/world.js'
import { ask, head, period } from '../score.kit.js'
import { campaigns } from '../subgraph.js'

/** What the line of the first school and the second district read of their own sums. */
export async function figures(hub: TestHub, world: World, fields: string) {
  const { school, section, committee, department, ministry, neighbour, otherSection } = world
  const places = { school, section, committee, department, ministry, neighbour, otherSection }
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Organization { emulationRollup(period: "${period}") { ${fields} } } } }`
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as varied as the fields asked for
  const found: Record<string, any> = {}
  for (const [name, id] of Object.entries(places)) {
    const all = [{ __typename: 'Organization', id }]
    found[name] = (await ask(hub, head(id, 'VIEWER'), query, { all }))._entities[0].emulationRollup
  }
  return found
}

/** Sums of this room that are not what the facts say. */
export const differences = (hub: TestHub): Promise<Difference[]> => verifyRollups(hub.ownerUrl, campaigns)
