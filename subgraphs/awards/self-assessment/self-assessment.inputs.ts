import { Field, InputType, Int } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { SelfRating } from './self-assessment.entity.js'

/** A self-assessment that is written. */
@InputType({
  description:
    'A self-assessment that is written: by the person herself with the account that is linked to her, or by her organization for her. There is one draft of each.',
})
export class WriteSelfAssessmentInput {
  @Field(() => UUID, { description: 'Organization for which she works.' })
  organizationId: string

  @Field(() => UUID, { description: 'The person.' })
  personId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, {
    description: 'What she did, measured against the criteria; at most 10,000 characters.',
  })
  results: string

  @Field(() => SelfRating, { description: 'How she rates herself.' })
  selfRating: SelfRating

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the draft that the client saw; a stale one is refused.',
  })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A self-assessment that is signed. */
@InputType({ description: 'A self-assessment that is signed; from then on it stays as it is.' })
export class SignSelfAssessmentInput {
  @Field(() => UUID, { description: 'The self-assessment.' })
  selfAssessmentId: string

  @Field(() => Day, {
    nullable: true,
    description:
      'Where her organization signs for her: the date on her paper. Who signs herself signs on the day of the request.',
  })
  signedOn?: string | null

  @Field(() => Int, { nullable: true, description: 'Version that the client saw; a stale one is refused.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
