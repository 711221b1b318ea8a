import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'

/** The vote on one initiative. */
@InputType({ description: 'The vote of a session on one initiative.' })
export class InitiativeVoteInput {
  @Field(() => UUID, { description: 'Initiative.' })
  initiativeId: string

  @Field(() => InfluenceScope, {
    defaultValue: InfluenceScope.GRASSROOTS,
    description: 'Scope at which recognition is advised.',
  })
  scope: InfluenceScope

  @Field(() => Int, { description: 'Members who agreed; written opinions count.' })
  agree: number

  @Field(() => Int, {
    defaultValue: 0,
    description:
      'Members who must not vote on it (authors, by the rule their team); told only where the hub does not know the council.',
  })
  recusedMembers: number
}

/** A session of a council on initiatives. */
@InputType({ description: 'A session of an initiative council (phiên họp Hội đồng sáng kiến).' })
export class HoldInitiativeSessionInput {
  @Field(() => UUID, { description: 'Organization whose council sat.' })
  organizationId: string

  @Field(() => Day, { description: 'Day of the session, not after today.' })
  heldOn: string

  @Field(() => [UUID], {
    nullable: true,
    description:
      'People who were present, members of the initiative council of the day, where the hub knows it.',
  })
  present?: string[] | null

  @Field(() => [UUID], {
    nullable: true,
    description: 'Members who were absent and gave a written opinion; they vote, but make no quorum.',
  })
  written?: string[] | null

  @Field(() => Int, {
    nullable: true,
    description: 'All members of the council; needed where the hub does not know it.',
  })
  totalMembers?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Members who were present; needed where the hub does not know the council.',
  })
  presentMembers?: number | null

  @Field(() => String, { description: 'Number of the minutes (số biên bản), at most 100 characters.' })
  minutesNumber: string

  @Field(() => [InitiativeVoteInput], { description: 'Votes, 1 to 200.' })
  votes: InitiativeVoteInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
