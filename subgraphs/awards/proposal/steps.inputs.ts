import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { ReturnCode } from './proposal.enums.js'

/** One proposal of a bulk step. */
@InputType({ description: 'One proposal of a bulk step.' })
export class ProposalStepItemInput {
  @Field(() => UUID, { description: 'Proposal.' })
  proposalId: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null
}

/** One proposal of a bulk step, with its reason. */
@InputType({ description: 'One proposal of a bulk step, with its reason.' })
export class ProposalReasonItemInput extends ProposalStepItemInput {
  @Field(() => String, { description: 'Reason; the owner reads it.' })
  reason: string

  @Field(() => ReturnCode, {
    defaultValue: ReturnCode.OTHER,
    description: 'Of a return: the coded reason (mã lý do trả lại), which the statistics count.',
  })
  returnCode: ReturnCode
}

/** The same step with up to 500 proposals. */
@InputType({
  description: 'The same step with up to 500 proposals, e.g. a whole dossier; answered item by item.',
})
export class ProposalStepsInput {
  @Field(() => [ProposalStepItemInput], { description: 'Proposals.' })
  items: ProposalStepItemInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** The same step with up to 500 proposals, each with a reason. */
@InputType({
  description: 'The same step with up to 500 proposals, each with its reason; answered item by item.',
})
export class ProposalReasonsInput {
  @Field(() => [ProposalReasonItemInput], { description: 'Proposals with reasons.' })
  items: ProposalReasonItemInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A hold on up to 500 proposals. */
@InputType({ description: 'Tạm dừng xét: a hold on up to 500 proposals; answered item by item.' })
export class HoldProposalsInput extends ProposalStepsInput {
  @Field(() => String, { description: 'Reason.' })
  reason: string

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The reason is for the holding organization alone (e.g. an open denunciation); others see only that it is held.',
  })
  isConfidential: boolean
}

/** Awards that were handed over together. */
@InputType({
  description: 'Trao tặng: awards that were handed over together, at most 500; answered item by item.',
})
export class PresentAwardsInput extends ProposalStepsInput {
  @Field(() => Day, { description: 'Day of handing over.' })
  presentedOn: string

  @Field(() => String, { description: 'Place.' })
  place: string

  @Field(() => String, { description: 'Who handed them over.' })
  presenter: string
}

/** A lower form for a proposal. */
@InputType({ description: 'Chuyển hình thức: a lower title or form for the same candidate and period.' })
export class ChangeProposalFormInput extends ProposalReasonItemInput {
  @Field(() => String, { description: 'Code of the lower award type.' })
  awardType: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
