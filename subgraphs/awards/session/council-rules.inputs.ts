import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'

/** How a council sits from a day on. */
@InputType({ description: 'Quy chế hội đồng: how the council of an organization sits from a day on.' })
export class SetCouncilRulesInput {
  @Field(() => UUID, { description: 'Organization.' })
  organizationId: string

  @Field(() => Day, { description: 'First day.' })
  from: string

  @Field(() => Int, {
    defaultValue: 2,
    description: 'Quorum (túc số): numerator of the share of all members.',
  })
  quorumNumerator: number

  @Field(() => Int, { defaultValue: 3, description: 'Quorum: denominator.' })
  quorumDenominator: number

  @Field(() => Int, { defaultValue: 2, description: 'Rounds of voting at most, 1 to 9.' })
  maxRounds: number

  @Field(() => Boolean, { defaultValue: true, description: 'Nobody votes on the own nomination.' })
  recusesCandidates: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Who may not vote on the own nomination is left out of the base of its threshold.',
  })
  recusalShrinksBase: boolean

  @Field(() => String, { description: 'Decision or regulation that says so.' })
  basis: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
