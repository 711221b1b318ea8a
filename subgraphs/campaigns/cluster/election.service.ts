import { v7 as uuid } from 'uuid'
import { authorize } from '../../../shared/access/policy.js'
import type { Work } from '../../../shared/database/work.js'
import { assertVersion } from '../../../shared/database/version.js'
import { assertNotFuture, cleanLine } from '../../../shared/errors/checks.js'
import { expected } from '../../../shared/errors/expected.js'
import { assertAtMost } from '../../../shared/errors/limits.js'
import { refuse } from '../../../shared/errors/refusal.js'
import { assertPossible } from '../../../shared/states/state-table.js'
import { elect, type ElectionOutcome } from '../../../shared/voting/elect.js'
import { policies } from '../policies.js'
import type { ClusterElection, ClusterElectionRule } from './cluster.entity.js'
import type * as inputs from './cluster.inputs.js'
import { assertMember, assertRuns, lockRun } from './cluster.service.js'
import { electionStates } from './cluster.states.js'
import { getCluster, lockCluster, membersOn, storeLed } from './cluster.store.js'
import * as store from './election.store.js'

/** Opens an election of the leading unit; answers its id. */
export async function openClusterElection(
  work: Work,
  input: inputs.OpenClusterElectionInput,
): Promise<string> {
  const cluster = await lockRun(work, 'openClusterElection', input.clusterId)
  assertAtMost(50, input.candidateIds, 'candidateIds')
  for (const id of input.candidateIds) await assertMember(work, cluster, id, 'candidateIds')
  assertPercent('thresholdPercent', input.thresholdPercent, 1)
  assertPercent('quorumPercent', input.quorumPercent, 0)
  const { base, comparison, thresholdPercent, quorumPercent } = input
  const id = uuid()
  const candidateIds = [...new Set(input.candidateIds)]
  const rule = { base, comparison, thresholdPercent, quorumPercent }
  await store.insertElection(work, cluster, { id, candidateIds, rule })
  return id
}

function assertPercent(field: string, value: number, least: number): void {
  if (value >= least && value <= 100) return
  refuse('INVALID', { field, value, expected: expected.numberBetween(least, 100) }, [field])
}

/** Casts the vote of a member, once and before the count; answers the election's id. */
export async function castClusterVote(work: Work, input: inputs.CastClusterVoteInput): Promise<string> {
  const { electionId, organizationId, candidateId } = input
  authorize(work.viewer, policies, 'castClusterVote', { OWNER: organizationId })
  await store.waitFor(work, electionId, 'VOTER')
  const election = await store.getElection(work, electionId)
  const cluster = await getCluster(work, election.clusterId)
  await assertMember(work, cluster, organizationId, 'organizationId', election.openedOn)
  assertPossible(electionStates, election.state, 'castClusterVote')
  if (!election.candidateIds.includes(candidateId)) {
    refuse('NO_CANDIDATE', { name: cluster.name }, ['candidateId'])
  }
  await store.insertVote(work, { electionId, clusterId: cluster.id, organizationId, candidateId })
  return electionId
}

/** Closes an election with its minutes and counts it once; whoever is elected leads the cluster. Answers its id. */
export async function closeClusterElection(
  work: Work,
  input: inputs.CloseClusterElectionInput,
): Promise<string> {
  const { clusterId } = await store.getElection(work, input.electionId)
  await assertRuns(work, 'closeClusterElection', await getCluster(work, clusterId))
  await assertRuns(work, 'closeClusterElection', await lockCluster(work, clusterId))
  await store.waitFor(work, input.electionId, 'CLOSER')
  const election = await store.getElection(work, input.electionId)
  assertVersion(election, input.expectedVersion)
  assertPossible(electionStates, election.state, 'closeClusterElection')
  assertNotFuture(input.minutesDate, work.today, 'minutesDate')
  const votes = await store.loadVotes(work, [election.id])
  const members = await membersOn(work, clusterId, election.openedOn)
  const { elected } = tally(election, members.length, votes)
  const minutesNumber = cleanLine('minutesNumber', input.minutesNumber, 100)
  await store.storeClosing(work, election.id, {
    minutesNumber,
    minutesDate: input.minutesDate,
    leaderId: elected,
  })
  if (elected) {
    await store.insertLeader(work, election, elected)
    await storeLed(work, clusterId)
  }
  return election.id
}

/** What an election comes to with these votes. */
export function tally(
  { rule }: { rule: ClusterElectionRule } | ClusterElection,
  members: number,
  votes: readonly { candidateId: string }[],
): ElectionOutcome {
  const percent = (numerator: number) => ({ numerator, denominator: 100 })
  return elect(
    members,
    votes.map(({ candidateId }) => candidateId),
    {
      base: rule.base,
      comparison: rule.comparison,
      threshold: percent(rule.thresholdPercent),
      quorum: percent(rule.quorumPercent),
    },
  )
}
