import { Field, InputType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { AwardSubject } from '../award-type/award-type.enums.js'

/** A deed to be recorded. */
@InputType({ description: 'A deed of an own person or of the organization itself.' })
export class RecordAchievementInput {
  @Field(() => UUID, { description: 'Organization that records it.' })
  organizationId: string

  @Field(() => AwardSubject, { defaultValue: AwardSubject.PERSON, description: 'Person or collective.' })
  subject: AwardSubject

  @Field(() => UUID, { description: 'The person, or the organization itself.' })
  candidateId: string

  @Field(() => String, { description: 'What was achieved.' })
  title: string

  @Field(() => Day, { description: 'When.' })
  achievedOn: string

  @Field(() => String, { description: 'Which paper shows it.' })
  evidence: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}

/** On what a proposal rests. */
@InputType({
  description:
    'On what a proposal rests, beside the initiative that it names: added to what it rests on already.',
})
export class RestProposalInput {
  @Field(() => UUID, { description: 'The proposal; before it is sent.' })
  proposalId: string

  @Field(() => [UUID], { defaultValue: [], description: 'Achievements; each serves one award (R-GEN-01).' })
  achievementIds: string[]

  @Field(() => [UUID], {
    defaultValue: [],
    description: 'Recognized initiatives of the candidate; each serves one award of an author (R-GEN-10).',
  })
  initiativeIds: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
