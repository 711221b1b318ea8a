import { Field, InputType, Int } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** A new round of a launched campaign. */
@InputType({ description: 'A new round of a launched campaign.' })
export class AddRoundInput {
  @Field(() => UUID, { description: 'Campaign.' })
  campaignId: string

  @Field(() => Period, { description: 'School year.' })
  schoolYear: string

  @Field(() => Int, { description: 'Number within the school year, from 1.' })
  number: number

  @Field(() => Day, { description: 'First day, inside the campaign.' })
  from: string

  @Field(() => Day, { description: 'First day after it, inside the campaign or its end.' })
  to: string

  @Field(() => String, { description: 'Theme (chủ đề).' })
  theme: string

  @Field(() => [String], { defaultValue: [], description: 'Occasions.' })
  occasions: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
