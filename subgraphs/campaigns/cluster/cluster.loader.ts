import { listLoaderOf, loaderOf } from '../../../shared/federation/loaders.js'
import type { ClusterAmendment } from './amendment.entity.js'
import { loadAmendments } from './amendment.store.js'
import type {
  Cluster,
  ClusterElection,
  ClusterMember,
  ClusterPact,
  ClusterStanding,
  ClusterVote,
  PactSignature,
} from './cluster.entity.js'
import { loadClusters, loadMembers, loadPacts, loadSignatures, loadStandings } from './cluster.store.js'
import { loadElections, loadElectionsOf, loadLeaders, loadVotes } from './election.store.js'

/** Clusters by id. */
export const clusterLoader = loaderOf(loadClusters, (cluster: Cluster) => cluster.id)

/** Members by cluster, on all their days. */
export const memberLoader = listLoaderOf(loadMembers, (member: ClusterMember) => member.clusterId)

/** Pacts by cluster. */
export const pactLoader = loaderOf(loadPacts, (pact: ClusterPact) => pact.clusterId)

/** Signatures by cluster. */
export const signatureLoader = listLoaderOf(loadSignatures, (signature: PactSignature) => signature.clusterId)

/** The last ranking by cluster. */
export const standingLoader = listLoaderOf(loadStandings, (standing: ClusterStanding) => standing.clusterId)

/** Amendments by cluster. */
export const amendmentLoader = listLoaderOf(
  loadAmendments,
  (amendment: ClusterAmendment) => amendment.clusterId,
)

/** Elections by id. */
export const electionLoader = loaderOf(loadElections, (election: ClusterElection) => election.id)

/** Elections by cluster. */
export const electionsLoader = listLoaderOf(
  loadElectionsOf,
  (election: ClusterElection) => election.clusterId,
)

/** Votes by election. */
export const voteLoader = listLoaderOf(loadVotes, (vote: ClusterVote) => vote.electionId)

/** Leaders by cluster. */
export const leaderLoader = loaderOf(
  loadLeaders,
  (leader: { clusterId: string; organizationId: string }) => leader.clusterId,
)
