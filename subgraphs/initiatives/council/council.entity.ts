import { Field, Int, ObjectType } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'

/** The vote of a council's session on an initiative. */
@ObjectType({ description: 'The vote of an initiative council on an initiative at one scope.' })
export class InitiativeVote {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  initiativeId: string
  organizationId: string

  @Field(() => InfluenceScope, { description: 'Scope of influence.' })
  scope: InfluenceScope

  @Field(() => Int, { description: 'Members who agreed.' })
  agree: number

  @Field(() => Int, { description: 'All members of the council.' })
  totalMembers: number

  recused: string[]

  @Field(() => Int, {
    description: 'Members who did not vote on it, having made it or, by the rule, their team.',
  })
  recusedMembers: number

  @Field(() => Int, {
    description:
      'Of how many the share is taken: all members, without the recused ones where the rule says so.',
  })
  baseMembers: number

  @Field(() => String, {
    nullable: true,
    description: 'Number of the minutes (số biên bản), for those of the council’s organization.',
  })
  minutesNumber: string | null

  @Field(() => Day, { description: 'Day of the session.' })
  heldOn: string

  @Field(() => Boolean, { description: 'True when enough agreed, by the threshold of the day.' })
  passed: boolean

  @Field(() => String, { description: 'On what the threshold rests.' })
  basis: string
}
