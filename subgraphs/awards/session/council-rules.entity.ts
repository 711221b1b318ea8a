import { Field, Int, ObjectType } from 'type-graphql'

/** How a council sits on a day. */
@ObjectType({ description: 'Quy chế hội đồng: how the council of an organization sits on a day.' })
export class CouncilRules {
  @Field(() => Int, { description: 'Quorum (túc số): numerator of the share of all members.' })
  quorumNumerator: number

  @Field(() => Int, { description: 'Quorum: denominator.' })
  quorumDenominator: number

  @Field(() => Int, { description: 'Rounds of voting at most.' })
  maxRounds: number

  @Field(() => Boolean, { description: 'Nobody votes on the own nomination.' })
  recusesCandidates: boolean

  @Field(() => Boolean, { description: 'Who may not vote on the own nomination is left out of the base.' })
  recusalShrinksBase: boolean

  @Field(() => String, {
    description: 'Decision or regulation that says so; defaults say what is not verified.',
  })
  basis: string
}
