import type { Apply, Subscription } from '../../shared/feed/consume.js'
import { applyErasures } from '../../shared/feed/apply-erasures.js'
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
    PersonMerge: applyMerges,
    PersonErasure: applyErasures,
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
  types: { InitiativeUse: replaceIn('known_use') },
  clear: clearTables('known_use'),
}

/** A merged record hands over what hangs on it: authorship, and the seat of a marker. */
async function applyMerges(...[work, states]: Parameters<Apply>): Promise<void> {
  for (const { id, kept_id: kept } of states) {
    await work.query('/* projection.merge */ select follow_merge($1, $2)', [id, kept])
  }
}
