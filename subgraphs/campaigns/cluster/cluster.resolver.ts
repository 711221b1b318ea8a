import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { keyset, pageOf, type Page } from '../../../shared/federation/connection.js'
import type { Context } from '../../../shared/federation/context.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { allowedActions } from '../../../shared/states/state-table.js'
import { CriteriaSet } from '../criteria/criteria.entity.js'
import { criteriaLoader } from '../criteria/criteria.loader.js'
import { policies } from '../policies.js'
import { OrganizationRef } from '../references/references.js'
import { ClusterAmendment } from './amendment.entity.js'
import {
  Cluster,
  ClusterConnection,
  ClusterElection,
  ClusterMember,
  ClusterPact,
  ClusterStanding,
  PactSignature,
} from './cluster.entity.js'
import { ClustersArgs } from './cluster.inputs.js'
import * as loaders from './cluster.loader.js'
import { clusterStates } from './cluster.states.js'
import { listClusters } from './cluster.store.js'
import { headsOf, onDay } from './members.js'

/** Clusters, who is in them and who leads them. */
@Resolver(() => Cluster)
export class ClusterResolver {
  @Query(() => Cluster, { nullable: true, description: 'One cluster.' })
  cluster(
    @Ctx() context: Context,
    @Arg('id', () => UUID, { description: 'Its id.' }) id: string,
  ): Promise<Cluster | null> {
    return context.loader(loaders.clusterLoader).load(id)
  }

  @Query(() => ClusterConnection, { description: 'Clusters in Vietnamese order of their names.' })
  async clusters(@Ctx() context: Context, @Args() args: ClustersArgs): Promise<Page<Cluster>> {
    const page = keyset(args, ['TEXT', 'UUID'])
    const { organizerId = null, memberId = null, period = null } = args
    const rows = await listClusters(context.read, { organizerId, memberId, period }, page)
    return pageOf(rows, page, (row) => [row.name, row.id])
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Organizer.' })
  organizer(@Root() { organizerId }: Cluster): OrganizationRef {
    return { id: organizerId }
  }

  @FieldResolver(() => CriteriaSet, {
    nullable: true,
    description: 'Criteria by which its members are ranked.',
  })
  async set(@Root() { setId }: Cluster, @Ctx() context: Context): Promise<CriteriaSet | null> {
    return setId ? context.loader(criteriaLoader).load(setId) : null
  }

  @FieldResolver(() => [ClusterMember], {
    description: 'Members on a day: head, deputies, others by name.',
  })
  async members(
    @Root() { id }: Cluster,
    @Ctx() context: Context,
    @Arg('asOf', () => Day, { nullable: true, description: 'Default: today.' }) asOf?: string,
  ): Promise<ClusterMember[]> {
    return onDay(await context.loader(loaders.memberLoader).load(id), asOf ?? context.read.today)
  }

  @FieldResolver(() => [ClusterAmendment], {
    description: 'Decisions that amended it within its period, in the order of their first days.',
  })
  amendments(@Root() { id }: Cluster, @Ctx() context: Context): Promise<ClusterAmendment[]> {
    return context.loader(loaders.amendmentLoader).load(id)
  }

  @FieldResolver(() => ClusterPact, {
    nullable: true,
    description: 'Pact; for members and from the organizer up.',
  })
  pact(@Root() { id }: Cluster, @Ctx() context: Context): Promise<ClusterPact | null> {
    return context.loader(loaders.pactLoader).load(id)
  }

  @FieldResolver(() => [ClusterStanding], {
    description: 'The last ranking, by place; for members and from the organizer up.',
  })
  standings(@Root() { id }: Cluster, @Ctx() context: Context): Promise<ClusterStanding[]> {
    return context.loader(loaders.standingLoader).load(id)
  }

  @FieldResolver(() => [ClusterElection], {
    description: 'Elections; for members and from the organizer up.',
  })
  elections(@Root() { id }: Cluster, @Ctx() context: Context): Promise<ClusterElection[]> {
    return context.loader(loaders.electionsLoader).load(id)
  }

  @FieldResolver(() => OrganizationRef, {
    nullable: true,
    description: 'Leading unit (đơn vị dẫn đầu); null until one is elected.',
  })
  async leader(@Root() { id }: Cluster, @Ctx() context: Context): Promise<OrganizationRef | null> {
    const leader = await context.loader(loaders.leaderLoader).load(id)
    return leader && { id: leader.organizationId }
  }

  @FieldResolver(() => [String], { description: 'Mutations that the viewer may call on it now.' })
  async allowedActions(@Root() cluster: Cluster, @Ctx() context: Context): Promise<string[]> {
    const { id, state, organizerId } = cluster
    const [known, pact, signatures] = await Promise.all([
      context.loader(loaders.memberLoader).load(id),
      context.loader(loaders.pactLoader).load(id),
      context.loader(loaders.signatureLoader).load(id),
    ])
    const members = onDay(known, context.read.today)
    const HOLDER = [organizerId, ...headsOf(members)]
    const signed = signatures.map(({ organizationId }) => organizationId)
    const toSign = members.map((member) => member.organizationId).filter((one) => !signed.includes(one))
    const actions = (OWNER: string | string[]) =>
      allowedActions(context.viewer, policies, clusterStates, { state, standing: { OWNER, HOLDER } })
    const running = actions(organizerId).filter(
      (action) => action !== 'signClusterPact' && !(action === 'draftClusterPact' && signed.length > 0),
    )
    return [...running, ...(pact ? actions(toSign) : []).filter((action) => action === 'signClusterPact')]
  }
}

/** Members know their organization. */
@Resolver(() => ClusterMember)
export class ClusterMemberResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'The member.' })
  organization(@Root() { organizationId }: ClusterMember): OrganizationRef {
    return { id: organizationId }
  }
}

/** Standings know whose they are. */
@Resolver(() => ClusterStanding)
export class ClusterStandingResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'The member.' })
  organization(@Root() { organizationId }: ClusterStanding): OrganizationRef {
    return { id: organizationId }
  }
}

/** Pacts know who has signed, and who has not. */
@Resolver(() => ClusterPact)
export class ClusterPactResolver {
  @FieldResolver(() => [PactSignature], { description: 'Signatures in the order of days.' })
  signatures(@Root() { clusterId }: ClusterPact, @Ctx() context: Context): Promise<PactSignature[]> {
    return context.loader(loaders.signatureLoader).load(clusterId)
  }

  @FieldResolver(() => [OrganizationRef], {
    nullable: 'itemsAndList',
    description: 'Members of today that have not signed.',
  })
  async missing(@Root() { clusterId }: ClusterPact, @Ctx() context: Context): Promise<OrganizationRef[]> {
    const signatures = await context.loader(loaders.signatureLoader).load(clusterId)
    const signed = new Set(signatures.map(({ organizationId }) => organizationId))
    const members = onDay(await context.loader(loaders.memberLoader).load(clusterId), context.read.today)
    return members.filter((one) => !signed.has(one.organizationId)).map((one) => ({ id: one.organizationId }))
  }
}

/** Signatures know whose they are. */
@Resolver(() => PactSignature)
export class PactSignatureResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'The member.' })
  organization(@Root() { organizationId }: PactSignature): OrganizationRef {
    return { id: organizationId }
  }
}
