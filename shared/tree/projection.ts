import type { Apply } from '../feed/consume.js'
import { clearTables, replaceIn } from '../feed/replace-in.js'

/** Keeps known_lineage: whose figures are whose over the tree of a later day. */
export const applyLineage = replaceIn('known_lineage')

/** Keeps known_organization: what this room knows of organizations. */
export const applyOrganizations = replaceIn('known_organization')

/**
 * Keeps organization_edge; its triggers keep the closure and move the sums of the days that changed. An edge that says
 * the same as before is left alone, and a changed one is changed in place: the sums below move once or not at all.
 */
export const applyEdges: Apply = async (work, states, gone) => {
  if (gone.length > 0)
    await work.query('/* edge.forget */ delete from organization_edge where id = any ($1)', [gone])
  if (states.length === 0) return
  await work.query(
    `/* edge.apply */ insert into organization_edge as known
     select * from jsonb_populate_recordset(null::organization_edge, $1)
     on conflict (id) do update
     set (child_id, parent_id, kind, valid_from, valid_to) =
       (excluded.child_id, excluded.parent_id, excluded.kind, excluded.valid_from, excluded.valid_to)
     where known is distinct from excluded`,
    [JSON.stringify(states)],
  )
}

/** Empties the projection of the tree, before it is read anew. */
export const clearTree = clearTables('organization_edge', 'known_organization', 'known_lineage')
