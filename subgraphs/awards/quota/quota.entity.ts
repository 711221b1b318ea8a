import { Field, Int, ObjectType } from 'type-graphql'
import { UUID } from '../../../shared/federation/scalars.js'

/** A quota with its balance. */
@ObjectType({
  description:
    'A quota (chỉ tiêu) with its balance at this instant: base, used, pending, free. Figures count the organization and all below it.',
})
export class QuotaBalance {
  @Field(() => UUID, { description: 'The quota.' })
  id: string

  organizationId: string

  ownerId: string

  @Field(() => Int, { nullable: true, description: 'Percentage of another award, where the quota is one.' })
  percent: number | null

  @Field(() => String, { nullable: true, description: 'The award whose number the percentage is taken of.' })
  ofAwardType: string | null

  @Field(() => String, { description: 'On which paper it rests.' })
  legalBasis: string

  @Field(() => Int, { description: 'How many may be granted (chỉ tiêu); of a percentage rounded down.' })
  base: number

  @Field(() => Int, { description: 'Granted (đã dùng).' })
  used: number

  @Field(() => Int, { description: 'Sent up and not decided (đang đề nghị).' })
  pending: number

  @Field(() => Int, {
    description: 'Still free: base less used and pending; below 0 when more is proposed than can be granted.',
  })
  free: number
}
