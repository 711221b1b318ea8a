import { Field, InputType } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** A filing window of an organization. */
@InputType({ description: 'Days on which an organization takes applications of a period in.' })
export class OpenFilingWindowInput {
  @Field(() => UUID, { description: 'Organization that takes applications in.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => Day, { description: 'First day.' })
  opensOn: string

  @Field(() => Day, { description: 'Last day, included.' })
  closesOn: string

  @Field(() => String, { description: 'On what it rests (văn bản), at most 500 characters.' })
  basis: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
