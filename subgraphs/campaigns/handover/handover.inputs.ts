import { Field, InputType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** What open work changes hands. */
@InputType({
  description: 'Open work that passes from an organization that has ended to its successor (bàn giao).',
})
export class HandOverDutiesInput {
  @Field(() => UUID, { description: 'Organization that has ended.' })
  fromId: string

  @Field(() => UUID, { description: 'Its successor for these records.' })
  toId: string

  @Field(() => [UUID], { nullable: true, description: 'Only these records, at most 500; default all.' })
  ids?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** From whom to whom the open work on campaigns passes. */
@InputType({
  description:
    'Open work on campaigns that passes from an organization that has ended to its successor (bàn giao).',
})
export class HandOverCampaignsInput {
  @Field(() => UUID, { description: 'Organization that has ended.' })
  fromId: string

  @Field(() => UUID, { description: 'Its successor for these records.' })
  toId: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
