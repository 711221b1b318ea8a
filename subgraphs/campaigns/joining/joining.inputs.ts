import { Field, InputType, Int } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** An organization joins a campaign. */
@InputType({ description: 'An organization joins a campaign (đăng ký hưởng ứng).' })
export class JoinCampaignInput {
  @Field(() => UUID, { description: 'Campaign.' })
  campaignId: string

  @Field(() => UUID, { description: 'Organization that joins.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year in which it is counted.' })
  period: string

  @Field(() => Day, {
    nullable: true,
    description: 'Joining day, by default and at the latest the day of the request.',
  })
  joinedOn?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** An organization takes part no more. */
@InputType({ description: 'An organization no longer takes part in a campaign (thôi hưởng ứng).' })
export class LeaveCampaignInput {
  @Field(() => UUID, { description: 'Campaign.' })
  campaignId: string

  @Field(() => UUID, { description: 'Organization that leaves.' })
  organizationId: string

  @Field(() => String, { description: 'Why; those above it read this.' })
  reason: string

  @Field(() => Int, { nullable: true, description: 'Version of the joining that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
