import type { Apply, Subscription } from '../../shared/feed/consume.js'
import { applyErasures } from '../../shared/feed/apply-erasures.js'
import { clearTables, replaceIn } from '../../shared/feed/replace-in.js'
import { applyEdges, applyLineage, applyOrganizations, clearTree } from '../../shared/tree/projection.js'

/** What this room must know of others: the tree, people and all that the rules ask of them; recognized initiatives; who leads a cluster. */
export const subscriptions: readonly Subscription[] = [
  {
    source: 'organizations',
    types: {
      Organization: applyOrganizations,
      OrganizationEdge: applyEdges,
      OrganizationLineage: applyLineage,
      Person: replaceIn('known_person'),
      Employment: replaceIn('known_employment'),
      QualityRating: replaceIn('known_rating'),
      PersonLeave: replaceIn('known_leave'),
      Discipline: replaceIn('known_discipline'),
      Hold: replaceIn('known_hold'),
      PersonMerge: applyMerges,
      PersonErasure: applyErasures,
      Council: replaceIn('known_council'),
      CouncilMember: replaceIn('known_council_member'),
      Team: replaceIn('known_team'),
      TeamMember: replaceIn('known_team_member'),
    },
    clear: async (work) => {
      const people = ['known_person', 'known_employment', 'known_rating', 'known_person_merge']
      await clearTables(...people, 'known_leave', 'known_discipline', 'known_hold')(work)
      await clearTables('known_council', 'known_council_member', 'known_team', 'known_team_member')(work)
      await clearTree(work)
    },
  },
  {
    source: 'initiatives',
    types: { InitiativeRecognition: applyRecognitions },
    clear: clearTables('known_recognition'),
  },
  {
    source: 'campaigns',
    types: { ClusterLeader: replaceIn('known_cluster_leader') },
    clear: clearTables('known_cluster_leader'),
  },
]

/** A merged record hands over what hangs on it: registrations, proposals, authorship. */
async function applyMerges(...[work, states, gone]: Parameters<Apply>): Promise<void> {
  await replaceIn('known_person_merge')(work, states, gone)
  await work.query(
    `/* merge.flatten */ with recursive chain as (
       select id, kept_id from known_person_merge
       union select c.id, m.kept_id from chain c join known_person_merge m on m.id = c.kept_id
     )
     update known_person_merge m set kept_id = c.kept_id from chain c
     where c.id = m.id and c.kept_id <> m.kept_id and not exists (select from known_person_merge n where n.id = c.kept_id)`,
  )
  for (const { id } of states) {
    await work.query('/* merge.adopt */ select adopt_candidate($1)', [id])
    await work.query(
      `/* merge.authors */ update known_recognition set author_ids = array_replace(author_ids, $1, survivor($1))
       where author_ids @> array[$1::uuid]`,
      [id],
    )
  }
}

async function applyRecognitions(...[work, states, gone]: Parameters<Apply>): Promise<void> {
  const rows = states.map((state) => {
    const authors = state.authors as { person_id: string }[]
    return { ...state, author_ids: authors.map((author) => author.person_id) }
  })
  await replaceIn('known_recognition')(work, rows, gone)
  await work.query(
    `/* recognition.authors */ update known_recognition r set author_ids = (select array_agg(survivor(a)) from unnest(r.author_ids) a)
     where r.id = any ($1)`,
    [rows.map((row) => row.id)],
  )
}
