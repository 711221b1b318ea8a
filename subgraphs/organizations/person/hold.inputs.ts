import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { HoldKind } from './person.enums.js'

/** A hold on a person or an organization. */
@InputType({ description: 'A hold on a person or on an organization: exactly one of the two.' })
export class PlaceHoldInput {
  @Field(() => UUID, { description: 'Organization that places it: the subject’s own or one above.' })
  organizationId: string

  @Field(() => UUID, { nullable: true, description: 'The person.' })
  personId?: string | null

  @Field(() => UUID, { nullable: true, description: 'The organization.' })
  subjectOrganizationId?: string | null

  @Field(() => HoldKind, { description: 'Why.' })
  kind: HoldKind

  @Field(() => String, { description: 'Body that examines (cơ quan đang xem xét).' })
  body: string

  @Field(() => String, { description: 'Reason in words; only for the organization that places it.' })
  reason: string

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** The end of a hold. */
@InputType({ description: 'The end of a hold.' })
export class LiftHoldInput {
  @Field(() => UUID, { description: 'The hold.' })
  holdId: string

  @Field(() => Int, { nullable: true, description: 'Version that was read; a stale one is refused.' })
  expectedVersion?: number | null

  @Field(() => Day, { description: 'First day without it.' })
  on: string
}
