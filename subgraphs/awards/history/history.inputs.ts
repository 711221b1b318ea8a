import { Field, InputType, Int } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { AwardSubject, CommendationKind } from '../award-type/award-type.enums.js'
import { StatementName } from './history.entity.js'

/** An award from before the hub. */
@InputType({ description: 'An award from before the hub, with its decision.' })
export class EnterEarlierAwardInput {
  @Field(() => UUID, { description: 'Organization that enters it for its people or itself.' })
  organizationId: string

  @Field(() => AwardSubject, { defaultValue: AwardSubject.PERSON, description: 'Person or collective.' })
  subject: AwardSubject

  @Field(() => UUID, { description: 'The person, or the organization itself.' })
  candidateId: string

  @Field(() => String, { description: 'Code of the award type; see awardTypes.' })
  awardType: string

  @Field(() => CommendationKind, { defaultValue: CommendationKind.MERIT, description: 'Why it was given.' })
  commendationKind: CommendationKind

  @Field(() => Period, { description: 'School year or calendar year for which it was given.' })
  period: string

  @Field(() => String, { description: 'Who decided, as printed.' })
  issuerName: string

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber: string

  @Field(() => Day, { description: 'Date of the decision.' })
  decidedOn: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** A superior's word on an award from before the hub. */
@InputType({ description: "A superior's word on an award from before the hub." })
export class CheckEarlierAwardInput {
  @Field(() => UUID, { description: 'The entry.' })
  earlierAwardId: string

  @Field(() => Boolean, { description: 'True: the decision was seen and says so.' })
  isVerified: boolean

  @Field(() => String, { description: 'What was seen, or why it is rejected; the owner reads it.' })
  opinion: string

  @Field(() => Int, { nullable: true, description: 'The version that was seen.' })
  expectedVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** What an owner states of a candidate. */
@InputType({
  description:
    'What an owner states of a candidate, with the paper that shows it; the latest statement counts.',
})
export class StateFactInput {
  @Field(() => UUID, { description: 'Organization that states it of its people or itself.' })
  organizationId: string

  @Field(() => AwardSubject, { defaultValue: AwardSubject.PERSON, description: 'Person or collective.' })
  subject: AwardSubject

  @Field(() => UUID, { description: 'The person, or the organization itself.' })
  candidateId: string

  @Field(() => StatementName, { description: 'What is stated.' })
  name: keyof typeof StatementName

  @Field(() => String, {
    description:
      'Value as text: months "240", a day "2010-09-01", "true", a rating, "PROVINCE", "PROVINCE 3".',
  })
  value: string

  @Field(() => Period, { nullable: true, description: 'The period, where the statement is of one.' })
  period?: string | null

  @Field(() => String, { description: 'Which paper shows it (minh chứng).' })
  evidence: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
