import { ArgsType, Field, Float, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { ElectionBase, ElectionComparison } from './cluster.entity.js'

const key = { nullable: true, description: 'Repeating the call with the same key has one effect.' } as const
const version = { nullable: true, description: 'Version that the client saw.' } as const

/** How clusters are listed. */
@ArgsType()
export class ClustersArgs extends PageArgs {
  @Field(() => UUID, { nullable: true, description: 'Only those of this organizer.' })
  organizerId?: string | null

  @Field(() => UUID, { nullable: true, description: 'Only those of which this organization is a member.' })
  memberId?: string | null

  @Field(() => Period, { nullable: true, description: 'Only those of this period.' })
  period?: string | null
}

/** A cluster in a division. */
@InputType({ description: 'A cluster in a division.' })
export class ClusterInput {
  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => UUID, { nullable: true, description: 'Criteria by which its members are ranked, adopted.' })
  setId?: string | null

  @Field(() => UUID, { description: 'Head (trưởng cụm).' })
  headId: string

  @Field(() => [UUID], { defaultValue: [], description: 'Deputies (phó cụm).' })
  deputyIds: string[]

  @Field(() => [UUID], { description: 'Other members.' })
  memberIds: string[]
}

/** A division into clusters. */
@InputType({
  description: 'A division into clusters for a period, by one decision (quyết định chia cụm, khối).',
})
export class FormClustersInput {
  @Field(() => UUID, { description: 'Organizer.' })
  organizerId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Date of the decision, not after today.' })
  decisionDate: string

  @Field(() => String, { description: 'Signer.' })
  signerName: string

  @Field(() => [ClusterInput], { description: 'Clusters; at most 500 members in all.' })
  clusters: ClusterInput[]

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** A target of a pact. */
@InputType({ description: 'A target of a pact.' })
export class PactTargetInput {
  @Field(() => String, { description: 'What is counted.' })
  indicator: string

  @Field(() => Float, { description: 'The target.' })
  target: number

  @Field(() => String, { nullable: true, description: 'Unit, e.g. "%".' })
  unit?: string | null
}

/** The wording of a pact. */
@InputType({
  description: 'The wording of a pact (giao ước); it replaces an earlier one until somebody has signed.',
})
export class DraftClusterPactInput {
  @Field(() => UUID, { description: 'The cluster.' })
  clusterId: string

  @Field(() => String, { description: 'Text, at most 10000 characters.' })
  text: string

  @Field(() => [PactTargetInput], { defaultValue: [], description: 'Targets; at most 100.' })
  targets: PactTargetInput[]

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** A signature. */
@InputType({ description: 'A signature under a pact.' })
export class SignClusterPactInput {
  @Field(() => UUID, { description: 'The cluster.' })
  clusterId: string

  @Field(() => UUID, { description: 'Member that signs.' })
  organizationId: string

  @Field(() => String, { description: 'Signer.' })
  signerName: string

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** A ranking. */
@InputType({ description: 'A ranking of the members by their appraised scorecards.' })
export class RankClusterInput {
  @Field(() => UUID, { description: 'The cluster.' })
  clusterId: string

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** The opening of an election. */
@InputType({ description: 'The opening of an election of the leading unit (suy tôn).' })
export class OpenClusterElectionInput {
  @Field(() => UUID, { description: 'The cluster.' })
  clusterId: string

  @Field(() => [UUID], { description: 'Candidates, members of the cluster; 1 to 50.' })
  candidateIds: string[]

  @Field(() => ElectionBase, {
    defaultValue: ElectionBase.ALL_MEMBERS,
    description: 'Of whom the threshold is a share.',
  })
  base: ElectionBase

  @Field(() => ElectionComparison, {
    defaultValue: ElectionComparison.MORE_THAN,
    description: 'Whether the threshold must be exceeded.',
  })
  comparison: ElectionComparison

  @Field(() => Int, {
    defaultValue: 50,
    description: 'Threshold, in percent: 1 to 100. The number is of the cluster rules, not of the law.',
  })
  thresholdPercent: number

  @Field(() => Int, {
    defaultValue: 67,
    description: 'Percent of all members that must have voted: 0 to 100.',
  })
  quorumPercent: number

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** A vote. */
@InputType({ description: 'The vote of a member (biểu quyết), once.' })
export class CastClusterVoteInput {
  @Field(() => UUID, { description: 'The election.' })
  electionId: string

  @Field(() => UUID, { description: 'Member that votes.' })
  organizationId: string

  @Field(() => UUID, { description: 'Candidate.' })
  candidateId: string

  @Field(() => String, key)
  idempotencyKey?: string | null
}

/** The closing of an election. */
@InputType({
  description: 'The closing of an election, with its minutes (biên bản): the votes are counted once.',
})
export class CloseClusterElectionInput {
  @Field(() => UUID, { description: 'The election.' })
  electionId: string

  @Field(() => String, { description: 'Number of the minutes.' })
  minutesNumber: string

  @Field(() => Day, { description: 'Date of the minutes, not after today.' })
  minutesDate: string

  @Field(() => Int, version)
  expectedVersion?: number | null

  @Field(() => String, key)
  idempotencyKey?: string | null
}
