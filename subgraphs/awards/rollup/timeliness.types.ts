import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ReturnCode } from '../proposal/proposal.enums.js'

/** Steps whose time is kept. */
export enum TimedProposalStep {
  APPRAISED = 'APPRAISED',
  RETURNED = 'RETURNED',
  DECIDED = 'DECIDED',
}
registerEnumType(TimedProposalStep, {
  name: 'TimedProposalStep',
  description: 'APPRAISED (thẩm định), RETURNED (trả lại), DECIDED (quyết định).',
})

/** How punctual holders are with one step. */
@ObjectType({
  description:
    'How punctual holders are with one step (đúng hạn, quá hạn): the organization and all below it, whatever became of the proposals later.',
})
export class StepTimeliness {
  @Field(() => TimedProposalStep, { description: 'Which step.' })
  step: TimedProposalStep

  @Field(() => Int, { description: 'Steps within the limit of the clock (đúng hạn).' })
  inTime: number

  @Field(() => Int, { description: 'Steps after it was over (quá hạn).' })
  late: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Median of the working days from the full dossier to the step (trung vị số ngày làm việc), exact at every level; null where there was none.',
  })
  medianWorkingDays: number | null
}

/** How many proposals were returned for one reason. */
@ObjectType({ description: 'How many returns (lượt trả lại) had one reason.' })
export class ReturnReasonCount {
  @Field(() => ReturnCode, { description: 'Coded reason.' })
  reason: ReturnCode

  @Field(() => Int, { description: 'Returns; a proposal that is returned twice counts twice.' })
  count: number
}
