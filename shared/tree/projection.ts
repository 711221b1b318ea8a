import type { Apply } from '../feed/consume.js'
import type { Work } from '../database/work.js'

/** Keeps known_organization: what this room knows of organizations. */
export const applyOrganizations: Apply = async (work, states, gone) => {
  await work.query('/* tree.forget_organizations */ delete from known_organization where id = any ($1)', [gone])
  await work.query(
    `/* tree.apply_organizations */ insert into known_organization
     select id, code, name, level, kind, valid_from, valid_to from jsonb_populate_recordset(null::known_organization, $1)
     on conflict (id) do update set code = excluded.code, name = excluded.name, level = excluded.level,
       kind = excluded.kind, valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
    [JSON.stringify(states)],
  )
}

/** Keeps organization_edge; its triggers keep the closure. */
export const applyEdges: Apply = async (work, states, gone) => {
  const replaced = [...gone, ...states.map((state) => state.id)]
  await work.query('/* tree.forget_edges */ delete from organization_edge where id = any ($1)', [replaced])
  if (states.length === 0) return
  await work.query(
    `/* tree.apply_edges */ insert into organization_edge
     select id, child_id, parent_id, kind, valid_from, valid_to from jsonb_populate_recordset(null::organization_edge, $1)`,
    [JSON.stringify(states)],
  )
}

/** Empties the projection of the tree, before it is read anew. */
export async function clearTree(work: Work): Promise<void> {
  await work.query('/* tree.clear_edges */ delete from organization_edge')
  await work.query('/* tree.clear_organizations */ delete from known_organization')
}
