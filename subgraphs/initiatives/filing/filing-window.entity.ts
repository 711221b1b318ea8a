import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Day, Period, UUID } from '../../../shared/federation/scalars.js'
import { InfluenceScope } from '../recognition/recognition.entity.js'

/** How well a parameter rests on a text that was read. */
export enum ParameterVerification {
  V1 = 'V1',
  V2 = 'V2',
  V3 = 'V3',
  UNVERIFIED = 'UNVERIFIED',
}
registerEnumType(ParameterVerification, {
  name: 'ParameterVerification',
  description:
    'How well a parameter is founded: V1 and V2 the text was read; V3 seen in a secondary source; UNVERIFIED chưa xác minh.',
})

/** When an organization takes applications in. */
@ObjectType({
  description: 'Days on which an organization takes applications of a period in (đợt nhận hồ sơ).',
})
export class FilingWindow {
  @Field(() => UUID, { description: 'Identifier.' })
  id: string

  organizationId: string

  @Field(() => Period, { description: 'School year or calendar year of the applications.' })
  period: string

  @Field(() => InfluenceScope, {
    nullable: true,
    description: 'For recognition at this scope only; null: whatever is filed or sent.',
  })
  scope: InfluenceScope | null

  @Field(() => Day, { description: 'First day.' })
  opensOn: string

  @Field(() => Day, { description: 'Last day, included.' })
  closesOn: string

  @Field(() => String, { description: 'On what it rests.' })
  basis: string

  @Field(() => ParameterVerification, { description: 'How well it is founded.' })
  verification: ParameterVerification

  @Field(() => Int, { description: 'Grows with every change; send it back as expectedVersion.' })
  version: number
}

/** The share of a council that must agree at a scope. */
@ObjectType({ description: 'Threshold and quorum of a council at one scope, by the day of the decision.' })
export class RecognitionThreshold {
  id: string
  organizationId: string | null

  @Field(() => InfluenceScope, { description: 'Scope of influence.' })
  scope: InfluenceScope

  @Field(() => String, { description: 'Share of all members that must agree, e.g. "2/3".' })
  agree: string

  @Field(() => String, { description: 'Share of all members that must be present, e.g. "2/3".' })
  quorum: string

  @Field(() => Boolean, {
    description:
      'True when members do not vote on the work of their own team (tổ); authors never do on their own.',
  })
  recusesOwnTeam: boolean

  @Field(() => Boolean, { description: 'True when recused members are not counted among all members.' })
  recusalShrinksBase: boolean

  @Field(() => String, { description: 'On what it rests.' })
  basis: string

  @Field(() => ParameterVerification, { description: 'How well it is founded.' })
  verification: ParameterVerification
}
