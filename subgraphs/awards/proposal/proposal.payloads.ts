import { Field, Int, ObjectType } from 'type-graphql'
import { Day } from '../../../shared/federation/scalars.js'
import { UserError } from '../../../shared/federation/user-error.js'
import { Proposal } from './proposal.entity.js'

/** Answer of a mutation on one proposal. */
@ObjectType({ description: 'Answer of a mutation on one proposal.' })
export class ProposalPayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal; null when refused.' })
  record: Proposal | null

  @Field(() => [UserError], { description: 'Why it was refused.' })
  userErrors: UserError[]
}

/** Answer of a bulk mutation on proposals. */
@ObjectType({ description: 'Answer of a bulk mutation on proposals, item by item.' })
export class ProposalsPayload {
  @Field(() => [Proposal], { description: 'The proposals that were changed.' })
  records: Proposal[]

  @Field(() => [UserError], { description: 'Why others were not; the path names the item.' })
  userErrors: UserError[]
}

/** A vote of a team or a council on a proposal. */
@ObjectType({ description: 'A vote of a team or a council on a proposal.' })
export class Vote {
  @Field(() => Day, { description: 'Day of the meeting.' })
  heldOn: string

  @Field(() => Int, { description: 'Members who agree.' })
  agree: number

  @Field(() => Int, { description: 'All members.' })
  totalMembers: number

  @Field(() => Boolean, { nullable: true, description: 'Council: whether the threshold was reached.' })
  passed: boolean | null

  @Field(() => String, { nullable: true, description: 'Council: rule of the threshold.' })
  ruleId: string | null

  @Field(() => String, { nullable: true, description: 'Council: article of the threshold.' })
  legalBasis: string | null
}

/** A level's opinion on a proposal. */
@ObjectType({ description: "A level's opinion on a proposal (ý kiến thẩm định); never overwritten." })
export class Appraisal {
  organizationId: string

  @Field(() => Boolean, { description: 'Eligible or not.' })
  eligible: boolean

  @Field(() => String, { description: 'Opinion.' })
  opinion: string

  @Field(() => Day, { description: 'Day.' })
  appraisedOn: string
}
