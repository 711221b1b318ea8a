import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../shared/federation/connection.js'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'

/** How a person rates herself. */
export enum SelfRating {
  EXCELLENT = 'EXCELLENT',
  GOOD = 'GOOD',
  COMPLETED = 'COMPLETED',
  NOT_COMPLETED = 'NOT_COMPLETED',
}
registerEnumType(SelfRating, {
  name: 'SelfRating',
  description:
    'How a person rates herself (tự xếp loại): HTXS, HTT, HT, KHT. The rating that counts is another.',
})

/** What a person says of her own work in a period. */
@ObjectType({
  description:
    'Bản tự đánh giá: what a person says of her own work in a period. What was signed stays as it is; a correction is a new one.',
})
export class SelfAssessment {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  ownerId: string

  personId: string

  @Field(() => Period, { description: 'School year or calendar year.' })
  period: string

  @Field(() => String, { description: 'Name of the person on the day of writing.' })
  personName: string

  @Field(() => String, { description: 'What she did, measured against the criteria (kết quả tự đánh giá).' })
  results: string

  @Field(() => SelfRating, { description: 'How she rates herself (tự xếp loại).' })
  selfRating: SelfRating

  @Field(() => Boolean, {
    description: 'Entered by her organization for her, from her paper (nhập thay).',
  })
  enteredForHer: boolean

  @Field(() => Day, { description: 'Day on which it was last written.' })
  writtenOn: string

  @Field(() => Day, { nullable: true, description: 'Day of her signature; null while it is a draft.' })
  signedOn: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Signed with her own account; false: her organization confirms her signature on paper; null for a draft.',
  })
  signedByHerself: boolean | null

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** A page of self-assessments. */
export const SelfAssessmentConnection = connectionOf(SelfAssessment, 'SelfAssessment')
