import { Field, InputType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** Lets another organization read protected fields. */
@InputType({ description: "Lets another organization read protected fields of one's people." })
export class GrantPersonalDataInput {
  @Field(() => UUID, { description: 'Organization whose people may be read.' })
  organizationId: string

  @Field(() => UUID, { description: 'Organization that may read.' })
  granteeId: string

  @Field(() => String, { description: 'What for; shown to both.' })
  purpose: string

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => Day, { description: 'First day on which it is void.' })
  to: string
}

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
