import { graphqlError } from '../errors/mask.js'
import type { Role, Viewer } from './viewer.js'

/** In which relation the viewer's organization must stand to the record. */
export type Relation = 'OWNER' | 'HOLDER' | 'ANCESTOR'

/** One row of a subgraph's table of permissions: who may do the action, said for people too. */
export interface Policy {
  roles: readonly Role[]
  relation: Relation
  /** The person whom the record is about may do it too, by the account that is linked to her. */
  self?: true
  /** API clients with this scope may do it too, for the organization that vouches for them. */
  scope?: string
  describe: { vi: string; en: string }
}

/** All permissions of a subgraph: the names of its actions are the names of its mutations. */
export type Policies<Action extends string> = Record<Action, Policy>

/** The organizations of a record by relation; a relation that the record does not have is left out. */
export type Standing = Partial<Record<Relation, string | null | readonly string[]>> & {
  /** The person whom the record is about. */
  PERSON?: string | null
}

/**
 * True when one of the viewer's appointments has a fitting role at an organization in the required relation, when the
 * record is about the viewer herself and the action is open to her, or when a client's scope opens it.
 */
export function may(viewer: Viewer, policy: Policy, standing: Standing): boolean {
  if (policy.self && viewer.personId != null && viewer.personId === standing.PERSON) return true
  const wanted = [standing[policy.relation] ?? []].flat()
  if (policy.scope && viewer.scopes.includes(policy.scope) && wanted.includes(viewer.covers ?? ''))
    return true
  return viewer.appointments.some(
    ({ organizationId, role }) => policy.roles.includes(role) && wanted.includes(organizationId),
  )
}

/** Throws FORBIDDEN, naming the action and the roles that may do it. */
export function authorize<Action extends string>(
  viewer: Viewer,
  policies: Policies<Action>,
  action: Action,
  standing: Standing,
): void {
  if (may(viewer, policies[action], standing)) return
  throw graphqlError('FORBIDDEN', { action, roles: whoMayDo(policies[action]).join(', ') })
}

/** Who may do an action, as it is told: roles, SELF, and the scope of a key. */
export function whoMayDo({ roles, self, scope }: Policy): string[] {
  return [...roles, ...(self ? ['SELF'] : []), ...(scope ? [`key: ${scope}`] : [])]
}
