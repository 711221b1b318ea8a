import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** Links an account to a person. */
@InputType({ description: 'Links the account of a person to her record; never by herself.' })
export class LinkAccountInput {
  @Field(() => UUID, { description: 'Organization that employs the person.' })
  organizationId: string

  @Field(() => UUID, { description: 'The person.' })
  personId: string

  @Field(() => String, { description: 'Subject of her token (sub).' })
  subject: string

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** Ends the link of an account. */
@InputType({ description: 'Ends the link of an account to a person.' })
export class UnlinkAccountInput {
  @Field(() => UUID, { description: 'The link.' })
  accountId: string

  @Field(() => Day, { description: 'First day on which it is void; the first day itself undoes the link.' })
  on: string

  @Field(() => Int, { nullable: true, description: 'Version that was read; a stale one is refused.' })
  expectedVersion?: number | null

  @Field(() => String, { description: 'Why; kept in the audit log.' })
  reason: string
}
