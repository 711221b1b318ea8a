import { Directive, Field, ObjectType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** One deed of a person or collective. */
@ObjectType({ description: 'Thành tích: one deed of a person or collective; it is awarded once (R-GEN-01).' })
@Directive('@key(fields: "id")')
export class Achievement {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string

  candidateId: string

  @Field(() => String, { description: 'What was achieved.' })
  title: string

  @Field(() => Day, { description: 'When.' })
  achievedOn: string

  @Field(() => String, { description: 'Which paper shows it (minh chứng).' })
  evidence: string

  @Field(() => UUID, {
    nullable: true,
    description:
      'The proposal that rests on it, under way or granted; null while it is free, or where that proposal is not open to the viewer.',
  })
  usedBy: string | null
}
