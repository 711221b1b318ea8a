import { clearTables, replaceIn } from '../feed/replace-in.js'

/** Keeps known_organization: what this room knows of organizations. */
export const applyOrganizations = replaceIn('known_organization')

/** Keeps organization_edge; its triggers keep the closure. */
export const applyEdges = replaceIn('organization_edge')

/** Empties the projection of the tree, before it is read anew. */
export const clearTree = clearTables('organization_edge', 'known_organization')
