import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Work } from '../../../shared/database/work.js'
import type { Context } from '../../../shared/federation/context.js'
import { recordPayload } from '../../../shared/federation/record-payload.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { AmendClustersInput } from './amendment.inputs.js'
import { amendClusters } from './amendment.service.js'
import { Cluster, ClusterElection } from './cluster.entity.js'
import {
  FormClustersInput,
  DraftClusterPactInput,
  SignClusterPactInput,
  RankClusterInput,
  OpenClusterElectionInput,
  CastClusterVoteInput,
  CloseClusterElectionInput,
} from './cluster.inputs.js'
import { clusterLoader, electionLoader } from './cluster.loader.js'
import * as cluster from './cluster.service.js'
import { loadClusters } from './cluster.store.js'
import * as election from './election.service.js'

/** Answer of the mutations on one cluster. */
@ObjectType({ description: 'Answer of the mutations on one cluster.' })
export class ClusterPayload {
  @Field(() => Cluster, { nullable: true, description: 'The cluster; null when refused.' })
  record: Cluster | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of formClusters and amendClusters. */
@ObjectType({ description: 'Answer of formClusters and amendClusters.' })
export class FormClustersPayload {
  @Field(() => [Cluster], {
    description: 'The clusters; none when refused: a division is made whole or not at all.',
  })
  records: Cluster[]

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of the mutations on elections. */
@ObjectType({ description: 'Answer of the mutations on elections.' })
export class ClusterElectionPayload {
  @Field(() => ClusterElection, { nullable: true, description: 'The election; null when refused.' })
  record: ClusterElection | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** What may be done with clusters and their elections. */
@Resolver()
export class ClusterMutationsResolver {
  @Mutation(() => FormClustersPayload, {
    description:
      'Divides organizations below an organizer into clusters for a period, by one decision (HEAD).',
  })
  async formClusters(
    @Ctx() context: Context,
    @Arg('input', () => FormClustersInput) input: FormClustersInput,
  ): Promise<FormClustersPayload> {
    const { result, userErrors } = await context.act(whatOf('formClusters', input), (work) =>
      cluster.formClusters(work, input),
    )
    return { records: await loadClusters(context.read, result ?? []), userErrors }
  }

  @Mutation(() => FormClustersPayload, {
    description:
      'Amends clusters within their period by one later decision, until they have their leading unit and while no election is open: who joins, leaves, heads (HEAD of the organizer).',
  })
  async amendClusters(
    @Ctx() context: Context,
    @Arg('input', () => AmendClustersInput) input: AmendClustersInput,
  ): Promise<FormClustersPayload> {
    const { result, userErrors } = await context.act(whatOf('amendClusters', input), (work) =>
      amendClusters(work, input),
    )
    return { records: await loadClusters(context.read, result ?? []), userErrors }
  }

  @Mutation(() => ClusterPayload, {
    description:
      'Words the pact of a cluster, until somebody has signed it (CLERK, SECRETARY, HEAD of the organizer or of the cluster head).',
  })
  draftClusterPact(
    @Ctx() context: Context,
    @Arg('input', () => DraftClusterPactInput) input: DraftClusterPactInput,
  ): Promise<ClusterPayload> {
    return ofCluster(context, 'draftClusterPact', input, (work) => cluster.draftClusterPact(work, input))
  }

  @Mutation(() => ClusterPayload, { description: 'Signs the pact for a member, once (HEAD).' })
  signClusterPact(
    @Ctx() context: Context,
    @Arg('input', () => SignClusterPactInput) input: SignClusterPactInput,
  ): Promise<ClusterPayload> {
    return ofCluster(context, 'signClusterPact', input, (work) => cluster.signClusterPact(work, input))
  }

  @Mutation(() => ClusterPayload, {
    description: 'Ranks the members by their appraised scorecards (APPRAISER, HEAD of the organizer).',
  })
  rankCluster(
    @Ctx() context: Context,
    @Arg('input', () => RankClusterInput) input: RankClusterInput,
  ): Promise<ClusterPayload> {
    return ofCluster(context, 'rankCluster', input, (work) => cluster.rankCluster(work, input))
  }

  @Mutation(() => ClusterElectionPayload, {
    description:
      'Opens an election of the leading unit (SECRETARY, HEAD of the organizer or of the cluster head).',
  })
  openClusterElection(
    @Ctx() context: Context,
    @Arg('input', () => OpenClusterElectionInput) input: OpenClusterElectionInput,
  ): Promise<ClusterElectionPayload> {
    return ofElection(context, 'openClusterElection', input, (work) =>
      election.openClusterElection(work, input),
    )
  }

  @Mutation(() => ClusterElectionPayload, {
    description: 'Casts the vote of a member, once and before the count (HEAD).',
  })
  castClusterVote(
    @Ctx() context: Context,
    @Arg('input', () => CastClusterVoteInput) input: CastClusterVoteInput,
  ): Promise<ClusterElectionPayload> {
    return ofElection(context, 'castClusterVote', input, (work) => election.castClusterVote(work, input))
  }

  @Mutation(() => ClusterElectionPayload, {
    description:
      'Closes an election with its minutes and counts it once (SECRETARY, HEAD of the organizer or of the cluster head).',
  })
  closeClusterElection(
    @Ctx() context: Context,
    @Arg('input', () => CloseClusterElectionInput) input: CloseClusterElectionInput,
  ): Promise<ClusterElectionPayload> {
    return ofElection(context, 'closeClusterElection', input, (work) =>
      election.closeClusterElection(work, input),
    )
  }
}

interface Repeatable {
  idempotencyKey?: string | null
}

const whatOf = (action: string, input: Repeatable) => ({
  action,
  input,
  idempotencyKey: input.idempotencyKey,
  relyOn: ['organizations'],
})

async function ofCluster(
  context: Context,
  action: string,
  input: Repeatable,
  run: (work: Work) => Promise<string>,
): Promise<ClusterPayload> {
  return recordPayload(context, await context.act(whatOf(action, input), run), clusterLoader, 'Cluster')
}

async function ofElection(
  context: Context,
  action: string,
  input: Repeatable,
  run: (work: Work) => Promise<string>,
): Promise<ClusterElectionPayload> {
  const outcome = await context.act(whatOf(action, input), run)
  return recordPayload(context, outcome, electionLoader, 'ClusterElection')
}
