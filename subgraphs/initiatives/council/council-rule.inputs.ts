import { Field, InputType, Int } from 'type-graphql'
import { Day, UUID } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'

/** How an organization's initiative council votes. */
@InputType({
  description: "How an organization's initiative council votes at a scope, from a day on (quy chế).",
})
export class SetInitiativeCouncilRuleInput {
  @Field(() => UUID, { description: 'Organization whose council votes.' })
  organizationId: string

  @Field(() => InfluenceScope, { description: 'Scope of influence.' })
  scope: InfluenceScope

  @Field(() => Int, { description: 'Share of all members that must agree: numerator, e.g. 7 of 7/10.' })
  agreeNumerator: number

  @Field(() => Int, { description: 'Its denominator, 1 to 100, e.g. 10 of 7/10.' })
  agreeDenominator: number

  @Field(() => Int, { defaultValue: 2, description: 'Share of all members that must be present: numerator.' })
  quorumNumerator: number

  @Field(() => Int, { defaultValue: 3, description: 'Its denominator, 1 to 100.' })
  quorumDenominator: number

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether members do not vote on the work of their own team (tổ); authors never vote on their own.',
  })
  recusesOwnTeam: boolean

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether recused members are not counted among all members.',
  })
  recusalShrinksBase: boolean

  @Field(() => Day, { description: 'First day on which it holds; the same day again corrects it.' })
  validFrom: string

  @Field(() => String, { description: 'On what it rests (văn bản), at most 500 characters.' })
  basis: string

  @Field(() => String, {
    nullable: true,
    description: 'Repeating the call with the same key has one effect.',
  })
  idempotencyKey?: string | null
}
