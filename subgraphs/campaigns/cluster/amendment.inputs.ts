import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** What changes in one cluster. */
@InputType({ description: 'What changes in one cluster; what is not named stays as it is.' })
export class ClusterAmendmentInput {
  @Field(() => UUID, { description: 'The cluster.' })
  clusterId: string

  @Field(() => [UUID], { defaultValue: [], description: 'Who joins, below the organizer on that day.' })
  joiningIds: string[]

  @Field(() => [UUID], { defaultValue: [], description: 'Members that leave.' })
  leavingIds: string[]

  @Field(() => UUID, {
    nullable: true,
    description: 'Another head (trưởng cụm), a member; who was head stays as a member unless it leaves.',
  })
  headId?: string | null

  @Field(() => [UUID], {
    nullable: true,
    description: 'All deputies (phó cụm) from that day, members; default: those of before.',
  })
  deputyIds?: string[] | null

  @Field(() => Int, { nullable: true, description: 'Version of the cluster that the client saw.' })
  expectedVersion?: number | null
}

/** An amendment of a division. */
@InputType({
  description:
    'An amendment of a division into clusters within its period, by one decision: who passes from one cluster to another leaves and joins in the same call.',
})
export class AmendClustersInput {
  @Field(() => String, { description: 'Number of the amending decision.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Its date, not before the decision that it amends and not after today.' })
  decisionDate: string

  @Field(() => String, { description: 'Signer.' })
  signerName: string

  @Field(() => Day, {
    description:
      'First day on which the clusters are as amended; not before their last amendment, after the opening of their last election.',
  })
  validFrom: string

  @Field(() => [ClusterAmendmentInput], { description: 'What changes; 1 to 100 clusters.' })
  clusters: ClusterAmendmentInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
