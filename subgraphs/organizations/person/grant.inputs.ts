import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** Lets another organization read protected fields. */
@InputType({ description: "Lets another organization read protected fields of one's people." })
export class GrantPersonalDataInput {
  @Field(() => UUID, { description: 'Organization whose people may be read.' })
  organizationId: string

  @Field(() => UUID, { description: 'Organization that may read.' })
  granteeId: string

  @Field(() => UUID, {
    nullable: true,
    description:
      'An API client (scope PERSONAL_DATA) that may read, alone; granteeId is then the organization that vouches for it.',
  })
  clientId?: string | null

  @Field(() => String, { description: 'What for; shown to both.' })
  purpose: string

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => Day, { description: 'First day on which it is void.' })
  to: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Takes a grant back. */
@InputType({ description: 'Takes a grant of reading back; it is void at the next request.' })
export class RevokePersonalDataGrantInput {
  @Field(() => UUID, { description: 'The grant.' })
  grantId: string

  @Field(() => Int, { nullable: true, description: 'Version that was read; a stale one is refused.' })
  expectedVersion?: number | null

  @Field(() => String, { description: 'Why; kept in the audit log.' })
  reason: string
}
