import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { assertNotFuture, cleanLine, cleanText, ifGiven } from '../../../shared/errors/checks.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { getCriteriaSet } from '../criteria/criteria.store.js'
import { policies } from '../policies.js'
import type { OrganizationLevel } from '../references/organization-level.js'
import { findLevel } from '../subject/subject.store.js'
import { ClusterRole, type Cluster } from './cluster.entity.js'
import type * as inputs from './cluster.inputs.js'
import { clusterStates } from './cluster.states.js'
import * as store from './cluster.store.js'
import { headsOf } from './members.js'
import { ranked } from './ranking.js'

/** Divides organizations into clusters by one decision; answers the ids of the clusters. */
export async function formClusters(work: Work, input: inputs.FormClustersInput): Promise<string[]> {
  const { organizerId, period, decisionDate } = input
  authorize(work.viewer, policies, 'formClusters', { OWNER: organizerId })
  assertNotFuture(decisionDate, work.today, 'decisionDate')
  const members = input.clusters.flatMap(membersOf)
  assertAtMost(500, members, 'clusters')
  await assertBelow(
    work,
    organizerId,
    members.map(({ organizationId }) => organizationId),
    decisionDate,
  )
  const level = await findLevel(work, organizerId)
  if (!level) refuse('NOT_FOUND', { what: 'Organization', value: organizerId }, ['organizerId'])
  const common = {
    organizerId,
    organizerLevel: level as OrganizationLevel,
    period,
    decisionNumber: cleanLine('decisionNumber', input.decisionNumber, 100),
    decisionDate,
    signerName: cleanLine('signerName', input.signerName, 200),
  }
  const clusters = input.clusters.map((cluster, index) => ({
    ...common,
    id: uuid(),
    name: cleanLine(`clusters.${index}.name`, cluster.name, 300),
    setId: cluster.setId ?? null,
    members: membersOf(cluster),
  }))
  for (const { setId } of clusters) if (setId) await getCriteriaSet(work, setId)
  await store.insertClusters(work, clusters)
  return clusters.map(({ id }) => id)
}

function membersOf({ headId, deputyIds, memberIds }: inputs.ClusterInput) {
  return [
    { organizationId: headId, role: ClusterRole.HEAD },
    ...deputyIds.map((organizationId) => ({ organizationId, role: ClusterRole.DEPUTY })),
    ...memberIds.map((organizationId) => ({ organizationId, role: ClusterRole.MEMBER })),
  ]
}

/** Refuses organizations that do not lie below the organizer on a day. */
export async function assertBelow(
  work: Work,
  organizerId: string,
  ids: readonly string[],
  day: string,
): Promise<void> {
  const others = await store.loadNotBelow(work, organizerId, ids, day)
  if (others.length === 0) return
  refuse('NOT_BELOW_ORGANIZER', { names: others.map(({ name }) => name).join(', '), day }, ['clusters'])
}

/** The cluster, locked, when its organizer or its head may do this with it now. */
export async function lockRun(
  work: Work,
  action: 'draftClusterPact' | 'rankCluster' | 'openClusterElection' | 'amendClusters',
  clusterId: string,
): Promise<Cluster> {
  await assertRuns(work, action, await store.getCluster(work, clusterId))
  const cluster = await store.lockCluster(work, clusterId)
  await assertRuns(work, action, cluster) // another head may have come while it waited
  if (cluster.state === 'LED' && action === 'amendClusters') {
    refuse('CLUSTER_LED', { name: cluster.name, period: cluster.period }, ['clusters'])
  }
  assertPossible(clusterStates, cluster.state, action)
  return cluster
}

/** Refuses who neither organizes nor, where that is enough, heads a cluster today. */
export async function assertRuns(
  work: Work,
  action: 'closeClusterElection' | Parameters<typeof lockRun>[1],
  { id, organizerId: OWNER }: Cluster,
): Promise<void> {
  const heads = headsOf(await store.membersOn(work, id, work.today))
  authorize(work.viewer, policies, action, { OWNER, HOLDER: [OWNER, ...heads] })
}

/** Words a pact, until somebody has signed it; answers the cluster's id. */
export async function draftClusterPact(work: Work, input: inputs.DraftClusterPactInput): Promise<string> {
  const cluster = await lockRun(work, 'draftClusterPact', input.clusterId)
  await store.waitForPact(work, cluster.id, 'WRITER')
  const signatures = await store.loadSignatures(work, [cluster.id])
  if (signatures.length > 0) refuse('PACT_SIGNED', { name: cluster.name }, ['clusterId'])
  if (input.targets.length > 0) assertAtMost(100, input.targets, 'targets')
  const targets = input.targets.map(({ indicator, target, unit }, index) => ({
    indicator: cleanLine(`targets.${index}.indicator`, indicator, 300),
    target,
    unit: ifGiven(cleanLine, `targets.${index}.unit`, unit, 40),
  }))
  await store.storePact(work, cluster, { text: cleanText('text', input.text), targets })
  return cluster.id
}

/** Signs a pact for a member, once; answers the cluster's id. */
export async function signClusterPact(work: Work, input: inputs.SignClusterPactInput): Promise<string> {
  const { clusterId, organizationId } = input
  authorize(work.viewer, policies, 'signClusterPact', { OWNER: organizationId })
  const cluster = await store.getCluster(work, clusterId)
  await store.waitForPact(work, clusterId, 'SIGNER')
  await assertMember(work, cluster, organizationId)
  assertPossible(clusterStates, cluster.state, 'signClusterPact')
  const [pact] = await store.loadPacts(work, [clusterId])
  if (!pact) refuse('NO_PACT', { name: cluster.name }, ['clusterId'])
  const signerName = cleanLine('signerName', input.signerName, 200)
  await store.insertSignature(work, { clusterId, organizationId, signerName })
  return clusterId
}

/** Refuses an organization that is no member on a day, by default today. */
export async function assertMember(
  work: Work,
  { id, name }: Pick<Cluster, 'id' | 'name'>,
  organizationId: string,
  field = 'organizationId',
  day = work.today,
): Promise<void> {
  const members = await store.membersOn(work, id, day)
  if (!members.some((member) => member.organizationId === organizationId)) {
    refuse('NOT_A_MEMBER', { name }, [field])
  }
}

/** Ranks the members by their appraised scorecards; an earlier ranking stays on record. Answers the cluster's id. */
export async function rankCluster(work: Work, input: inputs.RankClusterInput): Promise<string> {
  const cluster = await lockRun(work, 'rankCluster', input.clusterId)
  assertVersion(cluster, input.expectedVersion)
  const placed = ranked(await store.loadScored(work, cluster))
  if (placed.every(({ rank }) => rank === null))
    refuse('NOTHING_TO_RANK', { name: cluster.name }, ['clusterId'])
  await store.insertStandings(work, cluster.id, placed)
  return cluster.id
}
