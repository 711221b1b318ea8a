import type { Apply, Subscription } from '../../shared/feed/consume.js'
import { clearTables, replaceIn } from '../../shared/feed/replace-in.js'
import { applyEdges, applyOrganizations, clearTree } from '../../shared/tree/projection.js'

/** What this room must know of others: the tree, people, ratings; recognized initiatives. */
export const subscriptions: readonly Subscription[] = [
  {
    source: 'organizations',
    types: {
      Organization: applyOrganizations,
      OrganizationEdge: applyEdges,
      Person: replaceIn('known_person'),
      Employment: replaceIn('known_employment'),
      QualityRating: replaceIn('known_rating'),
    },
    clear: async (work) => {
      await clearTables('known_person', 'known_employment', 'known_rating')(work)
      await clearTree(work)
    },
  },
  {
    source: 'initiatives',
    types: { InitiativeRecognition: applyRecognitions },
    clear: clearTables('known_recognition'),
  },
]

async function applyRecognitions(...[work, states, gone]: Parameters<Apply>): Promise<void> {
  const rows = states.map((state) => {
    const authors = state.authors as { person_id: string }[]
    return { ...state, author_ids: authors.map((author) => author.person_id) }
  })
  await replaceIn('known_recognition')(work, rows, gone)
}
