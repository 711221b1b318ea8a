import { v7 as uuid } from 'uuid'
import type { Work } from '../../../shared/database/work.js'
import { onConstraint, refuse } from '../../../shared/errors/refusal.js'
import type { Cluster, ClusterElection, ClusterVote } from './cluster.entity.js'

const columns = `e.id, e.cluster_id as "clusterId", e.candidate_ids as "candidateIds", e.rule, e.state, e.opened_on as "openedOn",
  e.closed_on as "closedOn", e.minutes_number as "minutesNumber", e.minutes_date as "minutesDate", e.leader_id as "leaderId", e.version`

/** Elections by id. */
export function loadElections(work: Work, ids: readonly string[]): Promise<ClusterElection[]> {
  return work.query(`/* election.load */ select ${columns} from cluster_election e where e.id = any ($1)`, [
    ids,
  ])
}

/** Elections of clusters in the order of days. */
export function loadElectionsOf(work: Work, clusterIds: readonly string[]): Promise<ClusterElection[]> {
  return work.query(
    `/* election.of_clusters */ select ${columns} from cluster_election e where e.cluster_id = any ($1) order by e.opened_on, e.id`,
    [clusterIds],
  )
}

/** The visible election; refuses an unknown one with NOT_FOUND. */
export async function getElection(work: Work, id: string): Promise<ClusterElection> {
  const [election] = await loadElections(work, [id])
  return election ?? refuse('NOT_FOUND', { what: 'ClusterElection', value: id }, ['electionId'])
}

/**
 * Waits until nobody votes in an election, or only until nobody closes it: members may vote at once, and no vote comes
 * after the count. Members may not lock the row itself, which they cannot change.
 */
export async function waitFor(work: Work, electionId: string, who: 'VOTER' | 'CLOSER'): Promise<void> {
  const lock = who === 'CLOSER' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
  await work.query(`/* election.wait */ select ${lock}(hashtext('cluster_election'), hashtext($1))`, [
    electionId,
  ])
}

/** Writes an election; a second open one of the cluster is refused. */
export async function insertElection(
  work: Work,
  { id: clusterId, organizerId, name }: Cluster,
  election: Pick<ClusterElection, 'id' | 'candidateIds' | 'rule'>,
): Promise<void> {
  await onConstraint(
    work.query(
      `/* election.open */ insert into cluster_election (id, organizer_id, cluster_id, candidate_ids, rule, state, opened_on)
       values ($1, $2, $3, $4, $5, 'OPEN', $6)`,
      [election.id, organizerId, clusterId, election.candidateIds, JSON.stringify(election.rule), work.today],
    ),
    { cluster_election_one_open: () => refuse('ELECTION_OPEN', { name }, ['clusterId']) },
  )
}

/** Writes a vote; a second one of a member is refused. */
export async function insertVote(
  work: Work,
  vote: Omit<ClusterVote, 'castOn'> & { clusterId: string },
): Promise<void> {
  await onConstraint(
    work.query(
      `/* election.vote */ insert into cluster_vote (id, election_id, cluster_id, organization_id, candidate_id, cast_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [uuid(), vote.electionId, vote.clusterId, vote.organizationId, vote.candidateId, work.today],
    ),
    { cluster_vote_once: () => refuse('ALREADY_VOTED', {}, ['organizationId']) },
  )
}

/** Votes by election. */
export function loadVotes(work: Work, electionIds: readonly string[]): Promise<ClusterVote[]> {
  return work.query(
    `/* election.votes */ select election_id as "electionId", organization_id as "organizationId", candidate_id as "candidateId", cast_on as "castOn"
     from cluster_vote where election_id = any ($1) order by id`,
    [electionIds],
  )
}

/** Closes an election with its minutes. */
export async function storeClosing(
  work: Work,
  id: string,
  closing: Pick<ClusterElection, 'minutesNumber' | 'minutesDate' | 'leaderId'>,
): Promise<void> {
  await work.query(
    `/* election.close */ update cluster_election set state = 'CLOSED', closed_on = $2, minutes_number = $3, minutes_date = $4,
       leader_id = $5, version = version + 1 where id = $1`,
    [id, work.today, closing.minutesNumber, closing.minutesDate, closing.leaderId],
  )
}

/** Writes who leads a cluster. */
export async function insertLeader(
  work: Work,
  election: ClusterElection,
  organizationId: string,
): Promise<void> {
  await work.query(
    `/* election.leader */ insert into cluster_leader (id, cluster_id, election_id, organization_id, elected_on) values ($1, $2, $3, $4, $5)`,
    [uuid(), election.clusterId, election.id, organizationId, work.today],
  )
}

/** Leaders by cluster. */
export function loadLeaders(
  work: Work,
  clusterIds: readonly string[],
): Promise<{ clusterId: string; organizationId: string }[]> {
  return work.query(
    `/* election.leaders */ select cluster_id as "clusterId", organization_id as "organizationId" from cluster_leader where cluster_id = any ($1)`,
    [clusterIds],
  )
}
