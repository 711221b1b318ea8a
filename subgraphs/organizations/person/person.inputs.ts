import { Field, InputType } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { Gender, PositionGroup, Rating } from './person.enums.js'

/** A person who begins to work for an organization. */
@InputType({ description: 'A person who begins to work for an organization.' })
export class EmployPersonInput {
  @Field(() => UUID, { description: 'Organization that employs.' })
  organizationId: string

  @Field(() => String, { description: 'Full name.' })
  name: string

  @Field(() => Gender, { description: 'Gender.' })
  gender: Gender

  @Field(() => Day, { nullable: true, description: 'Birth date; protected.' })
  birthDate?: string | null

  @Field(() => String, { nullable: true, description: 'Team (tổ).' })
  team?: string | null

  @Field(() => String, { description: 'Position (chức vụ).' })
  position: string

  @Field(() => PositionGroup, { description: 'Position group.' })
  positionGroup: PositionGroup

  @Field(() => Boolean, { description: 'Direct worker (người trực tiếp lao động).' })
  isDirectWorker: boolean

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** The rating of one person for one period. */
@InputType({ description: 'The annual quality rating of one person.' })
export class RateQualityInput {
  @Field(() => UUID, { description: 'Organization that rates.' })
  organizationId: string

  @Field(() => UUID, { description: 'Person rated.' })
  personId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => Rating, { description: 'The rating.' })
  rating: Rating

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
