import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { assertNotFuture, cleanLine } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import type { AmendClustersInput, ClusterAmendmentInput } from './amendment.inputs.js'
import * as amendments from './amendment.store.js'
import type { Cluster } from './cluster.entity.js'
import { assertBelow, lockRun } from './cluster.service.js'
import { insertMembers, membersOn, waitForPact } from './cluster.store.js'
import { loadElectionsOf } from './election.store.js'
import { amended, type Place } from './members.js'

/** A cluster with who ends and who begins by an amendment; who only changes its role does both. */
interface Change {
  cluster: Cluster
  ending: Place[]
  beginning: Place[]
}

/**
 * Amends clusters by one later decision; answers their ids. Clusters are locked in the order of their ids: amendments of
 * the same clusters and the opening of elections wait for each other. The database lets nobody into two at once.
 */
export async function amendClusters(work: Work, input: AmendClustersInput): Promise<string[]> {
  assertNotFuture(input.decisionDate, work.today, 'decisionDate')
  assertAtMost(100, input.clusters, 'clusters')
  const joining = input.clusters.flatMap(({ joiningIds }) => joiningIds)
  if (joining.length > 0) assertAtMost(500, joining, 'clusters')
  const decision = {
    decisionNumber: cleanLine('decisionNumber', input.decisionNumber, 100),
    decisionDate: input.decisionDate,
    signerName: cleanLine('signerName', input.signerName, 200),
    validFrom: input.validFrom,
  }
  const changes: Change[] = []
  for (const index of inLockOrder(input.clusters)) {
    const cluster = await lockAmendable(work, input.clusters[index]!, decision)
    changes.push(
      await changeOf(work, cluster, input.clusters[index]!, `clusters.${index}`, decision.validFrom),
    )
  }
  await store(work, changes, decision)
  return input.clusters.map(({ clusterId }) => clusterId)
}

function inLockOrder(clusters: readonly ClusterAmendmentInput[]): number[] {
  const ids = clusters.map(({ clusterId }) => clusterId)
  if (new Set(ids).size < ids.length) {
    refuse('CLUSTER_TWICE', {}, ['clusters'])
  }
  return [...ids.keys()].sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
}

async function lockAmendable(
  work: Work,
  { clusterId, expectedVersion }: ClusterAmendmentInput,
  { decisionDate, validFrom }: amendments.AmendingDecision,
): Promise<Cluster> {
  const cluster = await lockRun(work, 'amendClusters', clusterId)
  assertVersion(cluster, expectedVersion)
  const elections = await loadElectionsOf(work, [clusterId])
  if (elections.some(({ state }) => state === 'OPEN')) {
    refuse('ELECTION_OPEN', { name: cluster.name }, ['clusters'])
  }
  assertFrom(decisionDate, cluster.decisionDate, 'decisionDate')
  assertFrom(validFrom, await amendments.firstAmendableDay(work, cluster), 'validFrom')
  await waitForPact(work, clusterId, 'WRITER') // nobody signs as a member that is leaving
  return cluster
}

function assertFrom(day: string, first: string, field: string): void {
  if (day < first) refuse('INVALID', { field, value: day, expected: expected.dayFrom(first) }, [field])
}

async function changeOf(
  work: Work,
  cluster: Cluster,
  input: ClusterAmendmentInput,
  path: string,
  day: string,
): Promise<Change> {
  if (input.joiningIds.length > 0) await assertBelow(work, cluster.organizerId, input.joiningIds, day)
  const before = await membersOn(work, cluster.id, day)
  const after = amended(cluster, before, input, path)
  const beginning = without(after, before)
  const ending = without(before, after)
  if (beginning.length + ending.length === 0) {
    refuse('CLUSTER_UNCHANGED', { name: cluster.name }, path.split('.'))
  }
  return { cluster, ending, beginning }
}

function without(places: readonly Place[], others: readonly Place[]): Place[] {
  const roles = new Map(others.map(({ organizationId, role }) => [organizationId, role]))
  return places.filter(({ organizationId, role }) => roles.get(organizationId) !== role)
}

async function store(
  work: Work,
  changes: readonly Change[],
  decision: amendments.AmendingDecision,
): Promise<void> {
  const { validFrom } = decision
  const of = (part: 'ending' | 'beginning') =>
    changes.map((change) => ({ cluster: change.cluster, validFrom, members: change[part] }))
  await amendments.endMembers(work, of('ending'))
  await insertMembers(work, of('beginning'))
  const clusters = changes.map(({ cluster }) => cluster)
  await amendments.insertAmendments(work, clusters, decision)
}
