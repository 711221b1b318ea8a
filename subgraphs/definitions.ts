import type { SubgraphDefinition } from '../shared/subgraph/definition.js'
import { organizations } from './organizations/subgraph.js'

/** The four subgraphs, for the programs that run or check all of them. */
export const definitions: readonly SubgraphDefinition[] = [organizations]
