import { Field, InputType, Int } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { Gender, PositionGroup, Rating } from './person.enums.js'

/** What a person does in an organization. */
@InputType({ description: 'What a person does in an organization.' })
export abstract class PositionInput {
  @Field(() => String, { nullable: true, description: 'Team (tổ).' })
  team?: string | null

  @Field(() => String, { description: 'Position (chức vụ).' })
  position: string

  @Field(() => PositionGroup, { description: 'Position group.' })
  positionGroup: PositionGroup

  @Field(() => Boolean, { description: 'Direct worker (người trực tiếp lao động).' })
  isDirectWorker: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A person who begins to work for an organization. */
@InputType({ description: 'A person who begins to work for an organization.' })
export class EmployPersonInput extends PositionInput {
  @Field(() => UUID, { description: 'Organization that employs.' })
  organizationId: string

  @Field(() => String, { description: 'Full name.' })
  name: string

  @Field(() => Gender, { description: 'Gender.' })
  gender: Gender

  @Field(() => Day, { nullable: true, description: 'Birth date; protected.' })
  birthDate?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Identity number (số định danh cá nhân, CCCD); protected.',
  })
  identityNumber?: string | null

  @Field(() => String, { nullable: true, description: 'Ethnicity (dân tộc); protected.' })
  ethnicity?: string | null

  @Field(() => Day, { description: 'First day.' })
  from: string
}

/** What changes of a person; what is left out stays. */
@InputType({ description: 'What changes of a person; what is left out stays.' })
export class UpdatePersonInput {
  @Field(() => UUID, { description: 'Organization that employs the person.' })
  organizationId: string

  @Field(() => UUID, { description: 'The person.' })
  personId: string

  @Field(() => Int, { nullable: true, description: 'Version that was read; a stale one is refused.' })
  expectedVersion?: number | null

  @Field(() => String, { nullable: true, description: 'Full name.' })
  name?: string | null

  @Field(() => Gender, { nullable: true, description: 'Gender.' })
  gender?: Gender | null

  @Field(() => Day, { nullable: true, description: 'Birth date; protected.' })
  birthDate?: string | null

  @Field(() => String, { nullable: true, description: 'Identity number (số định danh cá nhân); protected.' })
  identityNumber?: string | null

  @Field(() => String, { nullable: true, description: 'Ethnicity (dân tộc); protected.' })
  ethnicity?: string | null
}

/** The end of an employment. */
@InputType({ description: 'The end of an employment (thôi việc, nghỉ hưu).' })
export class EndEmploymentInput {
  @Field(() => UUID, { description: 'Organization that employs.' })
  organizationId: string

  @Field(() => UUID, { description: 'The person.' })
  personId: string

  @Field(() => Day, { description: 'First day on which the person no longer works there.' })
  on: string

  @Field(() => String, { description: 'Why; kept in the audit log.' })
  reason: string

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

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the rating that the client saw, when it is changed; left out for the first one.',
  })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
