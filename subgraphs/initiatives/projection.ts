import type { Work } from '../../shared/database/work.js'
import type { Apply, Subscription } from '../../shared/feed/consume.js'
import { applyEdges, applyOrganizations, clearTree } from '../../shared/tree/projection.js'

const applyEmployments: Apply = async (work, states, gone) => {
  await work.query('/* projection.forget_employments */ delete from known_employment where id = any ($1)', [
    gone,
  ])
  await work.query(
    `/* projection.apply_employments */ insert into known_employment
     select id, person_id, organization_id, valid_from, valid_to from jsonb_populate_recordset(null::known_employment, $1)
     on conflict (id) do update set person_id = excluded.person_id, organization_id = excluded.organization_id,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
    [JSON.stringify(states)],
  )
}

async function clear(work: Work): Promise<void> {
  await clearTree(work)
  await work.query('/* projection.clear_employments */ delete from known_employment')
}

/** The tree, and who works where. */
export const followOrganizations: Subscription = {
  source: 'organizations',
  types: { Organization: applyOrganizations, OrganizationEdge: applyEdges, Employment: applyEmployments },
  clear,
}
