import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../shared/federation/context.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { policies } from '../policies.js'
import { OrganizationRef } from '../references/references.js'
import {
  CandidateVotes,
  Cluster,
  ClusterElection,
  ClusterElectionTally,
  ClusterVote,
} from './cluster.entity.js'
import * as loaders from './cluster.loader.js'
import { electionStates } from './cluster.states.js'
import { tally } from './election.service.js'
import { headsOf, onDay } from './members.js'

/** Elections of leading units. */
@Resolver(() => ClusterElection)
export class ClusterElectionResolver {
  @FieldResolver(() => Cluster, { nullable: true, description: 'The cluster.' })
  cluster(@Root() { clusterId }: ClusterElection, @Ctx() context: Context): Promise<Cluster | null> {
    return context.loader(loaders.clusterLoader).load(clusterId)
  }

  @FieldResolver(() => [OrganizationRef], { nullable: 'itemsAndList', description: 'Candidates.' })
  candidates(@Root() { candidateIds }: ClusterElection): OrganizationRef[] {
    return candidateIds.map((id) => ({ id }))
  }

  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'Who was elected; null when nobody was.',
  })
  leader(@Root() { leaderId }: ClusterElection): OrganizationRef | null {
    return leaderId ? { id: leaderId } : null
  }

  @FieldResolver(() => [ClusterVote], { description: 'Votes in the order in which they were cast.' })
  votes(@Root() { id }: ClusterElection, @Ctx() context: Context): Promise<ClusterVote[]> {
    return context.loader(loaders.voteLoader).load(id)
  }

  @FieldResolver(() => ClusterElectionTally, {
    description: 'What it comes to as it stands, among the members of the day of its opening.',
  })
  async tally(@Root() election: ClusterElection, @Ctx() context: Context): Promise<ClusterElectionTally> {
    const votes = await context.loader(loaders.voteLoader).load(election.id)
    const members = onDay(
      await context.loader(loaders.memberLoader).load(election.clusterId),
      election.openedOn,
    ).length
    const { cast, hasQuorum, counts } = tally(election, members, votes)
    return {
      members,
      cast,
      hasQuorum,
      counts: counts.map(({ candidate, votes: count }) => ({ candidateId: candidate, votes: count })),
    }
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  async allowedActions(@Root() election: ClusterElection, @Ctx() context: Context): Promise<string[]> {
    const { id, clusterId, state, openedOn } = election
    const [cluster, members, votes] = await Promise.all([
      context.loader(loaders.clusterLoader).load(clusterId),
      context.loader(loaders.memberLoader).load(clusterId),
      context.loader(loaders.voteLoader).load(id),
    ])
    const voted = new Set(votes.map(({ organizationId }) => organizationId))
    const voters = onDay(members, openedOn).map(({ organizationId }) => organizationId)
    const OWNER = voters.filter((one) => !voted.has(one))
    const HOLDER = [...(cluster ? [cluster.organizerId] : []), ...headsOf(onDay(members, context.read.today))]
    return allowedActions(context.viewer, policies, electionStates, { state, standing: { OWNER, HOLDER } })
  }
}

/** Votes know who cast them for whom. */
@Resolver(() => ClusterVote)
export class ClusterVoteResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who voted.' })
  organization(@Root() { organizationId }: ClusterVote): OrganizationRef {
    return { id: organizationId }
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'For whom.' })
  candidate(@Root() { candidateId }: ClusterVote): OrganizationRef {
    return { id: candidateId }
  }
}

/** Counts know whose they are. */
@Resolver(() => CandidateVotes)
export class CandidateVotesResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Candidate.' })
  candidate(@Root() { candidateId }: CandidateVotes): OrganizationRef {
    return { id: candidateId }
  }
}
