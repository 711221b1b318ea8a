import type { SubgraphDefinition } from '../shared/subgraph/definition.js'
import { campaigns } from './campaigns/subgraph.js'
import { initiatives } from './initiatives/subgraph.js'
import { awards } from './awards/subgraph.js'
import { organizations } from './organizations/subgraph.js'

/** The four subgraphs, for the programs that run or check all of them. */
export const definitions: readonly SubgraphDefinition[] = [organizations, campaigns, initiatives, awards]
