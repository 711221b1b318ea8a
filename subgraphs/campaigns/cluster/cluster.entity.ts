import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { OrganizationLevel } from '../references/organization-level.js'

/** Role of a member in its cluster. */
export enum ClusterRole {
  HEAD = 'HEAD',
  DEPUTY = 'DEPUTY',
  MEMBER = 'MEMBER',
}
registerEnumType(ClusterRole, {
  name: 'ClusterRole',
  description: 'HEAD trưởng cụm, khối; DEPUTY phó; MEMBER thành viên.',
})

/** State of a cluster. */
export enum ClusterState {
  FORMED = 'FORMED',
  LED = 'LED',
}
registerEnumType(ClusterState, {
  name: 'ClusterState',
  description: 'FORMED đã chia cụm, LED đã suy tôn đơn vị dẫn đầu.',
})

/** Of whom the threshold of an election is a share. */
export enum ElectionBase {
  ALL_MEMBERS = 'ALL_MEMBERS',
  CAST = 'CAST',
}
registerEnumType(ElectionBase, {
  name: 'ElectionBase',
  description: 'ALL_MEMBERS: of all members; CAST: of those who voted.',
})

/** Whether the share is enough. */
export enum ElectionComparison {
  AT_LEAST = 'AT_LEAST',
  MORE_THAN = 'MORE_THAN',
}
registerEnumType(ElectionComparison, {
  name: 'ElectionComparison',
  description: 'AT_LEAST: reaching the share is enough; MORE_THAN: it must be exceeded.',
})

/** State of an election. */
export enum ElectionState {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(ElectionState, {
  name: 'ElectionState',
  description: 'OPEN đang bỏ phiếu, CLOSED đã kiểm phiếu.',
})

/** Organizations that compete with each other in a period. */
@ObjectType({
  description:
    'A cluster (cụm, khối thi đua): organizations that an organizer puts together for a period, by decision. Everybody in the hub sees who is in it and who leads it.',
})
@Directive('@key(fields: "id")')
export class Cluster {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  organizerId: string

  @Field(() => OrganizationLevel, { description: 'Level of the organizer when the cluster was formed.' })
  organizerLevel: OrganizationLevel

  @Field(() => String, { description: 'Name.' })
  name: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, { description: 'Number of the decision that forms it.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Date of that decision.' })
  decisionDate: string

  @Field(() => String, { description: 'Signer of that decision.' })
  signerName: string

  setId: string | null

  @Field(() => ClusterState, { description: 'State.' })
  state: ClusterState

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of clusters. */
export const ClusterConnection = connectionOf(Cluster, 'Cluster')

/** A member of a cluster. */
@ObjectType({ description: 'A member of a cluster.' })
export class ClusterMember {
  clusterId: string
  organizationId: string

  @Field(() => ClusterRole, { description: 'Role.' })
  role: ClusterRole

  @Field(() => Day, { description: 'First day in this role, by the decision that divides or amends.' })
  validFrom: string

  @Field(() => Day, {
    nullable: true,
    description: 'First day no longer in this role; null when no end is known.',
  })
  validTo: string | null
}

/** A target of a pact. */
@ObjectType({ description: 'A target of a pact (chỉ tiêu giao ước).' })
export class PactTarget {
  @Field(() => String, { description: 'What is counted.' })
  indicator: string

  @Field(() => Float, { description: 'The target.' })
  target: number

  @Field(() => String, { nullable: true, description: 'Unit, e.g. "%".' })
  unit: string | null
}

/** What the members of a cluster promise each other. */
@ObjectType({ description: 'Pact of a cluster (giao ước thi đua).' })
export class ClusterPact {
  clusterId: string

  @Field(() => String, { description: 'Text.' })
  text: string

  @Field(() => [PactTarget], { description: 'Targets.' })
  targets: PactTarget[]

  @Field(() => Day, { description: 'Day of this wording.' })
  draftedOn: string

  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** That a member has signed. */
@ObjectType({ description: 'That a member has signed the pact (ký giao ước).' })
export class PactSignature {
  clusterId: string
  organizationId: string

  @Field(() => String, { description: 'Signer.' })
  signerName: string

  @Field(() => Day, { description: 'Day.' })
  signedOn: string
}

/** A member in its place. */
@ObjectType({ description: 'A member in its place by its appraised scorecard (xếp hạng).' })
export class ClusterStanding {
  clusterId: string
  organizationId: string

  @Field(() => Int, {
    nullable: true,
    description: 'Place, 1 is the first; null without an appraised scorecard.',
  })
  rank: number | null

  @Field(() => Float, { nullable: true, description: 'Appraised total, in points.' })
  points: number | null

  @Field(() => String, { nullable: true, description: 'Code of the class.' })
  classification: string | null

  @Field(() => Day, { description: 'Day of the ranking.' })
  rankedOn: string
}

/** When an election succeeds. */
@ObjectType('ClusterElectionRule', {
  description: 'When an election succeeds, as the cluster rules (quy chế) say.',
})
export class ClusterElectionRule {
  @Field(() => ElectionBase, { description: 'Of whom the threshold is a share.' })
  base: ElectionBase

  @Field(() => ElectionComparison, { description: 'Whether the threshold must be exceeded.' })
  comparison: ElectionComparison

  @Field(() => Int, { description: 'Threshold, in percent.' })
  thresholdPercent: number

  @Field(() => Int, { description: 'Percent of all members that must have voted.' })
  quorumPercent: number
}

/** An election of the leading unit. */
@ObjectType({
  description: 'An election of the leading unit (suy tôn), seen within the cluster and above it.',
})
export class ClusterElection {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  clusterId: string
  candidateIds: string[]

  @Field(() => ClusterElectionRule, { description: 'When it succeeds.' })
  rule: ClusterElectionRule

  @Field(() => ElectionState, { description: 'State.' })
  state: ElectionState

  @Field(() => Day, { description: 'Day on which it was opened.' })
  openedOn: string

  @Field(() => Day, { nullable: true, description: 'Day on which it was closed.' })
  closedOn: string | null

  @Field(() => String, { nullable: true, description: 'Number of the minutes (biên bản).' })
  minutesNumber: string | null

  @Field(() => Day, { nullable: true, description: 'Date of the minutes.' })
  minutesDate: string | null

  leaderId: string | null

  @Field(() => Int, { description: 'Grows with every change.' })
  version: number
}

/** A vote. */
@ObjectType({ description: 'The open vote of a member (biểu quyết).' })
export class ClusterVote {
  electionId: string
  organizationId: string
  candidateId: string

  @Field(() => Day, { description: 'Day.' })
  castOn: string
}

/** Votes of a candidate. */
@ObjectType({ description: 'Votes of a candidate.' })
export class CandidateVotes {
  candidateId: string

  @Field(() => Int, { description: 'Votes.' })
  votes: number
}

/** What an election comes to. */
@ObjectType({ description: 'What an election comes to as it stands.' })
export class ClusterElectionTally {
  @Field(() => Int, { description: 'Members.' })
  members: number

  @Field(() => Int, { description: 'Votes cast.' })
  cast: number

  @Field(() => Boolean, { description: 'Whether enough have voted.' })
  hasQuorum: boolean

  @Field(() => [CandidateVotes], { description: 'Votes by candidate, the most first.' })
  counts: CandidateVotes[]
}
