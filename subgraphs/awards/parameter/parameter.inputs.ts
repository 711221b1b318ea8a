import { Field, InputType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** A dated value of a parameter. */
@InputType({
  description:
    'A dated value of a parameter, for the organization and all below it; the nearest organization decides.',
})
export class SetParameterInput {
  @Field(() => UUID, { description: 'Organization that sets it.' })
  organizationId: string

  @Field(() => String, { description: 'Name; see awardParameters.' })
  name: string

  @Field(() => String, { description: 'Value as text: "true", "2340000", "0.5".' })
  value: string

  @Field(() => Day, { description: 'First day on which it holds.' })
  validFrom: string

  @Field(() => String, { description: 'On which paper it rests (căn cứ).' })
  legalBasis: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
