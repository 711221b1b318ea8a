import type { Subscription } from '../../shared/feed/consume.js'
import { clearTables, replaceIn } from '../../shared/feed/replace-in.js'
import { applyEdges, applyOrganizations, clearTree } from '../../shared/tree/projection.js'

/** What this room must know of organizations: the tree, who works where, who belongs to which team. */
export const followOrganizations: Subscription = {
  source: 'organizations',
  types: {
    Organization: applyOrganizations,
    OrganizationEdge: applyEdges,
    Employment: replaceIn('known_employment'),
    TeamMember: replaceIn('known_team_member'),
  },
  clear: async (work) => {
    await clearTables('known_employment', 'known_team_member')(work)
    await clearTree(work)
  },
}

/** What this room shows of awards: which proposals rest on initiatives. */
export const followAwards: Subscription = {
  source: 'awards',
  types: { Proposal: replaceIn('known_use') },
  clear: clearTables('known_use'),
}
