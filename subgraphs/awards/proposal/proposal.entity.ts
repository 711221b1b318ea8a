import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { AwardSubject, CommendationKind } from '../award-type/award-type.enums.js'
import { ProposalState, ReturnCode } from './proposal.enums.js'

/** One candidate × one award type × one period × one kind of commendation. */
@Entity('proposal')
@ObjectType({ description: 'Đề nghị khen thưởng: one candidate × one award type × one period × one kind.' })
@Directive('@key(fields: "id")')
export class Proposal {
  @PrimaryColumn({ type: 'uuid' })
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  @Column({ type: 'uuid' })
  ownerId: string

  @Column({ type: 'text' })
  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Column({ type: 'text' })
  @Field(() => AwardSubject, { description: 'Person or collective.' })
  subject: AwardSubject

  @Column({ type: 'uuid' })
  candidateId: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Name of the candidate on the day of drafting.' })
  candidateName: string

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Column({ type: 'text' })
  @Field(() => CommendationKind, { description: 'Loại hình khen thưởng.' })
  commendationKind: CommendationKind

  @Column({ type: 'uuid', nullable: true })
  registrationId: string | null

  @Column({ type: 'uuid', nullable: true })
  initiativeId: string | null

  @Column({ type: 'text' })
  @Field(() => ProposalState, { description: 'State.' })
  state: ProposalState

  @Column({ type: 'uuid' })
  holderId: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was returned last.' })
  returnReason: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => ReturnCode, {
    nullable: true,
    description: 'Coded reason of the last return; null before any.',
  })
  returnCode: ReturnCode | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Báo cáo thành tích as it was last sent; null before.',
  })
  achievement: string | null

  @Column({ type: 'text', nullable: true })
  statedRating: string | null

  @Column({ type: 'boolean', nullable: true })
  statedUnity: boolean | null

  @Column({ type: 'integer', nullable: true })
  statedDisciplined: number | null

  @Column({ type: 'boolean', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Collective: whether it is a small one (tập thể nhỏ), as its owner stated; null for persons.',
  })
  isSmallCollective: boolean | null

  @Column({ type: 'date' })
  @Field(() => Day, { description: 'Day of drafting.' })
  draftedOn: string

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which it was first sent up.' })
  sentOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day on which its holder received it: the law of that day judges it.',
  })
  receivedOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which it was appraised as eligible.' })
  appraisedOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day of the decision.' })
  decidedOn: string | null

  @Column({ type: 'date', nullable: true })
  clockFrom: string | null

  @Column({ type: 'date', nullable: true })
  heldOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, {
    nullable: true,
    description: 'Day on which the owner was told of the decision (thông báo).',
  })
  notifiedOn: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which the award was handed over (trao tặng).' })
  presentedOn: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where the award was handed over.' })
  presentedAt: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Who handed the award over.' })
  presentedBy: string | null

  @Column({ type: 'date', nullable: true })
  @Field(() => Day, { nullable: true, description: 'Day on which it was put away (lưu trữ).' })
  archivedOn: string | null

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of proposals. */
export const ProposalConnection = connectionOf(Proposal, 'Proposal')

/** What the owner is writing; nobody else sees it before it is sent. */
@Entity('proposal_working_copy')
@ObjectType({ description: 'What the owner is writing; nobody else sees it before it is sent (again).' })
export class ProposalWorkingCopy {
  @PrimaryColumn({ type: 'uuid' })
  id: string

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Báo cáo thành tích.' })
  achievement: string | null

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Collective: level of completion, EXCELLENT to NOT_COMPLETED.',
  })
  statedRating: string | null

  @Column({ type: 'boolean', nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Collective: nội bộ đoàn kết.' })
  statedUnity: boolean | null

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Collective: members disciplined with a warning or heavier.',
  })
  statedDisciplined: number | null
}
