import type { Subscription } from '../../shared/feed/consume.js'
import { clearTables, replaceIn } from '../../shared/feed/replace-in.js'
import { applyEdges, applyLineage, applyOrganizations, clearTree } from '../../shared/tree/projection.js'

/** What this room must know of organizations: the tree, who works where, names, teams, councils and who acts for whom. */
export const followOrganizations: Subscription = {
  source: 'organizations',
  types: {
    Organization: applyOrganizations,
    OrganizationEdge: applyEdges,
    OrganizationLineage: applyLineage,
    Employment: replaceIn('known_employment'),
    TeamMember: replaceIn('known_team_member'),
    Person: replaceIn('known_person'),
    Council: replaceIn('known_council'),
    CouncilMember: replaceIn('known_council_member'),
    Appointment: replaceIn('known_appointment'),
  },
  clear: async (work) => {
    await clearTables(
      ...['known_employment', 'known_team_member', 'known_person'],
      ...['known_council', 'known_council_member', 'known_appointment'],
    )(work)
    await clearTree(work)
  },
}

/** What this room shows of awards: which proposals rest on initiatives. */
export const followAwards: Subscription = {
  source: 'awards',
  types: { Proposal: replaceIn('known_use') },
  clear: clearTables('known_use'),
}
