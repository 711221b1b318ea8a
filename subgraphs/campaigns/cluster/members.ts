import { refuse } from '../../../shared/errors/refusal.js'
import type { ClusterAmendmentInput } from './amendment.inputs.js'
import { ClusterRole, type ClusterMember } from './cluster.entity.js'

/** Who stands in a cluster, and as what. */
export type Place = Pick<ClusterMember, 'organizationId' | 'role'>

/** The members of a day. */
export function onDay<T extends Pick<ClusterMember, 'validFrom' | 'validTo'>>(
  members: readonly T[],
  day: string,
): T[] {
  return members.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))
}

/** The ids of the heads among members. */
export function headsOf(members: readonly Place[]): string[] {
  return members.filter(({ role }) => role === ClusterRole.HEAD).map(({ organizationId }) => organizationId)
}

/**
 * Members as an amendment makes them. Refuses who joins twice (IN_TWO_CLUSTERS), who is no member and leaves, heads or
 * is a deputy (NOT_A_MEMBER), and a cluster without a head (CLUSTER_WITHOUT_HEAD).
 */
export function amended(
  { name, period }: { name: string; period: string },
  members: readonly Place[],
  change: ClusterAmendmentInput,
  path: string,
): Place[] {
  const ids = new Set(members.map(({ organizationId }) => organizationId))
  const roles = new Map(members.map(({ organizationId, role }) => [organizationId, role]))
  const assertIn = (id: string, field: string) => {
    if (!ids.has(id)) refuse('NOT_A_MEMBER', { name }, [...path.split('.'), field])
  }
  for (const id of change.leavingIds) {
    assertIn(id, 'leavingIds')
    ids.delete(id)
  }
  for (const id of change.joiningIds) {
    if (ids.has(id)) refuse('IN_TWO_CLUSTERS', { period }, [...path.split('.'), 'joiningIds'])
    ids.add(id)
  }
  const headId = change.headId ?? headsOf(members)[0]!
  if (!change.headId && !ids.has(headId))
    refuse('CLUSTER_WITHOUT_HEAD', { name }, [...path.split('.'), 'headId'])
  assertIn(headId, 'headId')
  for (const id of change.deputyIds ?? []) assertIn(id, 'deputyIds')
  const isDeputy = (id: string) =>
    change.deputyIds ? change.deputyIds.includes(id) : roles.get(id) === ClusterRole.DEPUTY
  const roleOf = (id: string) =>
    id === headId ? ClusterRole.HEAD : isDeputy(id) ? ClusterRole.DEPUTY : ClusterRole.MEMBER
  return [...ids].map((organizationId) => ({ organizationId, role: roleOf(organizationId) }))
}
