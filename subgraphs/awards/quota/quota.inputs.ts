import { Field, InputType, Int } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** A quota. */
@InputType({ description: 'A quota: a number, or a percentage of another award granted in the same place.' })
export class SetQuotaInput {
  @Field(() => UUID, { description: 'Organization that sets it.' })
  organizationId: string

  @Field(() => UUID, {
    description: 'Organization at which, and below which, it holds: the same, or one below it.',
  })
  forOrganizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Field(() => Int, { nullable: true, description: 'How many; or give percent.' })
  most?: number | null

  @Field(() => Int, { nullable: true, description: 'How many percent of ofAwardType; rounded down.' })
  percent?: number | null

  @Field(() => String, { nullable: true, description: 'The award of which the percentage is taken.' })
  ofAwardType?: string | null

  @Field(() => Day, { description: 'First day on which it holds; a later row takes its place.' })
  validFrom: string

  @Field(() => String, { description: 'On which paper it rests (căn cứ).' })
  legalBasis: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
