import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { ApiScope } from './client.entity.js'

const shownOnce =
  'Repeating the call with the same key has one effect; the repetition cannot show the API key again (KEY_SHOWN_ONCE).'

/** A key for a third party. */
@InputType({ description: 'A key for a third party.' })
export class CreateApiClientInput {
  @Field(() => UUID, {
    description:
      'Organization that vouches for the third party; the key reaches what is published there and below, IMPORT that organization alone.',
  })
  organizationId: string

  @Field(() => String, { description: 'Name of the third party.' })
  name: string

  @Field(() => [ApiScope], { description: 'What the key is good for.' })
  scopes: ApiScope[]

  @Field(() => Day, {
    nullable: true,
    description: 'First day on which its keys open nothing; at most two years ahead, one year when left out.',
  })
  validTo?: string | null

  @Field(() => [String], {
    nullable: true,
    description:
      'Networks from which its keys are accepted, e.g. "203.0.113.0/24"; everywhere when left out.',
  })
  networks?: string[] | null

  @Field(() => String, { nullable: true, description: shownOnce })
  idempotencyKey?: string | null
}

/** Another key for a client. */
@InputType({ description: 'Another key for a client, in place of those that it has.' })
export class RotateApiKeyInput {
  @Field(() => UUID, { description: 'The client.' })
  clientId: string

  @Field(() => Int, {
    defaultValue: 24,
    description: 'Hours for which the keys that it has stay good, 0 to 720.',
  })
  overlapHours: number

  @Field(() => Int, { nullable: true, description: 'The version that you saw; another one is a CONFLICT.' })
  expectedVersion?: number | null

  @Field(() => String, { nullable: true, description: shownOnce })
  idempotencyKey?: string | null
}

/** The end of a client. */
@InputType({ description: 'The end of a client, from its next request on.' })
export class RevokeApiClientInput {
  @Field(() => UUID, { description: 'The client.' })
  clientId: string

  @Field(() => String, { nullable: true, description: 'Why; kept beside the journal.' })
  reason?: string | null

  @Field(() => Int, { nullable: true, description: 'The version that you saw; another one is a CONFLICT.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
