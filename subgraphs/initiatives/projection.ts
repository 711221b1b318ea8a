import type { Subscription } from '../../shared/feed/consume.js'
import { clearTables, replaceIn } from '../../shared/feed/replace-in.js'
import { applyEdges, applyOrganizations, clearTree } from '../../shared/tree/projection.js'

/** What this room must know of others: the tree, and who works where. */
export const followOrganizations: Subscription = {
  source: 'organizations',
  types: {
    Organization: applyOrganizations,
    OrganizationEdge: applyEdges,
    Employment: replaceIn('known_employment'),
  },
  clear: async (work) => {
    await clearTables('known_employment')(work)
    await clearTree(work)
  },
}
