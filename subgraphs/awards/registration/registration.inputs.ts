import { Field, InputType, Int } from 'type-graphql'
import { Period, UUID } from '../../../shared/federation/scalars.js'
import { AwardSubject } from '../award-type/award-type.enums.js'

/** One candidate and the title aimed at. */
@InputType({ description: 'One candidate and the title aimed at.' })
export class RegistrationItemInput {
  @Field(() => AwardSubject, {
    description: 'PERSON: candidateId is a person; COLLECTIVE: the organization itself, or one of its teams.',
  })
  subject: AwardSubject

  @Field(() => UUID, { description: 'Person, the organization itself, or one of its teams.' })
  candidateId: string

  @Field(() => String, { description: 'Code of the award type.' })
  awardType: string

  @Field(() => String, { nullable: true, description: 'Topic of the initiative that is planned.' })
  initiativeTopic?: string | null
}

/** Candidates of one organization and period, at most 500. */
@InputType({ description: 'Candidates of one organization and period, at most 500; answered item by item.' })
export class RegisterCandidatesInput {
  @Field(() => UUID, { description: 'Organization that registers.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => [RegistrationItemInput], { description: 'Candidates.' })
  items: RegistrationItemInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** All registrations of an organization and period that are not sent yet. */
@InputType({ description: 'Sends up all registrations of an organization and period that are not sent yet.' })
export class SendRegistrationsInput {
  @Field(() => UUID, { description: 'Organization that sends.' })
  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A registration that is taken back. */
@InputType({ description: 'Takes a registration back.' })
export class WithdrawRegistrationInput {
  @Field(() => UUID, { description: 'Registration.' })
  registrationId: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, { description: 'Reason, kept in the journal.' })
  reason: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A registration that the person signs herself. */
@InputType({ description: 'A registration that the person signs with the account that is linked to her.' })
export class SignRegistrationInput {
  @Field(() => UUID, { description: 'Registration.' })
  registrationId: string

  @Field(() => Int, { nullable: true, description: 'Version that the client saw.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
