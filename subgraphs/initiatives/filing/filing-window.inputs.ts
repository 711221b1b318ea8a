import { Field, InputType, Int } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'

/** A filing window of an organization. */
@InputType({ description: 'Days on which an organization takes applications of a period in.' })
export class OpenFilingWindowInput {
  @Field(() => UUID, { description: 'Organization that takes applications in.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => InfluenceScope, {
    nullable: true,
    description: 'For recognition at this scope only; whatever is filed or sent when left out.',
  })
  scope?: InfluenceScope | null

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

/** New days of a filing window. */
@InputType({
  description: 'New days of a filing window (gia hạn, rút ngắn); what is left out stays as it is.',
})
export class ChangeFilingWindowInput {
  @Field(() => UUID, { description: 'Window.' })
  windowId: string

  @Field(() => Day, { nullable: true, description: 'First day.' })
  opensOn?: string | null

  @Field(() => Day, { nullable: true, description: 'Last day, included.' })
  closesOn?: string | null

  @Field(() => String, { nullable: true, description: 'On what it rests (văn bản), at most 500 characters.' })
  basis?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Version that the client saw; a stale one is a CONFLICT.',
  })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
