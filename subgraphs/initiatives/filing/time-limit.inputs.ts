import { ArgsType, Field, InputType, Int } from 'type-graphql'
import { PageArgs } from '../../../shared/federation/connection.js'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'
import { TimeLimitStep } from './time-limit.entity.js'

/** Which steps are listed as late. */
@ArgsType()
export class LateInitiativesArgs extends PageArgs {
  @Field(() => UUID, { description: 'Organization that owns them, or that decides on them.' })
  organizationId: string

  @Field(() => Day, {
    nullable: true,
    description: 'Late on this day; today when left out, a later day tells what will be late by then.',
  })
  on?: string | null
}

/** A time limit that an organization sets for itself. */
@InputType({ description: 'A time limit that a deciding organization sets for itself, from a day on.' })
export class SetInitiativeTimeLimitInput {
  @Field(() => UUID, { description: 'Organization that decides.' })
  organizationId: string

  @Field(() => InfluenceScope, { description: 'Scope of influence.' })
  scope: InfluenceScope

  @Field(() => TimeLimitStep, { description: 'Step.' })
  step: TimeLimitStep

  @Field(() => Int, { description: 'Months, 1 to 24.' })
  months: number

  @Field(() => Day, {
    description: 'First day; what began to wait earlier keeps its limit. The same day again corrects it.',
  })
  validFrom: string

  @Field(() => String, { description: 'On what it rests (văn bản), at most 500 characters.' })
  basis: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
