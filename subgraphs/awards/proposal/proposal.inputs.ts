import { Field, InputType, Int, registerEnumType } from 'type-graphql'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { AwardSubject, CommendationKind } from '../award-type/award-type.enums.js'
import { ReturnCode } from './proposal.enums.js'

/** Level of completion of a collective's tasks. */
export enum CollectiveRating {
  EXCELLENT = 'EXCELLENT',
  GOOD = 'GOOD',
  COMPLETED = 'COMPLETED',
  NOT_COMPLETED = 'NOT_COMPLETED',
}
registerEnumType(CollectiveRating, {
  name: 'CollectiveRating',
  description: 'Mức độ hoàn thành nhiệm vụ of a collective.',
})

/** What the owner writes of a candidate. */
@InputType({
  description: 'What the owner writes of a candidate; fields that are left out stay as they are.',
})
export class ProposalTextInput {
  @Field(() => String, { nullable: true, description: 'Báo cáo thành tích.' })
  achievement?: string | null

  @Field(() => CollectiveRating, { nullable: true, description: 'Collective: level of completion.' })
  statedRating?: CollectiveRating | null

  @Field(() => Boolean, { nullable: true, description: 'Collective: nội bộ đoàn kết.' })
  statedUnity?: boolean | null

  @Field(() => Int, {
    nullable: true,
    description: 'Collective: members disciplined with a warning (cảnh cáo) or heavier.',
  })
  statedDisciplined?: number | null
}

/** A new proposal. */
@InputType({
  description: 'A new proposal; the candidate must be registered for the period where the award asks for it.',
})
export class DraftProposalInput extends ProposalTextInput {
  @Field(() => UUID, { description: 'Organization that proposes.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => AwardSubject, {
    description: 'PERSON: candidateId is a person; COLLECTIVE: the organization itself, or one of its teams.',
  })
  subject: AwardSubject

  @Field(() => UUID, { description: 'Person, the organization itself, or one of its teams.' })
  candidateId: string

  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Collective: whether it is a small one (tập thể nhỏ: phòng, tổ, khoa …), which the statistics count apart; a team always is. Without effect for a person.',
  })
  isSmallCollective: boolean

  @Field(() => CommendationKind, {
    defaultValue: CommendationKind.MERIT,
    description: 'Loại hình khen thưởng.',
  })
  commendationKind: CommendationKind

  @Field(() => UUID, {
    nullable: true,
    description: 'Recognized initiative on which it rests; it serves one award only.',
  })
  initiativeId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A change of what the owner wrote. */
@InputType({ description: 'A change of what the owner wrote.' })
export class UpdateProposalInput extends ProposalTextInput {
  @Field(() => UUID, { description: 'Proposal.' })
  proposalId: string

  @Field(() => UUID, {
    nullable: true,
    description: 'Recognized initiative on which it rests, instead of the present one.',
  })
  initiativeId?: string | null

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A proposal that goes back or is taken back, with the reason. */
@InputType({ description: 'A proposal that goes back or is taken back, with the reason.' })
export class ProposalReasonInput {
  @Field(() => UUID, { description: 'Proposal.' })
  proposalId: string

  @Field(() => String, { description: 'Reason; the owner reads it.' })
  reason: string

  @Field(() => ReturnCode, {
    defaultValue: ReturnCode.OTHER,
    description: 'Of a return: the coded reason (mã lý do trả lại), which the statistics count.',
  })
  returnCode: ReturnCode

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** An appraiser's opinion on one proposal. */
@InputType({ description: "An appraiser's opinion on one proposal." })
export class AppraisalItemInput {
  @Field(() => UUID, { description: 'Proposal.' })
  proposalId: string

  @Field(() => Boolean, { description: 'Eligible (đủ điều kiện) or not.' })
  eligible: boolean

  @Field(() => String, { description: 'Opinion (ý kiến thẩm định).' })
  opinion: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null
}

/** Opinions on up to 500 proposals. */
@InputType({ description: 'Opinions on up to 500 proposals; answered item by item.' })
export class AppraiseProposalsInput {
  @Field(() => [AppraisalItemInput], { description: 'Opinions.' })
  items: AppraisalItemInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
