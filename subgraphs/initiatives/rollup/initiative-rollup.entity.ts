import { Field, Int, ObjectType } from 'type-graphql'
import { InfluenceScope } from '../recognition/recognition.entity.js'

/** How many recognitions there are at a scope. */
@ObjectType({ description: 'Recognitions at one scope of influence.' })
export class InitiativeScopeCount {
  @Field(() => InfluenceScope, { description: 'Scope of influence.' })
  scope: InfluenceScope

  @Field(() => Int, { description: 'Recognitions (records).' })
  count: number
}

/** Initiatives of an organization and all below it, in one period. */
@ObjectType({
  description:
    'Initiatives of an organization and all below it in one period (tổng hợp sáng kiến); those of organizations below count once they are reported.',
})
export class InitiativeRollup {
  @Field(() => Int, { description: 'Initiatives registered (đăng ký), whatever became of them.' })
  registered: number

  @Field(() => Int, { description: 'Of these, filed (nộp đơn).' })
  filed: number

  @Field(() => Int, { description: 'Of these, recognized (công nhận), at whatever scope: each once.' })
  recognized: number

  @Field(() => Int, { description: 'Of these, not recognized (không công nhận).' })
  notRecognized: number

  @Field(() => [InitiativeScopeCount], {
    description: 'Recognitions by scope; an initiative that is recognized at two scopes stands in both.',
  })
  byScope: InitiativeScopeCount[]
}
