import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** How many agree to one proposal. */
@InputType({ description: 'How many agree to one proposal.' })
export class VoteItemInput {
  @Field(() => UUID, { description: 'Proposal.' })
  proposalId: string

  @Field(() => Int, { description: 'Members who agree, written opinions included.' })
  agree: number
}

/** A team's review meeting. */
@InputType({ description: "Bình xét ở tổ: a team's meeting on up to 500 proposals; answered item by item." })
export class HoldTeamReviewInput {
  @Field(() => UUID, { description: 'Organization.' })
  organizationId: string

  @Field(() => Day, { description: 'Day of the meeting.' })
  heldOn: string

  @Field(() => Int, { description: 'Members of the team.' })
  totalMembers: number

  @Field(() => String, { nullable: true, description: 'Minutes (biên bản).' })
  minutes?: string | null

  @Field(() => [VoteItemInput], { description: 'Proposals and votes.' })
  items: VoteItemInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A session of the council. */
@InputType({ description: 'Phiên họp hội đồng: a session on up to 500 proposals; answered item by item.' })
export class HoldCouncilSessionInput {
  @Field(() => UUID, { description: 'Organization whose council meets.' })
  organizationId: string

  @Field(() => Day, { description: 'Day of the session.' })
  heldOn: string

  @Field(() => Int, { description: 'All members of the council: the base of the thresholds.' })
  totalMembers: number

  @Field(() => Int, { description: 'Members who attended.' })
  presentMembers: number

  @Field(() => String, { nullable: true, description: 'Number of the minutes (số biên bản).' })
  minutesNumber?: string | null

  @Field(() => [VoteItemInput], { description: 'Proposals and tallies.' })
  items: VoteItemInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
