import { Field, InputType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** Reads protected fields of somebody else's person. */
@InputType({ description: "Reads protected fields of another organization's person; it is recorded." })
export class ReadPersonalDataInput {
  @Field(() => UUID, { description: 'Organization that was granted the reading and for which one reads.' })
  organizationId: string

  @Field(() => UUID, { description: 'The person.' })
  personId: string

  @Field(() => String, { description: 'Why; the organization of the person sees it.' })
  reason: string
}
